import type { ThemeReport } from '../../analysis/theme-report.ts';
import { wilsonInterval } from '../../analysis/wilson-interval.ts';
import { slotKinds, slotNames } from '../../domain/statement.ts';
import { caption, grid, textBlock } from '../compose.ts';
import {
  groupsByPeople,
  leadingThemes,
  shareOfPeople,
  sharedThemes,
  tiedFirst,
  type DeckContext,
  type Mark,
} from '../deck-context.ts';
import { pointsText } from '../deck-text.ts';
import type { SlidePart } from '../slide-content.ts';
import type { BarDatum, IntervalRowDatum, TraceEntry } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { capitalised, titleLabel } from '../theme-title.ts';
import { traceCount } from '../trace.ts';

/** A board reads fewer rows. */
const rowsFor = { board: 4, product: 6, 'front-line': 4 } as const;
const plotTop = 2.5;

function marksIn(report: ThemeReport, ctx: DeckContext): Mark[] {
  const ids = new Set(report.passages.flatMap((passage) => passage.codingIds));
  return ctx.marks.filter((mark) => ids.has(mark.coding.id));
}

function foundLine(ctx: DeckContext): string {
  const passages = new Set(
    ctx.reports.flatMap((report) => report.passages.map((p) => `${p.documentId}:${p.start}-${p.end}`)),
  );
  const all = new Set(ctx.marks.map(({ coding }) => `${coding.documentId}:${coding.start}-${coding.end}`));
  const rest = [...all].filter((range) => !passages.has(range)).length;
  return ctx.t('deck.evidence.found', { passages: passages.size, themes: ctx.reports.length, rest });
}

/** What the footer says: people are counted, and how many of the themes there is room for. */
function sourceOf(shown: number, ctx: DeckContext): string {
  const total = ctx.reports.filter((report) => report.passages.length > 0).length;
  const part = shown < total ? [ctx.t('deck.evidence.shown', { shown, total })] : [];
  return [ctx.t('deck.evidence.source'), ...part].join(ctx.t('deck.separator'));
}

/** One theme ahead, or two side by side, are set off by colour; of more none is. */
const mostAhead = 2;

const pairOf = (themes: readonly ThemeReport[], ctx: DeckContext) => ({
  first: titleLabel(themes[0] ?? { label: '', labelByHand: true }, ctx.reports),
  second: titleLabel(themes[1] ?? { label: '', labelByHand: true }, ctx.reports),
});

/** Said where it holds for all that share the first place. */
function differenceLine(tied: readonly ThemeReport[], ctx: DeckContext): string {
  const { difference, interval } = tied[0]?.contrast ?? { difference: null, interval: null };
  if (difference === null || interval === null) return '';
  if (tied.some((report) => report.support.core !== tied[0]?.support.core)) return '';
  const values = {
    difference: pointsText(difference),
    low: pointsText(interval.low),
    high: pointsText(interval.high),
  };
  return ctx.t('deck.evidence.difference', { ...values, tied: tied.length });
}

function intervalRow(report: ThemeReport, bold: boolean, ctx: DeckContext): IntervalRowDatum {
  const { core, coreTotal, others, othersTotal } = report.support;
  const share = (count: number, total: number) =>
    total === 0 ? null : { share: count / total, ...wilsonInterval(count, total) };
  return {
    name: report.label,
    bold,
    core: share(core, coreTotal),
    others: share(others, othersTotal),
    coreText: coreTotal === 0 ? '' : ctx.t('deck.of', { count: core, total: coreTotal }),
    othersText: othersTotal === 0 ? '' : ctx.t('deck.of', { count: others, total: othersTotal }),
  };
}

function themeTrace(themes: readonly ThemeReport[], ctx: DeckContext): TraceEntry[] {
  return themes.flatMap((report) => {
    const count = ctx.t('deck.people', { count: report.support.participants });
    return traceCount(`${report.label}: ${count}`, marksIn(report, ctx), ctx);
  });
}

function contrastTitle(first: ThemeReport, tied: readonly ThemeReport[], ctx: DeckContext): string {
  const { core, coreTotal, others, othersTotal } = first.support;
  const { difference, interval } = first.contrast;
  if (difference === null || difference <= 0) return ctx.t('deck.evidence.notApart');
  const sure = tied.every(({ contrast }) => contrast.interval !== null && contrast.interval.low > 0);
  if (tied.length > 1) {
    const points = Math.round(difference * 100);
    const values = { count: tied.length, points, sure: String(sure), ...pairOf(tied, ctx) };
    return ctx.t(tied.length > mostAhead ? 'deck.evidence.tie' : 'deck.evidence.tieOfTwo', values);
  }
  const key = interval !== null && interval.low > 0 ? 'deck.evidence.apart' : 'deck.evidence.perhaps';
  const label = titleLabel(first, ctx.reports);
  return ctx.t(key, { label, core, coreTotal, others, othersTotal });
}

function contrastSlide(
  themes: readonly ThemeReport[],
  first: ThemeReport,
  tied: readonly ThemeReport[],
  ctx: DeckContext,
): SlideDraft {
  const legend = [
    { text: '● ', color: 'accent' as const },
    { text: `${ctx.t('deck.evidence.core')}    ` },
    { text: '○ ', color: 'ink-3' as const },
    { text: `${ctx.t('deck.evidence.others')}    ` },
    { text: ctx.t('deck.evidence.interval'), color: 'ink-3' as const },
  ];
  const apart = (first.contrast.difference ?? 0) > 0 && tied.length <= mostAhead;
  const rows = themes.map((report) => intervalRow(report, apart && tied.includes(report), ctx));
  const bottom = [foundLine(ctx), differenceLine(tied, ctx)].filter((text) => text !== '').join(' ');
  return {
    id: 'evidence',
    title: contrastTitle(first, tied, ctx),
    frame: 'plain',
    source: sourceOf(themes.length, ctx),
    trace: themeTrace(themes, ctx),
    notes: [ctx.t('deck.notes.wilson')],
    elements: [
      textBlock(
        [legend],
        { x: grid.left + 3.9, y: grid.content, w: 7.6, h: 0.3 },
        { role: 'caption', max: 13, min: 11, color: 'ink-2' },
      ),
      {
        kind: 'intervalPlot',
        box: { x: grid.left, y: plotTop, w: grid.width, h: Math.min(3.3, 0.72 * rows.length + 0.36) },
        title: ctx.t('deck.evidence.plot'),
        rows,
        coreName: ctx.t('deck.evidence.core'),
        othersName: ctx.t('deck.evidence.others'),
        ticks: {
          none: ctx.t('deck.evidence.none'),
          half: ctx.t('deck.evidence.half'),
          all: ctx.t('deck.evidence.all'),
        },
        nameSpace: 3.9,
        valueSpace: 1.6,
      },
      textBlock(
        [[{ text: bottom }]],
        { x: grid.left, y: 6.0, w: grid.width, h: 0.66 },
        { max: 14, min: 11, color: 'ink-2', valign: 'bottom', lineHeight: 1.45 },
      ),
    ],
  };
}

function barSlide(
  ctx: DeckContext,
  bars: readonly BarDatum[],
  texts: {
    readonly title: string;
    readonly chart: string;
    readonly below: string;
    readonly source?: string;
  },
  trace: readonly TraceEntry[],
): SlideDraft {
  const elements: SlidePart[] = [
    caption(texts.chart, { x: grid.left, y: grid.content, w: grid.width, h: 0.3 }),
    {
      kind: 'barChart',
      box: { x: grid.left, y: plotTop - 0.05, w: grid.width, h: Math.min(3.35, 0.9 * bars.length + 0.1) },
      title: texts.chart,
      seriesName: ctx.t('deck.sample.people', { count: 2 }),
      max: Math.max(1, ...bars.map((bar) => bar.value)),
      nameSpace: 4.2,
      bars,
    },
    textBlock(
      [[{ text: texts.below }]],
      { x: grid.left, y: 6.0, w: grid.width, h: 0.66 },
      { max: 14, min: 11, color: 'ink-2', valign: 'bottom', lineHeight: 1.45 },
    ),
  ];
  return {
    id: 'evidence',
    title: texts.title,
    frame: 'plain',
    source: texts.source ?? ctx.t('deck.evidence.source'),
    trace,
    elements,
  };
}

function recurTitle(first: ThemeReport, tied: readonly ThemeReport[], ctx: DeckContext): string {
  const count = shareOfPeople(first.support.participants, ctx);
  if (tied.length === 1)
    return ctx.t('deck.evidence.recurs', { label: titleLabel(first, ctx.reports), count });
  const key = tied.length > mostAhead ? 'deck.evidence.recurAlike' : 'deck.evidence.recurTwo';
  return ctx.t(key, { themes: tied.length, count, ...pairOf(tied, ctx) });
}

function themeBars(ctx: DeckContext): SlideDraft | null {
  const all = sharedThemes(ctx.reports);
  const themes = all.slice(0, rowsFor[ctx.audience]);
  const [first] = themes;
  if (!first) return null;
  const total = ctx.people.length;
  const tied = all.filter((report) => report.support.participants === first.support.participants);
  const bars = themes.map((report): BarDatum => {
    const count = report.support.participants;
    const color = tied.length > mostAhead || tied.includes(report) ? 'accent' : 'line-strong';
    return { name: report.label, value: count, text: ctx.t('deck.of', { count, total }), color };
  });
  return barSlide(
    ctx,
    bars,
    {
      title: recurTitle(first, tied, ctx),
      chart: ctx.t('deck.evidence.chart'),
      below: foundLine(ctx),
      source: sourceOf(themes.length, ctx),
    },
    themeTrace(themes, ctx),
  );
}

/** No themes yet: how many people speak for each part of the sentence, or else the most common codes. */
function withoutThemes(ctx: DeckContext): SlideDraft | null {
  const total = ctx.people.length;
  const [first] = ctx.statements;
  if (first && ctx.focus) {
    const bars = slotNames.map((slot): BarDatum => {
      const value = first.check.slots[slot].people;
      return {
        name: ctx.t(`deck.core.legend.${slot}`),
        value,
        text: ctx.t('deck.of', { count: value, total }),
        color: slotKinds[slot],
      };
    });
    const told = bars.filter((bar) => bar.value > 0).length;
    const texts = {
      title:
        told === bars.length
          ? ctx.t('deck.evidence.slots')
          : ctx.t('deck.evidence.slotsSome', { told, total: bars.length }),
      chart: ctx.t('deck.evidence.slotsChart'),
      below: ctx.t('deck.core.noneThemes'),
    };
    return barSlide(ctx, bars, texts, traceCount(texts.title, ctx.focus.marks, ctx));
  }
  const codes = groupsByPeople(ctx.marks, (mark) => mark.code.id).slice(0, rowsFor[ctx.audience]);
  const [top] = codes;
  if (!top) return null;
  const nameOf = (marks: readonly Mark[]) => ctx.names.redact(marks[0]?.code.name ?? '');
  const ahead = codes.filter((code) => code.people === top.people).length === 1;
  const bars = codes.map((code, index): BarDatum => {
    const color = index === 0 || !ahead ? 'accent' : 'line-strong';
    return {
      name: nameOf(code.marks),
      value: code.people,
      text: ctx.t('deck.of', { count: code.people, total }),
      color,
    };
  });
  const title = ctx.t('deck.evidence.codesRecur', {
    label: capitalised(nameOf(top.marks)),
    count: shareOfPeople(top.people, ctx),
  });
  const trace = codes.flatMap((code) =>
    traceCount(`${nameOf(code.marks)}: ${ctx.t('deck.people', { count: code.people })}`, code.marks, ctx),
  );
  return barSlide(
    ctx,
    bars,
    { title, chart: ctx.t('deck.evidence.codesChart'), below: ctx.t('deck.core.noneThemes') },
    trace,
  );
}

/** How it was found and how sure we are. */
export function evidenceSlide(ctx: DeckContext): SlideDraft | null {
  const all = leadingThemes(ctx.reports);
  const [first] = all;
  if (!first) return withoutThemes(ctx);
  const { coreTotal, othersTotal } = first.support;
  // The front line is told how many people, without intervals.
  return ctx.audience !== 'front-line' && ctx.hasSegments && coreTotal > 0 && othersTotal > 0
    ? contrastSlide(all.slice(0, rowsFor[ctx.audience]), first, tiedFirst(all), ctx)
    : themeBars(ctx);
}
