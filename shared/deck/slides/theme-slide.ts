import type { CodeKind } from '../../domain/code.ts';
import type { Ink } from '../deck-colors.ts';
import { caption, grid, quoteColumn } from '../compose.ts';
import { groupsByPeople, leadingThemes, type DeckContext } from '../deck-context.ts';
import { pickQuotes } from '../pick-quotes.ts';
import type { BarDatum, SlideId } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { traceCount, traceQuotes } from '../trace.ts';

const ids: readonly SlideId[] = ['theme-1', 'theme-2', 'theme-3'];

/** Free codes have no hue that means anything: they take the accent. */
function barColor(kind: CodeKind | undefined): Ink {
  return kind === undefined || kind === 'free' ? 'accent' : kind;
}

/** Where nothing is stated yet: the leading themes one by one, each with its codes and two voices. */
export function themeSlides(ctx: DeckContext, taken: Set<string>): SlideDraft[] {
  if (ctx.statements.length > 0) return [];
  const themes = leadingThemes(ctx.reports);
  return ids.flatMap((id, index): SlideDraft[] => {
    const theme = themes[index];
    if (!theme) return [];
    const own = new Set(theme.passages.flatMap((passage) => passage.codingIds));
    const marks = ctx.marks.filter((mark) => own.has(mark.coding.id));
    const codes = groupsByPeople(marks, (mark) => mark.code.id).slice(0, 6);
    const bars = codes.map((code): BarDatum => {
      const name = ctx.names.redact(code.marks[0]?.code.name ?? '');
      return {
        name,
        value: code.people,
        text: String(code.people),
        color: barColor(code.marks[0]?.code.kind),
      };
    });
    const quotes = pickQuotes(marks, 3, ctx, { taken });
    const count = theme.support.participants;
    const title = ctx.t('deck.theme.title', { label: theme.label, count, total: ctx.people.length });
    return [
      {
        id,
        title,
        frame: 'plain',
        source: ctx.t('deck.theme.source', { label: theme.label, passages: theme.passages.length }),
        trace: [...traceCount(title, marks), ...traceQuotes(quotes)],
        elements: [
          caption(ctx.t('deck.theme.chart'), { x: grid.left, y: grid.content, w: 5.6, h: 0.3 }),
          {
            kind: 'barChart',
            box: { x: grid.left, y: 2.45, w: 5.7, h: Math.min(4, 0.64 * bars.length + 0.1) },
            title: ctx.t('deck.theme.chart'),
            seriesName: ctx.t('deck.sample.people', { count: 2 }),
            max: Math.max(1, ...bars.map((bar) => bar.value)),
            nameSpace: 2.6,
            bars,
          },
          ...quoteColumn(
            quotes,
            { x: 7.2, y: 2.3, w: grid.right - 7.2, h: 4.3 },
            (quote) => quote.mark.code.kind,
            { max: 18, min: 13 },
          ),
        ],
      },
    ];
  });
}
