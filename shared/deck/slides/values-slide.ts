import { caption, grid, quoteColumn, textBlock } from '../compose.ts';
import { groupsByPeople, joinNames, peopleCount, type DeckContext, type Mark } from '../deck-context.ts';
import { pickQuotes } from '../pick-quotes.ts';
import type { BarDatum, TableElement } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { capitalised } from '../theme-title.ts';
import { traceCount, traceQuotes } from '../trace.ts';

const mostValues = 6;

const codeNameOf = (marks: readonly Mark[], ctx: DeckContext) => ctx.names.redact(marks[0]?.code.name ?? '');

/** Value codings by company value, in the order of the company's list. */
export function valueMatches(ctx: DeckContext) {
  const marks = ctx.marks.filter((mark) => mark.facets.companyValue !== undefined);
  return ctx.data.study.companyValues.map((value) => ({
    name: ctx.names.redact(value.name),
    marks: marks.filter((mark) => mark.facets.companyValue === value.id),
  }));
}

function matchTitle(matched: number, total: number, ctx: DeckContext): string {
  if (matched === 0) return ctx.t('deck.values.titleNone');
  return ctx.t(matched === total ? 'deck.values.titleAll' : 'deck.values.title', { matched, total });
}

function matchedSlide(values: readonly Mark[], ctx: DeckContext): SlideDraft {
  const matches = valueMatches(ctx);
  const matched = matches.filter((match) => match.marks.length > 0).length;
  const total = ctx.people.length;
  const rows = matches.slice(0, mostValues).map(({ name, marks }) => {
    const people = peopleCount(marks);
    const said = joinNames(
      groupsByPeople(marks, (mark) => mark.code.id).map((group) => codeNameOf(group.marks, ctx)),
      ctx,
      2,
    );
    return [
      { text: name, bold: people > 0 },
      people > 0
        ? { text: ctx.t('deck.of', { count: people, total }), color: 'value' as const, bold: true }
        : { text: ctx.t('deck.values.absent'), color: 'ink-3' as const },
      { text: people > 0 ? said : '–', color: 'ink-2' as const },
    ];
  });
  const companyIds = new Set(ctx.data.study.companyValues.map((value) => value.id));
  const others = groupsByPeople(
    values.filter(
      (mark) => mark.facets.companyValue === undefined || !companyIds.has(mark.facets.companyValue),
    ),
    (mark) => mark.code.id,
  );
  const rowHeight = Math.min(0.78, (5.6 - grid.content) / (rows.length + 1));
  const table: TableElement = {
    kind: 'table',
    box: { x: grid.left, y: grid.content, w: grid.width, h: rowHeight * (rows.length + 1) },
    size: 16,
    rowHeight,
    columns: [
      { title: ctx.t('deck.values.ours'), width: 4.6, align: 'left' },
      { title: ctx.t('deck.values.people'), width: 2, align: 'left' },
      { title: ctx.t('deck.values.said'), width: grid.width - 6.6, align: 'left' },
    ],
    rows,
  };
  const names = others.slice(0, 4).map((group) => {
    const count = ctx.t('deck.people', { count: group.people });
    return ctx.language === 'ja'
      ? `${codeNameOf(group.marks, ctx)}（${count}）`
      : `${codeNameOf(group.marks, ctx)} (${count})`;
  });
  const below = names.length > 0 ? ctx.t('deck.values.other', { names: joinNames(names, ctx) }) : '';
  const y = table.box.y + table.box.h + 0.3;
  return {
    id: 'values',
    title: matchTitle(matched, matches.length, ctx),
    frame: 'plain',
    source: ctx.t('deck.values.source', { count: peopleCount(values) }),
    trace: [
      ...matches.flatMap((match) =>
        traceCount(
          `${match.name}: ${ctx.t('deck.people', { count: peopleCount(match.marks) })}`,
          match.marks,
          ctx,
        ),
      ),
      ...others.slice(0, 4).flatMap((group) => traceCount(codeNameOf(group.marks, ctx), group.marks, ctx)),
    ],
    elements: [
      table,
      ...(below === ''
        ? []
        : [
            textBlock(
              [[{ text: below }]],
              { x: grid.left + 0.1, y, w: grid.width - 0.2, h: Math.max(0.4, grid.bottom - y) },
              { max: 16, min: 11, color: 'ink-2', lineHeight: 1.45 },
            ),
          ]),
    ],
  };
}

function plainSlide(values: readonly Mark[], ctx: DeckContext, taken: Set<string>): SlideDraft {
  const groups = groupsByPeople(values, (mark) => mark.code.id).slice(0, mostValues);
  const bars = groups.map((group): BarDatum => ({
    name: codeNameOf(group.marks, ctx),
    value: group.people,
    text: String(group.people),
    color: 'value',
  }));
  const quotes = pickQuotes(values, 2, ctx, { taken, limit: 150 });
  return {
    id: 'values',
    title: ctx.t('deck.values.titleUnset', { label: capitalised(bars[0]?.name ?? '') }),
    frame: 'plain',
    source: ctx.t('deck.values.source', { count: peopleCount(values) }),
    trace: [
      ...groups.flatMap((group) =>
        traceCount(
          `${codeNameOf(group.marks, ctx)}: ${ctx.t('deck.people', { count: group.people })}`,
          group.marks,
          ctx,
        ),
      ),
      ...traceQuotes(quotes),
    ],
    elements: [
      caption(ctx.t('deck.values.chart'), { x: grid.left, y: grid.content, w: 6, h: 0.3 }),
      {
        kind: 'barChart',
        box: { x: grid.left, y: 2.45, w: 6.4, h: Math.min(4.1, bars.length + 0.1) },
        title: ctx.t('deck.values.chart'),
        seriesName: ctx.t('deck.sample.people', { count: 2 }),
        max: Math.max(1, ...bars.map((bar) => bar.value)),
        nameSpace: 3,
        bars,
      },
      quoteColumn(quotes, { x: 7.9, y: 2.45, w: grid.right - 7.9, h: 4 }, 'value', { max: 19, min: 13 }),
    ],
  };
}

/** Values realised against what the company holds dear: matched, other, absent. */
export function valuesSlide(ctx: DeckContext, taken: Set<string>): SlideDraft | null {
  const values = ctx.marks.filter((mark) => mark.code.kind === 'value');
  if (values.length === 0) return null;
  return ctx.data.study.companyValues.length > 0 ? matchedSlide(values, ctx) : plainSlide(values, ctx, taken);
}
