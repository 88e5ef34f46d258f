import { grid } from '../compose.ts';
import type { DeckContext } from '../deck-context.ts';
import type { SlideDraft } from '../slide-draft.ts';

const top = 1.9;

/** Everyone interviewed under pseudonym: segment, words, coded passages, whether they have the experience. */
export function sampleTableSlide(ctx: DeckContext): SlideDraft | null {
  if (ctx.everyone.length === 0) return null;
  const number = new Intl.NumberFormat(ctx.language);
  const segments = new Map(ctx.data.participants.map((participant) => [participant.id, participant.segment]));
  const documents = Map.groupBy(ctx.data.documents, (one) => one.participantId ?? `document:${one.id}`);
  const marks = Map.groupBy(ctx.marks, (mark) => mark.person);
  const coded = new Set(ctx.people.map((person) => person.key));
  const rows = ctx.everyone.map((person) => {
    const own = documents.get(person.key) ?? [];
    const segment = segments.get(person.key) ?? null;
    const passages = new Set(
      (marks.get(person.key) ?? []).map(({ coding }) => `${coding.start}-${coding.end}`),
    );
    const words = own.reduce((sum, document) => sum + document.words, 0);
    const has = ctx.focus?.have.has(person.key) ?? false;
    const experience = !coded.has(person.key)
      ? { text: ctx.t('deck.sample.uncoded'), color: 'ink-3' as const }
      : { text: ctx.t(has ? 'deck.table.has' : 'deck.table.hasNot'), bold: has };
    return [
      { text: ctx.nameOf(person.key), bold: true },
      { text: segment ? ctx.t(`deck.oneOf.${segment}`) : '–', color: 'ink-2' as const },
      ...(ctx.focus ? [experience] : []),
      { text: number.format(own.length) },
      { text: number.format(words) },
      { text: number.format(passages.size) },
    ];
  });
  // On as few pages as leave the rows readable, and on all of them as many rows.
  const most = Math.floor((grid.bottom - top) / 0.27) - 1;
  const onPage = Math.ceil(rows.length / Math.ceil(rows.length / most));
  const rowHeight = Math.min(0.42, (grid.bottom - top) / (onPage + 1));
  return {
    id: 'sample-table',
    title: ctx.t('deck.table.title', { count: rows.length }),
    frame: 'plain',
    source: ctx.t('deck.sample.source'),
    trace: [],
    elements: [
      {
        kind: 'table',
        box: { x: grid.left, y: top, w: grid.width, h: rowHeight * (rows.length + 1) },
        size: 13,
        rowHeight,
        columns: [
          { title: ctx.t('deck.table.person'), width: 3, align: 'left' },
          { title: ctx.t('deck.table.segment'), width: 2.6, align: 'left' },
          ...(ctx.focus
            ? [{ title: ctx.t('deck.table.experience'), width: grid.width - 9.7, align: 'left' as const }]
            : []),
          { title: ctx.t('deck.table.interviews'), width: 1.3, align: 'right' },
          { title: ctx.t('deck.table.words'), width: 1.4, align: 'right' },
          { title: ctx.t('deck.table.passages'), width: 1.4, align: 'right' },
        ],
        rows,
      },
    ],
  };
}
