import { segments } from '../../domain/participant.ts';
import { bigNumber, bulletBlock, caption, grid } from '../compose.ts';
import type { DeckContext } from '../deck-context.ts';
import type { BarChartElement, BulletItem, SlideElement } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';

const fewest = 5;

function segmentOf(person: string, ctx: DeckContext) {
  return ctx.data.participants.find((participant) => participant.id === person)?.segment ?? null;
}

function segmentBars(ctx: DeckContext): BarChartElement['bars'] {
  const counts = Map.groupBy(ctx.people, (person) => segmentOf(person.key, ctx) ?? ('none' as const));
  return ([...segments, 'none'] as const).flatMap((segment) => {
    const value = counts.get(segment)?.length ?? 0;
    if (value === 0) return [];
    const color = segment === 'core' ? ('accent' as const) : ('line-strong' as const);
    return [{ name: ctx.t(`deck.segment.${segment}`), value, text: String(value), color }];
  });
}

/** What a reader must know before believing a number, said plainly. */
function weakSpots(ctx: DeckContext): string[] {
  const { t, data } = ctx;
  const core = ctx.people.filter((person) => person.core).length;
  const others = ctx.people.length - core;
  const heard = new Set(ctx.people.map((person) => segmentOf(person.key, ctx)));
  const missing = segments.filter((segment) => segment !== 'candidate' && !heard.has(segment));
  const none = ctx.people.filter((person) => segmentOf(person.key, ctx) === null).length;
  const present = new Set(ctx.people.map((person) => person.key));
  const counted = data.participants.filter(
    ({ consent, id }) => consent === 'analysis' && present.has(id),
  ).length;
  const unowned = data.documents.filter((document) => document.participantId === null).length;
  const coded = new Set(ctx.marks.map((mark) => mark.document.id));
  const bare = data.documents.filter((document) => !coded.has(document.id)).length;
  const comparable = ctx.hasSegments && core > 0;
  const spots = [
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
    ...(bare > 0 ? [t('deck.sample.notCoded', { count: bare })] : []),
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

function factRow(ctx: DeckContext, x: number, y: number, w: number): SlideElement[] {
  const all = facts(ctx);
  const each = w / all.length;
  return all.map((fact, index) =>
    bigNumber(
      fact.value,
      fact.label,
      { x: x + index * each, y, w: each - 0.2, h: 1.05 },
      { max: 34, labelMax: 13 },
    ),
  );
}

/** Who was asked, how much they said, and where the sample is thin. */
export function sampleSlide(ctx: DeckContext): SlideDraft {
  const core = ctx.people.filter((person) => person.core).length;
  const people = ctx.people.length;
  const values = { people, core };
  const key =
    people === 0
      ? 'deck.sample.titleEmpty'
      : ctx.hasSegments
        ? 'deck.sample.title'
        : 'deck.sample.titleNoSegments';
  const spots = weakSpots(ctx).map((text): BulletItem => ({
    glyph: '–',
    color: 'ink-3',
    runs: [{ text, color: 'ink' }],
  }));
  const chart = segmentBars(ctx);
  const withChart = ctx.hasSegments && chart.length > 0;
  const x = withChart ? 7.35 : grid.left;
  const w = grid.right - x;
  const left: SlideElement[] = withChart
    ? [
        caption(ctx.t('deck.sample.chart'), { x: grid.left, y: grid.content, w: 5.7, h: 0.3 }),
        {
          kind: 'barChart',
          box: { x: grid.left, y: 2.4, w: 5.9, h: Math.min(3.9, 0.85 * chart.length + 0.2) },
          title: ctx.t('deck.sample.chart'),
          seriesName: ctx.t('deck.sample.people', { count: people }),
          max: Math.max(...chart.map((bar) => bar.value)),
          nameSpace: 2.2,
          bars: chart,
        },
      ]
    : [];
  return {
    id: 'sample',
    title: ctx.t(key, values),
    frame: 'plain',
    source: ctx.t('deck.sample.source'),
    trace: [],
    elements: [
      ...left,
      ...factRow(ctx, x, grid.content, w),
      caption(ctx.t('deck.sample.keepInMind'), { x, y: 3.5, w, h: 0.3 }, { bold: true, color: 'ink' }),
      bulletBlock(spots, { x, y: 3.92, w, h: grid.bottom - 3.92 }, { max: 15, min: 11 }),
    ],
  };
}
