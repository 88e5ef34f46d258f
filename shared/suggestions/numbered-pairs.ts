/** Numbers given to pairs of numbers. */
export type NumberedPairs = {
  /** The number of a pair; where it has none yet, it gets `next`. Both of the pair are whole numbers below 2 ** 31. */
  readonly number: (left: number, right: number, next: number) => number;
  /** The pair that has a number; undefined where none has. */
  readonly of: (id: number) => { readonly left: number; readonly right: number } | undefined;
};

const empty = -1;
const firstSlots = 1 << 12;

/**
 * A hash table with open addressing in plain arrays of numbers: hundreds of thousands of pairs of words are met in a study, and a map
 * with an object or a large number a pair takes several times as long.
 */
export function numberedPairs(): NumberedPairs {
  let [lefts, rights, ids] = slots(firstSlots);
  let used = 0;
  let slotById: Int32Array | undefined;
  let greatest = empty;

  function slotOf(left: number, right: number): number {
    const mask = ids.length - 1;
    let slot = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (ids[slot] !== empty && (lefts[slot] !== left || rights[slot] !== right)) slot = (slot + 1) & mask;
    return slot;
  }

  function put(slot: number, left: number, right: number, id: number): void {
    lefts[slot] = left;
    rights[slot] = right;
    ids[slot] = id;
  }

  function grow(): void {
    const [oldLefts, oldRights, oldIds] = [lefts, rights, ids];
    [lefts, rights, ids] = slots(oldIds.length * 2);
    for (let at = 0; at < oldIds.length; at += 1) {
      const [left, right, id] = [oldLefts[at] ?? 0, oldRights[at] ?? 0, oldIds[at] ?? empty];
      if (id !== empty) put(slotOf(left, right), left, right, id);
    }
  }

  return {
    number: (left, right, next) => {
      const slot = slotOf(left, right);
      const known = ids[slot] ?? empty;
      if (known !== empty) return known;
      put(slot, left, right, next);
      used += 1;
      slotById = undefined;
      greatest = Math.max(greatest, next);
      if (used * 2 > ids.length) grow();
      return next;
    },
    of: (id) => {
      slotById ??= slotsById(ids, greatest);
      const slot = slotById[id] ?? empty;
      return slot === empty ? undefined : { left: lefts[slot] ?? 0, right: rights[slot] ?? 0 };
    },
  };
}

function slotsById(ids: Int32Array, greatest: number): Int32Array {
  const found = new Int32Array(greatest + 1).fill(empty);
  for (let slot = 0; slot < ids.length; slot += 1) {
    const id = ids[slot] ?? empty;
    if (id !== empty) found[id] = slot;
  }
  return found;
}

function slots(count: number): [Int32Array, Int32Array, Int32Array] {
  return [new Int32Array(count), new Int32Array(count), new Int32Array(count).fill(empty)];
}
