export type LabelWish = { readonly at: number; readonly size: number };

/**
 * Moves labels along one axis so that none overlaps another and all stay between `low` and `high`, each as near its
 * wish as the others allow. Input order is free; the answer is centres in input order. When they cannot all fit, they
 * are spread evenly (the caller sets smaller text).
 */
export function placeLabels(wishes: readonly LabelWish[], low: number, high: number): number[] {
  const total = wishes.reduce((sum, wish) => sum + wish.size, 0);
  const squeeze = total > high - low ? (high - low) / total : 1;
  const order = wishes
    .map((_, index) => index)
    .toSorted((a, b) => (wishes[a]?.at ?? 0) - (wishes[b]?.at ?? 0) || a - b);
  const blocks: { top: number; size: number; members: { index: number; offset: number }[] }[] = [];
  for (const index of order) {
    const wish = wishes[index];
    if (!wish) continue;
    const size = wish.size * squeeze;
    blocks.push({
      top: clamp(wish.at - size / 2, low, high - size),
      size,
      members: [{ index, offset: size / 2 }],
    });
    mergeOverlaps(blocks, low, high, wishes);
  }
  const centres = wishes.map((wish) => wish.at);
  for (const block of blocks)
    for (const member of block.members) centres[member.index] = block.top + member.offset;
  return centres;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

/** Joins the last block to the one before while they overlap; a joined block sits at the mean of its wishes. */
function mergeOverlaps(
  blocks: { top: number; size: number; members: { index: number; offset: number }[] }[],
  low: number,
  high: number,
  wishes: readonly LabelWish[],
): void {
  for (;;) {
    const last = blocks.at(-1);
    const before = blocks.at(-2);
    if (!last || !before || before.top + before.size <= last.top + 1e-9) return;
    const members = [
      ...before.members,
      ...last.members.map((member) => ({ index: member.index, offset: member.offset + before.size })),
    ];
    const size = before.size + last.size;
    const meanTop =
      members.reduce((sum, member) => sum + (wishes[member.index]?.at ?? 0) - member.offset, 0) /
      members.length;
    blocks.splice(-2, 2, { top: clamp(meanTop, low, high - size), size, members });
  }
}
