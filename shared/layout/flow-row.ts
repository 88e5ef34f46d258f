export type FlowPlace = { readonly x: number; readonly y: number };

/** Items of given widths set in rows from the left, like words in a line; a row is `rowHeight` high. */
export function flowRow(
  widths: readonly number[],
  room: number,
  gap: number,
  rowHeight: number,
): { readonly places: readonly FlowPlace[]; readonly h: number } {
  const places: FlowPlace[] = [];
  let [x, y] = [0, 0];
  for (const width of widths) {
    if (x > 0 && x + width > room) [x, y] = [0, y + rowHeight];
    places.push({ x, y });
    x += width + gap;
  }
  return { places, h: widths.length === 0 ? 0 : y + rowHeight };
}
