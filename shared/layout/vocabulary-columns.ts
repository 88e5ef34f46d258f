export type VocabularyBlock = { readonly rows: number };
export type VocabularyRequest = {
  /** Words of each group, in the order of importance. */
  readonly groups: readonly VocabularyBlock[];
  readonly width: number;
  readonly leastColumn: number;
  readonly gap: number;
  readonly headHeight: number;
  readonly rowHeight: number;
};
export type VocabularyColumns = {
  readonly h: number;
  readonly columnWidth: number;
  /** Top left of each group. */
  readonly groups: readonly { readonly x: number; readonly y: number; readonly h: number }[];
};

/**
 * Groups of words in columns, each put under the shortest column so far (the leftmost of equals), so that the first groups
 * stand on top and no space is wasted. Groups never overlap and never leave the width.
 */
export function vocabularyColumns(request: VocabularyRequest): VocabularyColumns {
  const { groups, width, leastColumn, gap, headHeight, rowHeight } = request;
  const wanted = Math.max(1, Math.floor((width + gap) / (leastColumn + gap)));
  const count = Math.max(1, Math.min(wanted, groups.length));
  // As many columns as fit keep their width also when there are fewer groups: words do not jump when one goes.
  const columnWidth = (width - gap * (wanted - 1)) / wanted;
  const heights = Array.from({ length: count }, () => 0);
  const places = groups.map(({ rows }) => {
    const column = heights.indexOf(Math.min(...heights));
    const y = heights[column] ?? 0;
    const h = headHeight + rows * rowHeight;
    heights[column] = y + h + gap;
    return { x: column * (columnWidth + gap), y, h };
  });
  return { h: Math.max(0, ...heights) - (groups.length > 0 ? gap : 0), columnWidth, groups: places };
}
