const restAfterOwn = 900;
const echoTime = 500;

/** Knows whether acts of this window are on their way, so that their echo is not mistaken for somebody else's act. */
export type OwnActs = {
  readonly track: <T>(act: Promise<T>) => Promise<T>;
  /** An act that waits before it is sent: what the study says meanwhile is old. Ends with what it gives. */
  readonly hold: () => () => void;
  readonly isBusy: () => boolean;
  /** How many acts began so far. */
  readonly count: () => number;
  /** Milliseconds to wait before asking for the state anew: none where the change came from elsewhere. */
  readonly restTime: () => number;
};

export function createOwnActs(now: () => number = () => performance.now()): OwnActs {
  let pending = 0;
  let begun = 0;
  let lastEnd = Number.NEGATIVE_INFINITY;
  const isBusy = () => pending > 0;
  return {
    track: async (act) => {
      pending += 1;
      begun += 1;
      try {
        return await act;
      } finally {
        pending -= 1;
        lastEnd = now();
      }
    },
    hold: () => {
      pending += 1;
      begun += 1;
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        pending -= 1;
        lastEnd = now();
      };
    },
    isBusy,
    count: () => begun,
    restTime: () => (isBusy() || now() - lastEnd < echoTime ? restAfterOwn : 0),
  };
}
