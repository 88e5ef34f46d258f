import type { SentencePart } from '../../../shared/domain/statement.ts';
import { tidyParts } from './sentence-parts.ts';

type Parts = readonly SentencePart[];

/**
 * Tells the echo of our own saves from what came from elsewhere. Echoes may come late (after the next save) and may be
 * skipped (two saves, one reload), so everything sent is remembered until it or a later one comes back.
 */
export type SaveEcho = {
  readonly isStored: (parts: Parts) => boolean;
  readonly sending: (parts: Parts) => void;
  /** True where the arriving parts are news: neither what is stored already nor an echo. */
  readonly arrives: (parts: Parts) => boolean;
};

export function saveEcho(initial: Parts): SaveEcho {
  const keyOf = (parts: Parts) => JSON.stringify(tidyParts(parts));
  let stored = keyOf(initial);
  let sent: string[] = [];
  return {
    isStored: (parts) => keyOf(parts) === stored,
    sending: (parts) => {
      stored = keyOf(parts);
      sent.push(stored);
    },
    arrives: (parts) => {
      const key = keyOf(parts);
      const at = sent.lastIndexOf(key);
      if (at >= 0) {
        sent = sent.slice(at + 1);
        return false;
      }
      if (key === stored) return false;
      stored = key;
      sent = [];
      return true;
    },
  };
}
