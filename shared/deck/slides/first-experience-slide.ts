import { caption, grid, quoteColumn } from '../compose.ts';
import { deniesIt, groupsByPeople, peopleCount, shareOfPeople, type DeckContext } from '../deck-context.ts';
import { pickQuotes } from '../pick-quotes.ts';
import type { BarDatum } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { traceCount, traceQuotes } from '../trace.ts';

/** The first experience is not over at the till: it lasts until the next days. */
const firstPhases = ['first-use', 'first-days'];
const mostCodes = 5;

/** What people say of their first use and the days after: codes by people, beside their words. */
export function firstExperienceSlide(
  ctx: DeckContext,
  taken: Set<string>,
  usedPeople: Set<string>,
): SlideDraft | null {
  const marks = ctx.marks.filter(
    (mark) => firstPhases.includes(mark.facets.phase ?? '') && !deniesIt(mark) && mark.code.kind !== 'moment',
  );
  const groups = groupsByPeople(marks, (mark) => mark.code.id).slice(0, mostCodes);
  if (groups.length === 0) return null;
  const nameOf = (own: (typeof groups)[number]) => ctx.names.redact(own.marks[0]?.code.name ?? '');
  const felt = marks.filter((mark) => mark.code.kind === 'sensation');
  const bars = groups.map((group): BarDatum => ({
    name: nameOf(group),
    value: group.people,
    text: String(group.people),
    color: group.marks[0]?.code.kind ?? 'moment',
  }));
  const quotes = pickQuotes(felt.length > 0 ? felt : marks, 3, ctx, { taken, usedPeople, limit: 150 });
  const count = shareOfPeople(peopleCount(felt), ctx);
  const total = shareOfPeople(peopleCount(marks), ctx);
  return {
    id: 'first-experience',
    title:
      felt.length > 0
        ? ctx.t('deck.first.title', { count })
        : ctx.t('deck.first.titleNone', { count: total }),
    frame: 'plain',
    source: ctx.t('deck.first.source', { count: peopleCount(marks) }),
    trace: [
      ...(felt.length > 0 ? traceCount(count, felt, ctx) : traceCount(total, marks, ctx)),
      ...groups.flatMap((group) =>
        traceCount(`${nameOf(group)}: ${ctx.t('deck.people', { count: group.people })}`, group.marks, ctx),
      ),
      ...traceQuotes(quotes),
    ],
    elements: [
      caption(ctx.t('deck.first.chart'), { x: grid.left, y: grid.content, w: 6.4, h: 0.3 }),
      {
        kind: 'barChart',
        box: { x: grid.left, y: 2.45, w: 6.7, h: Math.min(4.1, bars.length + 0.1) },
        title: ctx.t('deck.first.chart'),
        seriesName: ctx.t('deck.sample.people', { count: 2 }),
        max: Math.max(1, ...bars.map((bar) => bar.value)),
        nameSpace: 3.1,
        bars,
      },
      quoteColumn(quotes, { x: 8, y: 2.45, w: grid.right - 8, h: 4 }, 'moment', {
        max: 19,
        none: ctx.t('deck.body.noQuotes'),
      }),
    ],
  };
}
