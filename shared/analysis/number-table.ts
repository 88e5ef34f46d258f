/** Small whole numbers by positive whole numbers up to 2^53. */
export type NumberTable = {
  /** The number kept for a key; -1 where there is none. */
  readonly get: (key: number) => number;
  /** Keeps a number for a key that has none yet. */
  readonly add: (key: number, value: number) => void;
};

const firstPlaces = 2 ** 12;

/**
 * A hash table with open addressing and linear probing (D. Knuth, "The Art of Computer Programming" 3, section 6.4), at most
 * half full. A Map does the same at several times the cost where keys are beyond 2^31, since it makes an object of each.
 */
export function numberTable(): NumberTable {
  let keys = new Float64Array(firstPlaces);
  let values = new Int32Array(firstPlaces);
  let count = 0;

  /** Where a key is, or the free place where it belongs. */
  function placeOf(key: number): number {
    const mask = keys.length - 1;
    const mixed = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 2 ** 32) | 0, 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 15)) & mask;
    while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  function put(key: number, value: number): void {
    const place = placeOf(key);
    keys[place] = key;
    values[place] = value;
  }

  function enlarge(): void {
    const [oldKeys, oldValues] = [keys, values];
    keys = new Float64Array(oldKeys.length * 2);
    values = new Int32Array(keys.length);
    oldKeys.forEach((key, at) => {
      if (key !== 0) put(key, oldValues[at] ?? 0);
    });
  }

  return {
    get: (key) => {
      const place = placeOf(key);
      return keys[place] === key ? (values[place] ?? -1) : -1;
    },
    add: (key, value) => {
      put(key, value);
      count += 1;
      if (count * 2 > keys.length) enlarge();
    },
  };
}
