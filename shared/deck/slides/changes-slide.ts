import { caption, grid, quoteColumn } from '../compose.ts';
import {
  deniesIt,
  groupsByPeople,
  peopleCount,
  shareOfPeople,
  type DeckContext,
  type Mark,
} from '../deck-context.ts';
import { pickQuotes } from '../pick-quotes.ts';
import type { BarDatum } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { traceCount, traceQuotes } from '../trace.ts';

const mostChanges = 6;
const aspects = ['behaviour', 'self', 'relations'] as const;

function titleOf(marks: readonly Mark[], ctx: DeckContext): string {
  const counts = aspects.map((aspect) => ({
    aspect,
    count: peopleCount(marks.filter((mark) => mark.facets.aspect === aspect)),
  }));
  const best = counts.toSorted((a, b) => b.count - a.count)[0];
  if (!best || best.count === 0)
    return ctx.t('deck.changes.any', { count: shareOfPeople(peopleCount(marks), ctx) });
  return ctx.t(`deck.changes.${best.aspect}`, { count: shareOfPeople(best.count, ctx) });
}

/** What changed after: changes by people, beside two voices. */
export function changesSlide(
  ctx: DeckContext,
  taken: Set<string>,
  usedPeople: Set<string>,
): SlideDraft | null {
  const marks = ctx.marks.filter((mark) => mark.code.kind === 'change' && !deniesIt(mark));
  if (marks.length === 0) return null;
  const groups = groupsByPeople(marks, (mark) => mark.code.id).slice(0, mostChanges);
  const nameOf = (own: readonly Mark[]) => {
    const aspect = own[0]?.facets.aspect;
    const name = ctx.names.redact(own[0]?.code.name ?? '');
    return aspect ? `${name}${ctx.t('deck.separator')}${ctx.t(`aspect.${aspect}`)}` : name;
  };
  const bars = groups.map((group): BarDatum => ({
    name: nameOf(group.marks),
    value: group.people,
    text: String(group.people),
    color: 'change',
  }));
  const quotes = pickQuotes(marks, 2, ctx, { taken, usedPeople, limit: 160 });
  return {
    id: 'changes',
    title: titleOf(marks, ctx),
    frame: 'plain',
    source: ctx.t('deck.changes.source', { count: peopleCount(marks) }),
    trace: [
      ...groups.flatMap((group) =>
        traceCount(
          `${nameOf(group.marks)}: ${ctx.t('deck.people', { count: group.people })}`,
          group.marks,
          ctx,
        ),
      ),
      ...traceQuotes(quotes),
    ],
    elements: [
      caption(ctx.t('deck.changes.chart'), { x: grid.left, y: grid.content, w: 6.4, h: 0.3 }),
      {
        kind: 'barChart',
        box: { x: grid.left, y: 2.45, w: 6.7, h: Math.min(4.1, bars.length + 0.1) },
        title: ctx.t('deck.changes.chart'),
        seriesName: ctx.t('deck.sample.people', { count: 2 }),
        max: Math.max(1, ...bars.map((bar) => bar.value)),
        nameSpace: 3.1,
        bars,
      },
      quoteColumn(quotes, { x: 8, y: 2.45, w: grid.right - 8, h: 4 }, 'change', { max: 19, min: 13 }),
    ],
  };
}
