/** How many codes have a number key. */
export const recentSlots = 9;

/** Codes under the keys 1-9; a hole is undefined. */
export type RecentCodes = readonly (string | undefined)[];

/**
 * Notes that a code was used. A code keeps its number for as long as it has one, so that fingers can learn it; a new
 * code takes the first free number, else that of the code used longest ago.
 * @param order code ids, used longest ago first.
 */
export function noteRecent(
  slots: RecentCodes,
  order: readonly string[],
  codeId: string,
): { readonly slots: RecentCodes; readonly order: readonly string[] } {
  const nextOrder = [...order.filter((id) => id !== codeId), codeId];
  if (slots.includes(codeId)) return { slots, order: nextOrder };
  const full = Array.from({ length: recentSlots }, (_, index) => slots[index]);
  const free = full.indexOf(undefined);
  const age = (id: string | undefined) => (id === undefined ? -1 : order.indexOf(id));
  const oldest = full.reduce((best, id, index) => (age(id) < age(full[best]) ? index : best), 0);
  const target = free === -1 ? oldest : free;
  return { slots: full.map((id, index) => (index === target ? codeId : id)), order: nextOrder };
}

/** Drops codes that are gone, keeping the numbers of the others. */
export function withoutMissing(slots: RecentCodes, known: ReadonlySet<string>): RecentCodes {
  return slots.map((id) => (id !== undefined && known.has(id) ? id : undefined));
}
