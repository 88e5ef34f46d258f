import { segments } from '../../domain/participant.ts';
import { bigNumber, bulletBlock, caption, grid, plainBullet } from '../compose.ts';
import type { DeckContext } from '../deck-context.ts';
import type { SlidePart } from '../slide-content.ts';
import type { BarChartElement } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';

const fewest = 5;

function segmentOf(person: string, ctx: DeckContext) {
  return ctx.data.participants.find((participant) => participant.id === person)?.segment ?? null;
}

function segmentBars(ctx: DeckContext): BarChartElement['bars'] {
  const counts = Map.groupBy(ctx.everyone, (person) => segmentOf(person.key, ctx) ?? ('none' as const));
  return ([...segments, 'none'] as const).flatMap((segment) => {
    const value = counts.get(segment)?.length ?? 0;
    if (value === 0) return [];
    const color = segment === 'core' ? ('accent' as const) : ('line-strong' as const);
    return [{ name: ctx.t(`deck.segment.${segment}`), value, text: String(value), color }];
  });
}

/** How many interviews are not coded yet and, where shares therefore count fewer people, whom they count. */
function codedLine(bare: number, ctx: DeckContext): string {
  const missing = ctx.t('deck.sample.notCoded', { count: bare });
  if (ctx.people.length === ctx.everyone.length) return missing;
  return `${missing}${ctx.t('deck.sentenceGap')}${ctx.t('deck.sample.countsCoded', { count: ctx.people.length })}`;
}

/** Where there are no segments to show: how far the coding has come. */
function codedBars(ctx: DeckContext): BarChartElement['bars'] {
  const coded = ctx.people.length;
  const rest = ctx.everyone.length - coded;
  return [
    { name: ctx.t('deck.sample.coded'), value: coded, text: String(coded), color: 'accent' },
    { name: ctx.t('deck.sample.uncoded'), value: rest, text: String(rest), color: 'line-strong' },
  ];
}

/** What a reader must know before believing a number, said plainly. */
function weakSpots(ctx: DeckContext): string[] {
  const { t, data } = ctx;
  const core = ctx.everyone.filter((person) => person.core).length;
  const others = ctx.everyone.length - core;
  const heard = new Set(ctx.everyone.map((person) => segmentOf(person.key, ctx)));
  const missing = segments.filter((segment) => segment !== 'candidate' && !heard.has(segment));
  const none = ctx.everyone.filter((person) => segmentOf(person.key, ctx) === null).length;
  const present = new Set(ctx.everyone.map((person) => person.key));
  const counted = data.participants.filter(
    ({ consent, id }) => consent === 'analysis' && present.has(id),
  ).length;
  const unowned = data.documents.filter((document) => document.participantId === null).length;
  const coded = new Set(ctx.marks.map((mark) => mark.document.id));
  const bare = data.documents.filter((document) => !coded.has(document.id)).length;
  const comparable = ctx.hasSegments && core > 0;
  const spots = [
    ...(bare > 0 ? [codedLine(bare, ctx)] : []),
    ...(ctx.hasSegments ? [] : [t('deck.sample.noSegments')]),
    ...(comparable && others < fewest ? [t('deck.sample.fewOthers', { count: others })] : []),
    ...(comparable && core < fewest ? [t('deck.sample.fewCore', { count: core })] : []),
    ...(ctx.hasSegments && missing.length > 0
      ? [
          t('deck.sample.missing', {
            segments: missing.map((segment) => t(`deck.segment.${segment}`)).join(t('deck.comma')),
          }),
        ]
      : []),
    ...(ctx.hasSegments && none > 0 ? [t('deck.sample.noSegment', { count: none })] : []),
    ...(counted > 0 ? [t('deck.sample.notQuoted', { count: counted })] : []),
    ...(ctx.refused > 0 ? [t('deck.sample.refused', { count: ctx.refused })] : []),
    ...(unowned > 0 ? [t('deck.sample.noParticipant', { count: unowned })] : []),
  ];
  return spots.length > 0 ? spots : [t('deck.sample.sound')];
}

function facts(ctx: DeckContext): { value: string; label: string }[] {
  const number = new Intl.NumberFormat(ctx.language);
  const words = ctx.data.documents.reduce((sum, document) => sum + document.words, 0);
  const ranges = new Set(ctx.marks.map(({ coding }) => `${coding.documentId}:${coding.start}-${coding.end}`))
    .size;
  const interviews = ctx.data.documents.length;
  return [
    { value: number.format(interviews), label: ctx.t('deck.sample.interviews', { count: interviews }) },
    { value: number.format(words), label: ctx.t('deck.sample.words') },
    { value: number.format(ranges), label: ctx.t('deck.sample.codings', { count: ranges }) },
  ];
}

function factRow(
  ctx: DeckContext,
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  sizes: { readonly max: number; readonly labelMax: number },
): SlidePart[] {
  const all = facts(ctx);
  // Long figures get the wider columns.
  const shares = all.map((fact) => Math.max(5, fact.value.length));
  const sum = shares.reduce((total, share) => total + share, 0);
  let x = box.x;
  return all.map((fact, index) => {
    const w = (box.w * (shares[index] ?? 1)) / sum;
    const element = bigNumber(fact.value, fact.label, { ...box, x, w: w - 0.2 }, sizes);
    x += w;
    return element;
  });
}

function titleOf(ctx: DeckContext): string {
  const people = ctx.everyone.length;
  if (people === 0) return ctx.t('deck.sample.titleEmpty');
  const core = ctx.everyone.filter((person) => person.core).length;
  return ctx.t(ctx.hasSegments ? 'deck.sample.title' : 'deck.sample.titleNoSegments', { people, core });
}

/** What is drawn at the left: people by segment, else how many are coded; null where neither says anything. */
function sampleChart(ctx: DeckContext): { bars: BarChartElement['bars']; title: string } | null {
  const segmentsShown = ctx.hasSegments ? segmentBars(ctx) : [];
  if (segmentsShown.length > 0) return { bars: segmentsShown, title: ctx.t('deck.sample.chart') };
  if (ctx.people.length === ctx.everyone.length) return null;
  return { bars: codedBars(ctx), title: ctx.t('deck.sample.chartCoded') };
}

/** Who was asked, how much they said, and where the sample is thin. */
export function sampleSlide(ctx: DeckContext): SlideDraft {
  const spots = weakSpots(ctx).map(plainBullet);
  const chart = sampleChart(ctx);
  const x = chart ? 7.35 : grid.left;
  const w = grid.right - x;
  const left: SlidePart[] = chart
    ? [
        caption(chart.title, { x: grid.left, y: grid.content, w: 5.7, h: 0.3 }),
        {
          kind: 'barChart',
          box: { x: grid.left, y: 2.4, w: 5.9, h: Math.min(3.9, 0.85 * chart.bars.length + 0.2) },
          title: chart.title,
          seriesName: ctx.t('deck.sample.people', { count: ctx.everyone.length }),
          max: Math.max(1, ...chart.bars.map((bar) => bar.value)),
          nameSpace: 2.2,
          bars: chart.bars,
        },
      ]
    : [];
  const facts = chart
    ? factRow(ctx, { x, y: grid.content, w, h: 1.2 }, { max: 34, labelMax: 13 })
    : factRow(ctx, { x, y: grid.content, w, h: 1.6 }, { max: 60, labelMax: 18 });
  const y = chart ? 3.5 : 4.1;
  const under = y + 0.5;
  return {
    id: 'sample',
    title: titleOf(ctx),
    frame: 'plain',
    source: ctx.t('deck.sample.source'),
    trace: [],
    elements: [
      ...left,
      ...facts,
      caption(
        ctx.t('deck.sample.keepInMind'),
        { x, y, w, h: 0.36 },
        { bold: true, color: 'ink', size: chart ? 15 : 17 },
      ),
      bulletBlock(
        spots,
        { x, y: under, w, h: grid.bottom - under },
        { max: chart ? 18 : 22, min: 11, widest: 0.9 },
      ),
    ],
  };
}
