import { caption, grid } from '../compose.ts';
import {
  experienceSensations,
  groupsByPeople,
  joinNames,
  peopleCount,
  type DeckContext,
} from '../deck-context.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { traceCount } from '../trace.ts';
import { valueMatches } from './values-slide.ts';

const mostValues = 6;

/** What we mean to offer beside what the people who realise it feel in the body: matched, other, absent. */
export function intendedSlide(ctx: DeckContext): SlideDraft | null {
  const matches = valueMatches(ctx);
  if (matches.length === 0) return null;
  const sensations = experienceSensations(ctx).marks;
  const nameOf = (marks: typeof sensations) => ctx.names.redact(marks[0]?.code.name ?? '');
  const all = matches.map((match) => {
    const people = new Set(match.marks.map((mark) => mark.person));
    const felt = sensations.filter((mark) => people.has(mark.person));
    return { ...match, people: people.size, felt, feeling: peopleCount(felt) };
  });
  const felt = all.filter((row) => row.feeling > 0).length;
  const rows = all.slice(0, mostValues);
  const rowHeight = Math.min(0.85, (6.2 - grid.content) / (rows.length + 1));
  const form = felt === 0 ? 'titleNone' : felt === all.length ? 'titleAll' : 'title';
  return {
    id: 'intended',
    title: ctx.t(`deck.intended.${form}`, { felt, total: all.length }),
    frame: 'plain',
    source: ctx.t('deck.intended.source'),
    trace: rows.flatMap((row) => [
      ...traceCount(`${row.name}: ${ctx.t('deck.people', { count: row.people })}`, row.marks, ctx),
      ...traceCount(
        `${row.name}, ${ctx.t('deck.intended.felt')}: ${ctx.t('deck.people', { count: row.feeling })}`,
        row.felt,
        ctx,
      ),
    ]),
    elements: [
      {
        kind: 'table',
        box: { x: grid.left, y: grid.content, w: grid.width, h: rowHeight * (rows.length + 1) },
        size: 16,
        rowHeight,
        columns: [
          { title: ctx.t('deck.intended.meant'), width: 4.2, align: 'left' },
          { title: ctx.t('deck.intended.said'), width: 2.1, align: 'left' },
          { title: ctx.t('deck.intended.felt'), width: grid.width - 6.3, align: 'left' },
        ],
        rows: rows.map((row) => [
          { text: row.name, bold: row.people > 0 },
          row.people > 0
            ? {
                text: ctx.t('deck.of', { count: row.people, total: ctx.people.length }),
                color: 'value',
                bold: true,
              }
            : { text: ctx.t('deck.values.absent'), color: 'ink-3' },
          {
            text:
              row.feeling === 0
                ? '–'
                : joinNames(
                    groupsByPeople(row.felt, (mark) => mark.code.id).map((group) => nameOf([...group.marks])),
                    ctx,
                    2,
                  ),
            color: 'sensation',
          },
        ]),
      },
      caption(
        ctx.t('deck.intended.read'),
        { x: grid.left, y: 6.3, w: grid.width, h: 0.3 },
        { color: 'ink-3' },
      ),
    ],
  };
}
