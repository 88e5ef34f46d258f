import { kindGlyphs } from '../../shared/domain/code.ts';
import { latticeLayout } from '../../shared/layout/lattice-layout.ts';
import { linksAmong, reducedLabels } from '../../shared/layout/reduced-lattice.ts';
import type { ConceptLatticeProps } from './lattice-data.ts';
import { measure } from './measure.ts';
import type { CodeOf, PatternRow } from './pattern-rows.ts';
import { shortText } from './short-text.ts';

/** A line of a node's words: a code that comes in here, with the sign of its kind. */
export type LatticeWords = {
  readonly text: string;
  readonly sign: string;
  readonly color: string;
};
export type LatticePlan = ReturnType<typeof planLattice>;

const labelSize = 11.5;
const widestLabel = 118;
const mostLines = 3;
export const lineHeight = 15;
export const dotRadius = 6;
/** From the top of a node's dot to the first line of its words. */
export const wordsTop = 2 * dotRadius + 13;

export function namesOf(row: PatternRow | undefined, codeOf: CodeOf): readonly string[] {
  return row?.codeIds.map((id) => codeOf(id)?.name ?? id) ?? [];
}

/** What is drawn: the first patterns, the lines among them, their words where they come in, and where all of it lies. */
export function planLattice({ patterns, covers, codeOf }: ConceptLatticeProps, most: number) {
  const rows = patterns.slice(0, most);
  const links = linksAmong(
    rows.map((_, index) => index),
    covers,
  );
  const counts = [...new Set(rows.map((row) => row.support.participants))].toSorted((a, b) => b - a);
  const labels = reducedLabels(
    rows.map((row) => row.codeIds),
    links,
  );
  const words = labels.map((ids) => wordsOf(ids, codeOf));
  const layout = latticeLayout({
    nodes: rows.map((row, index) => {
      const lines = words[index] ?? [];
      const width = Math.max(0, ...lines.map((each) => measure(`${each.sign} ${each.text}`, labelSize)));
      return {
        layer: counts.indexOf(row.support.participants),
        w: Math.max(2 * dotRadius + 6, width),
        h: lines.length === 0 ? 2 * dotRadius : wordsTop + (lines.length - 1) * lineHeight + 5,
      };
    }),
    links,
    gap: { x: 14, y: 46 },
  });
  return { rows, links, counts, words, layout };
}

/** At most three lines; what is left over is told by its number. */
function wordsOf(ids: readonly string[], codeOf: CodeOf): readonly LatticeWords[] {
  const lines = ids.map((id): LatticeWords => {
    const code = codeOf(id);
    return {
      text: shortText(code?.name ?? id, widestLabel / 1.07, labelSize),
      sign: code ? kindGlyphs[code.kind] : '',
      color: code ? `var(--${code.kind})` : 'var(--ink-3)',
    };
  });
  if (lines.length <= mostLines) return lines;
  const left = lines.length - mostLines + 1;
  return [...lines.slice(0, mostLines - 1), { text: `+ ${left}`, sign: '', color: 'var(--ink-3)' }];
}
