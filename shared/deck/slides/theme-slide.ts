import type { CodeKind } from '../../domain/code.ts';
import type { Ink } from '../deck-colors.ts';
import { caption, grid, quoteColumn } from '../compose.ts';
import {
  groupsByPeople,
  leadingThemes,
  shareOfPeople,
  type DeckContext,
  type Mark,
} from '../deck-context.ts';
import { pickQuotes } from '../pick-quotes.ts';
import type { BarDatum } from '../slide.ts';
import type { SlideKind } from '../slide-kinds.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { titleLabel } from '../theme-title.ts';
import { traceCount, traceQuotes } from '../trace.ts';

type ThemeKind = Extract<SlideKind, 'theme-1' | 'theme-2' | 'theme-3'>;

/** Free codes have no hue that means anything: they take the accent. */
function barColor(kind: CodeKind | undefined): Ink {
  return kind === undefined || kind === 'free' ? 'accent' : kind;
}

/** The code that gave the theme its name, else the one of most people. */
function firstCodeOf(
  label: string,
  codes: readonly { readonly key: string; readonly marks: readonly Mark[] }[],
): string | undefined {
  const named = codes.find((code) => label.startsWith(code.marks[0]?.code.name ?? label));
  return (named ?? codes[0])?.key;
}

/** One of the leading themes with its codes and its voices. */
export function themeSlide(id: ThemeKind, ctx: DeckContext, taken: Set<string>): SlideDraft | null {
  const theme = leadingThemes(ctx.reports)[Number(id.at(-1)) - 1];
  if (!theme) return null;
  const own = new Set(theme.passages.flatMap((passage) => passage.codingIds));
  const marks = ctx.marks.filter((mark) => own.has(mark.coding.id));
  const codes = groupsByPeople(marks, (mark) => mark.code.id);
  const bars = codes.slice(0, 6).map((code): BarDatum => {
    const name = ctx.names.redact(code.marks[0]?.code.name ?? '');
    return {
      name,
      value: code.people,
      text: String(code.people),
      color: barColor(code.marks[0]?.code.kind),
    };
  });
  const firstCode = firstCodeOf(theme.label, codes);
  const quotes = pickQuotes(marks, 3, ctx, { taken, typical: (mark) => mark.code.id === firstCode });
  const count = shareOfPeople(theme.support.participants, ctx);
  const title = ctx.t('deck.theme.title', { label: titleLabel(theme, ctx.reports), count });
  return {
    id,
    title,
    frame: 'plain',
    source: ctx.t('deck.theme.source', { label: theme.label, passages: theme.passages.length }),
    trace: [...traceCount(title, marks, ctx), ...traceQuotes(quotes)],
    elements: [
      caption(ctx.t('deck.theme.chart'), { x: grid.left, y: grid.content, w: 5.6, h: 0.3 }),
      {
        kind: 'barChart',
        box: { x: grid.left, y: 2.45, w: 5.7, h: Math.min(4, bars.length + 0.1) },
        title: ctx.t('deck.theme.chart'),
        seriesName: ctx.t('deck.sample.people', { count: 2 }),
        max: Math.max(1, ...bars.map((bar) => bar.value)),
        nameSpace: 2.6,
        bars,
      },
      quoteColumn(quotes, { x: 7.2, y: 2.3, w: grid.right - 7.2, h: 4.3 }, (quote) => quote.mark.code.kind, {
        max: 18,
        min: 13,
      }),
    ],
  };
}
