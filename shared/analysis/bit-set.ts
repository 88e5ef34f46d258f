/** A set of small whole numbers, one bit each; all sets of a calculation have the same length. */
export type BitSet = Uint32Array;

export function bitSet(size: number, members: Iterable<number> = []): BitSet {
  const set = new Uint32Array(Math.ceil(size / 32));
  for (const member of members) add(set, member);
  return set;
}

/** Everything from 0 to size - 1. */
export function fullSet(size: number): BitSet {
  const set = new Uint32Array(Math.ceil(size / 32)).fill(0xffffffff);
  if (size % 32 !== 0) set[set.length - 1] = 2 ** (size % 32) - 1;
  return set;
}

export function add(set: BitSet, member: number): void {
  set[member >>> 5] = (set[member >>> 5] ?? 0) | (1 << (member & 31));
}

export function has(set: BitSet, member: number): boolean {
  return (((set[member >>> 5] ?? 0) >>> (member & 31)) & 1) === 1;
}

export function intersection(left: BitSet, right: BitSet): BitSet {
  const shared = new Uint32Array(left.length);
  for (let at = 0; at < left.length; at += 1) shared[at] = (left[at] ?? 0) & (right[at] ?? 0);
  return shared;
}

export function sharedCount(left: BitSet, right: BitSet): number {
  let count = 0;
  for (let at = 0; at < left.length; at += 1) count += ones((left[at] ?? 0) & (right[at] ?? 0));
  return count;
}

export function countOf(set: BitSet): number {
  let count = 0;
  for (let at = 0; at < set.length; at += 1) count += ones(set[at] ?? 0);
  return count;
}

export function isSubset(small: BitSet, large: BitSet): boolean {
  for (let at = 0; at < small.length; at += 1) {
    if (((small[at] ?? 0) & ~(large[at] ?? 0)) !== 0) return false;
  }
  return true;
}

/** Members in rising order. */
export function membersOf(set: BitSet): readonly number[] {
  const members: number[] = [];
  for (let at = 0; at < set.length; at += 1) {
    for (let word = set[at] ?? 0; word !== 0; word &= word - 1) {
      members.push(at * 32 + (31 - Math.clz32(word & -word)));
    }
  }
  return members;
}

/** The same for equal sets of one calculation, different for others. */
export function keyOf(set: BitSet): string {
  return set.join(' ');
}

/** Bits set in a 32-bit word (H. S. Warren, "Hacker's Delight", 2nd ed. 2012, section 5-1). */
function ones(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
