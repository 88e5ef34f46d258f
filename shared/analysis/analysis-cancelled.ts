/** Thrown out of a running analysis when its caller no longer wants it. Nothing has been changed. */
export class AnalysisCancelled extends Error {
  override readonly name = 'AnalysisCancelled';
}

/** How a run tells how far it is, and asks whether to go on. */
export type RunWatch = {
  /** `share` in 0..1, never falling. */
  readonly onProgress?: (share: number) => void;
  readonly isCancelled?: () => boolean;
};

/** Reports progress, or throws `AnalysisCancelled`. */
export function reached(share: number, watch: RunWatch): void {
  if (watch.isCancelled?.() === true) throw new AnalysisCancelled('cancelled');
  watch.onProgress?.(share);
}

/** Throws `AnalysisCancelled` if the run is no longer wanted; for long work between two reports. */
export function stopIfCancelled({ isCancelled }: RunWatch): void {
  if (isCancelled?.() === true) throw new AnalysisCancelled('cancelled');
}

/** The part of a run from `from` to `to` (shares of the whole) as a run of its own, whose shares go from 0 to 1. */
export function stretchOf(watch: RunWatch, from: number, to: number): RunWatch {
  const { onProgress, isCancelled } = watch;
  return {
    ...(onProgress ? { onProgress: (share: number) => onProgress(from + (to - from) * share) } : {}),
    ...(isCancelled ? { isCancelled } : {}),
  };
}
