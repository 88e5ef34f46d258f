import { kindGlyphs } from '../../domain/code.ts';
import { grid, caption } from '../compose.ts';
import { groupsByPeople, type DeckContext } from '../deck-context.ts';
import type { SlideDraft } from '../slide-draft.ts';

const mostCodes = 20;
/** Two lines of what a code marks. */
const rowHeight = 0.41;

/** Codes by people, with their kind and what they mark. */
export function codebookSlide(ctx: DeckContext): SlideDraft | null {
  const groups = groupsByPeople(ctx.marks, (mark) => mark.code.id);
  if (groups.length === 0) return null;
  const shown = groups.slice(0, mostCodes);
  const rows = shown.flatMap((group) => {
    const code = group.marks[0]?.code;
    if (!code) return [];
    return [
      [
        { text: `${kindGlyphs[code.kind]} ${ctx.t(`kind.${code.kind}`)}`, color: code.kind },
        { text: ctx.names.redact(code.name) },
        { text: ctx.names.redact(code.description) || '–', color: 'ink-2' as const },
        { text: String(group.people), bold: true },
        { text: String(group.marks.length), color: 'ink-2' as const },
      ],
    ];
  });
  const rest = groups.length - shown.length;
  return {
    id: 'codebook',
    title: ctx.t('deck.codebook.title', { count: groups.length }),
    frame: 'plain',
    source: ctx.t('deck.codebook.source', { shown: shown.length, total: groups.length }),
    trace: [],
    elements: [
      ...(rest > 0
        ? [
            caption(
              ctx.t('deck.codebook.rest', { count: rest, shown: shown.length }),
              { x: grid.left, y: 1.8, w: grid.width, h: 0.3 },
              { color: 'ink-3' },
            ),
          ]
        : []),
      {
        kind: 'table',
        box: { x: grid.left, y: 2.1, w: grid.width, h: rowHeight * (rows.length + 1) },
        size: 12,
        rowHeight,
        columns: [
          { title: ctx.t('deck.codebook.kind'), width: 1.5, align: 'left' },
          { title: ctx.t('deck.codebook.code'), width: 3.1, align: 'left' },
          { title: ctx.t('deck.codebook.marks'), width: grid.width - 6.7, align: 'left' },
          { title: ctx.t('deck.codebook.people'), width: 0.9, align: 'right' },
          { title: ctx.t('deck.codebook.passages'), width: 1.2, align: 'right' },
        ],
        rows,
      },
    ],
  };
}
