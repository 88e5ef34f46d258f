import { bulletBlock, grid, plainBullet } from '../compose.ts';
import type { DeckContext } from '../deck-context.ts';
import type { SlideDraft } from '../slide-draft.ts';

/** How it was done, for who wants to check it: counting, grouping, intervals, names and agreement. */
export function methodSlide(ctx: DeckContext): SlideDraft {
  const { t, data } = ctx;
  const used = new Set(ctx.marks.map((mark) => mark.code.id)).size;
  const passages = new Set(
    ctx.marks.map(({ coding }) => `${coding.documentId}:${coding.start}-${coding.end}`),
  ).size;
  const themes = ctx.reports.filter((report) => report.passages.length > 0).length;
  const lines = [
    t('deck.method.read', { interviews: data.documents.length, people: ctx.everyone.length }),
    t('deck.method.coded', { passages, codes: used }),
    ...(themes > 0 ? [t('deck.method.themes', { themes })] : []),
    t('deck.method.people'),
    ...(ctx.statements.length > 0 ? [t('deck.method.have')] : []),
    t('deck.method.intervals'),
    t('deck.method.names'),
  ];
  return {
    id: 'method',
    title: t('deck.method.title'),
    frame: 'plain',
    source: t('deck.method.source'),
    trace: [],
    elements: [
      bulletBlock(
        lines.map(plainBullet),
        { x: grid.left, y: 2.1, w: 11.4, h: 4.4 },
        { max: 19, min: 12, widest: 0.9 },
      ),
    ],
  };
}
