/**
 * Tells the echo of our own saves from what came from elsewhere (undo, another window). Echoes may come late (after the
 * next save) and may be skipped (two saves, one reload), so everything sent is remembered until it or a later one
 * comes back. Values are compared as text.
 */
export type SaveEcho = {
  readonly isStored: (text: string) => boolean;
  readonly sending: (text: string) => void;
  /** True where the arriving text is news: neither what is stored already nor an echo. */
  readonly arrives: (text: string) => boolean;
};

export function saveEcho(initial: string): SaveEcho {
  let stored = initial;
  let sent: readonly string[] = [];
  return {
    isStored: (text) => text === stored,
    sending: (text) => {
      stored = text;
      sent = [...sent, text];
    },
    arrives: (text) => {
      const at = sent.lastIndexOf(text);
      if (at >= 0) {
        sent = sent.slice(at + 1);
        return false;
      }
      if (text === stored) return false;
      stored = text;
      sent = [];
      return true;
    },
  };
}
