import type { ThemeReport } from '../../analysis/theme-report.ts';
import { wilsonInterval } from '../../analysis/wilson-interval.ts';
import { slotKinds, slotNames } from '../../domain/statement.ts';
import { caption, grid, textBlock } from '../compose.ts';
import { groupsByPeople, leadingThemes, type DeckContext, type Mark } from '../deck-context.ts';
import type { BarDatum, IntervalRowDatum, SlideElement, TraceEntry } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { traceCount } from '../trace.ts';

const mostRows = 6;
const plotTop = 2.5;

function marksIn(report: ThemeReport, ctx: DeckContext): Mark[] {
  const ids = new Set(report.passages.flatMap((passage) => passage.codingIds));
  return ctx.marks.filter((mark) => ids.has(mark.coding.id));
}

function foundLine(ctx: DeckContext): string {
  const passages = new Set(
    ctx.reports.flatMap((report) => report.passages.map((p) => `${p.documentId}:${p.start}-${p.end}`)),
  );
  return ctx.t('deck.evidence.found', { passages: passages.size, themes: ctx.reports.length });
}

function differenceLine(report: ThemeReport, ctx: DeckContext): string {
  const { difference, interval } = report.contrast;
  if (difference === null || interval === null) return '';
  const points = (share: number) => Math.round(share * 100);
  const values = { difference: points(difference), low: points(interval.low), high: points(interval.high) };
  return ctx.t('deck.evidence.difference', values);
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
    return traceCount(`${report.label}: ${count}`, marksIn(report, ctx));
  });
}

function contrastTitle(first: ThemeReport, ctx: DeckContext): string {
  const { core, coreTotal, others, othersTotal } = first.support;
  const sure = first.contrast.interval !== null && first.contrast.interval.low > 0;
  const key = sure ? 'deck.evidence.apart' : 'deck.evidence.perhaps';
  return ctx.t(key, { label: first.label, core, coreTotal, others, othersTotal });
}

function contrastSlide(themes: readonly ThemeReport[], first: ThemeReport, ctx: DeckContext): SlideDraft {
  const legend = [
    { text: '● ', color: 'accent' as const },
    { text: `${ctx.t('deck.evidence.core')}    ` },
    { text: '○ ', color: 'ink-3' as const },
    { text: `${ctx.t('deck.evidence.others')}    ` },
    { text: ctx.t('deck.evidence.interval'), color: 'ink-3' as const },
  ];
  const rows = themes.map((report) => intervalRow(report, report === first, ctx));
  const bottom = [foundLine(ctx), differenceLine(first, ctx)].filter((text) => text !== '').join(' ');
  return {
    id: 'evidence',
    title: contrastTitle(first, ctx),
    frame: 'plain',
    source: ctx.t('deck.evidence.source'),
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
        box: { x: grid.left, y: plotTop, w: grid.width, h: Math.min(3.3, 0.58 * rows.length + 0.36) },
        title: ctx.t('deck.evidence.plot'),
        rows,
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
  texts: { readonly title: string; readonly chart: string; readonly below: string },
  trace: readonly TraceEntry[],
): SlideDraft {
  const elements: SlideElement[] = [
    caption(texts.chart, { x: grid.left, y: grid.content, w: grid.width, h: 0.3 }),
    {
      kind: 'barChart',
      box: { x: grid.left, y: plotTop - 0.05, w: grid.width, h: Math.min(3.35, 0.6 * bars.length + 0.1) },
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
    source: ctx.t('deck.evidence.source'),
    trace,
    elements,
  };
}

function themeBars(themes: readonly ThemeReport[], first: ThemeReport, ctx: DeckContext): SlideDraft {
  const total = ctx.people.length;
  const bars = themes.map((report): BarDatum => {
    const count = report.support.participants;
    const color = report === first ? 'accent' : 'line-strong';
    return { name: report.label, value: count, text: ctx.t('deck.of', { count, total }), color };
  });
  const title = ctx.t('deck.evidence.recurs', {
    label: first.label,
    count: first.support.participants,
    total,
  });
  return barSlide(
    ctx,
    bars,
    { title, chart: ctx.t('deck.evidence.chart'), below: foundLine(ctx) },
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
    const texts = {
      title: ctx.t('deck.evidence.slots'),
      chart: ctx.t('deck.evidence.slotsChart'),
      below: ctx.t('deck.core.noneThemes'),
    };
    return barSlide(ctx, bars, texts, traceCount(texts.title, ctx.focus.marks));
  }
  const codes = groupsByPeople(ctx.marks, (mark) => mark.code.id).slice(0, mostRows);
  const [top] = codes;
  if (!top) return null;
  const nameOf = (marks: readonly Mark[]) => ctx.names.redact(marks[0]?.code.name ?? '');
  const bars = codes.map((code, index): BarDatum => {
    const color = index === 0 ? 'accent' : 'line-strong';
    return {
      name: nameOf(code.marks),
      value: code.people,
      text: ctx.t('deck.of', { count: code.people, total }),
      color,
    };
  });
  const title = ctx.t('deck.evidence.codesRecur', { label: nameOf(top.marks), count: top.people, total });
  const trace = codes.flatMap((code) =>
    traceCount(`${nameOf(code.marks)}: ${ctx.t('deck.people', { count: code.people })}`, code.marks),
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
  const themes = leadingThemes(ctx.reports).slice(0, mostRows);
  const [first] = themes;
  if (!first) return withoutThemes(ctx);
  const { coreTotal, othersTotal } = first.support;
  return ctx.hasSegments && coreTotal > 0 && othersTotal > 0
    ? contrastSlide(themes, first, ctx)
    : themeBars(themes, first, ctx);
}
