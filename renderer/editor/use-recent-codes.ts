import { startTransition, useCallback, useMemo, useRef, useState } from 'react';
import type { ListedCode } from '../../shared/api/study-procedures.ts';
import { afterPaint } from '../platform/after-paint.ts';
import { noteRecent, recentSlots, withoutMissing, type RecentCodes } from './recent-codes.ts';

type Kept = { readonly slots: RecentCodes; readonly order: readonly string[] };

const keyOf = (handle: string) => `hara.recent.${handle}`;

/**
 * Codes under 1-9, kept on this machine; a study that was never coded here begins with its most used codes. `slotsNow`
 * knows a code just used at once; `slots`, for showing them, follows when the page is painted.
 */
export function useRecentCodes(handle: string, codes: readonly ListedCode[]) {
  const [kept, setKept] = useState<Kept | undefined>(() => recall(handle));
  const noted = useRef(kept);
  /** Used here and not in the list of codes yet: a code made a moment ago has its key at once. */
  const made = useRef(new Set<string>());
  const known = useMemo(() => {
    const listed = new Set(codes.map(({ id }) => id));
    for (const id of made.current) if (listed.has(id)) made.current.delete(id);
    return listed;
  }, [codes]);
  const slots = useMemo(() => slotsOf(kept, codes, known), [kept, codes, known]);
  const slotsNow = useCallback(
    () => slotsOf(noted.current, codes, new Set([...known, ...made.current])),
    [codes, known],
  );
  const note = useCallback(
    (codeId: string) => {
      if (!known.has(codeId)) made.current.add(codeId);
      const next = noteRecent(slotsNow(), (noted.current ?? mostUsed(codes)).order, codeId);
      noted.current = next;
      void afterPaint().then(() => {
        keep(handle, next);
        startTransition(() => setKept(next));
      });
    },
    [handle, codes, known, slotsNow],
  );
  const lastUsed = useCallback(
    () => (noted.current ?? mostUsed(codes)).order.findLast((id) => known.has(id) || made.current.has(id)),
    [codes, known],
  );
  return { slots, slotsNow, lastUsed, note };
}

function slotsOf(
  kept: Kept | undefined,
  codes: readonly ListedCode[],
  known: ReadonlySet<string>,
): RecentCodes {
  const { slots } = kept ?? mostUsed(codes);
  return codes.length === 0 ? slots : withoutMissing(slots, known);
}

function mostUsed(codes: readonly ListedCode[]): Kept {
  const used = codes.filter(({ codings }) => codings > 0).toSorted((a, b) => b.codings - a.codings);
  const ids = used.slice(0, recentSlots).map(({ id }) => id);
  return { slots: ids, order: ids.toReversed() };
}

function recall(handle: string): Kept | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(handle)) ?? 'null');
    if (typeof found !== 'object' || found === null || !('slots' in found) || !('order' in found))
      return undefined;
    const { slots, order } = found;
    if (!Array.isArray(slots) || !Array.isArray(order)) return undefined;
    const isId = (value: unknown) => typeof value === 'string';
    return { slots: slots.map((id) => (isId(id) ? id : undefined)), order: order.filter(isId) };
  } catch {
    return undefined;
  }
}

function keep(handle: string, kept: Kept): void {
  try {
    localStorage.setItem(keyOf(handle), JSON.stringify(kept));
  } catch {
    // Full or forbidden storage: the numbers last for this window only.
  }
}
