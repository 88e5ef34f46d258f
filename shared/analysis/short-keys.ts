const shortest = 6;

/**
 * Short names for ids in addresses: each id's first characters, at least 6, as many as tell it from all others of the
 * list. An id that begins another is its own key. Order as given.
 */
export function shortKeys(ids: readonly string[]): readonly string[] {
  const sorted = [...new Set(ids)].toSorted();
  const keys = new Map<string, string>();
  sorted.forEach((id, index) => {
    const shared = Math.max(sharedStart(id, sorted[index - 1]), sharedStart(id, sorted[index + 1]));
    keys.set(id, id.slice(0, Math.max(shortest, shared + 1)));
  });
  return ids.map((id) => keys.get(id) ?? id);
}

function sharedStart(one: string, other: string | undefined): number {
  if (other === undefined) return 0;
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  return at;
}

/**
 * The place of the thing that a key of an older address names: its own key, or the one key that begins it or is begun
 * by it (keys grow when things are added). -1 where there is none or more than one.
 */
export function placeOfKey(keys: readonly string[], wanted: string): number {
  const exact = keys.indexOf(wanted);
  if (exact >= 0 || wanted.length < shortest) return exact;
  const near = keys.flatMap((key, index) =>
    key.startsWith(wanted) || wanted.startsWith(key) ? [index] : [],
  );
  return near.length === 1 ? (near[0] ?? -1) : -1;
}
