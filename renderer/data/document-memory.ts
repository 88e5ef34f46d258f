/**
 * What this machine remembers of one document of one study: where it was read, what was filtered, what was open. In
 * local storage like the widths of panes: it is at hand before the first painting, both hosts have it (the local host
 * keeps its address from day to day), it is one person's view and so no part of the study, its history or its undo.
 */
const key = (study: string, documentId: string, name: string) => `hara.${name}.${study}.${documentId}`;

export function recall(study: string, documentId: string, name: string): unknown {
  try {
    const stored = localStorage.getItem(key(study, documentId, name));
    return stored === null ? undefined : JSON.parse(stored);
  } catch {
    return undefined;
  }
}

/** `undefined` forgets. A machine without room for it forgets too; nothing is said. */
export function remember(study: string, documentId: string, name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key(study, documentId, name));
    else localStorage.setItem(key(study, documentId, name), JSON.stringify(value));
  } catch {
    // Private windows and full disks: the view begins anew next time.
  }
}
