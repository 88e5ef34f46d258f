import { ApiError } from '../../shared/api/errors.ts';

export type Turns = {
  /** Waits until one of the places is free. @throws ApiError cancelled, at once */
  take(signal: AbortSignal): Promise<void>;
  /** Leaves the place to who has waited longest. */
  give(): void;
};

/** So many places, and a queue before them in which nobody is forgotten. */
export function createTurns(places: number): Turns {
  let free = places;
  const waiting = new Set<() => void>();
  return {
    take: (signal) =>
      new Promise((resolve, reject) => {
        const cancelled = () => reject(new ApiError('cancelled', 'cancelled'));
        if (signal.aborted) return cancelled();
        if (free > 0) {
          free -= 1;
          return resolve();
        }
        const leave = () => {
          waiting.delete(begin);
          cancelled();
        };
        const begin = () => {
          signal.removeEventListener('abort', leave);
          resolve();
        };
        waiting.add(begin);
        signal.addEventListener('abort', leave, { once: true });
      }),
    give() {
      const [next] = waiting;
      if (!next) free += 1;
      else {
        waiting.delete(next);
        next();
      }
    },
  };
}
