import { bodyRegions, type BodyRegion } from '../../domain/code.ts';
import type { RegionCounts } from '../../layout/body-map.ts';
import { grid, quoteColumn } from '../compose.ts';
import {
  experienceSensations,
  groupsByPeople,
  peopleCount,
  type DeckContext,
  type Mark,
} from '../deck-context.ts';
import { pickQuotes } from '../pick-quotes.ts';
import type { BodyMapElement } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { traceCount, traceQuotes } from '../trace.ts';

/** A board reads fewer places. */
const mostRegions = { board: 6, product: 9, 'front-line': 6 } as const;

/** Sensations of the experience with a place in the body. */
export function feltMarks(ctx: DeckContext): Mark[] {
  return experienceSensations(ctx).marks.filter((mark) => mark.facets.region !== undefined);
}

/** The region's name without what is added in brackets. */
export function bareRegion(region: BodyRegion, ctx: Pick<DeckContext, 't'>): string {
  return ctx.t(`region.${region}`).replace(/\s*[(（].*[)）]$/u, '');
}

function titleOf(regions: readonly BodyRegion[], ctx: DeckContext): string {
  const [first, second] = regions;
  if (first === 'whole-body') return ctx.t('deck.body.titleWhole');
  const name = (region: BodyRegion | undefined) => (region ? bareRegion(region, ctx) : '');
  if (!second || second === 'whole-body') return ctx.t('deck.body.title', { first: name(first) });
  return ctx.t('deck.body.titleTwo', { first: name(first), second: name(second) });
}

/** Where it is felt: body map with the people of each region, beside what they said. */
export function bodySlide(ctx: DeckContext, taken: Set<string>, usedPeople: Set<string>): SlideDraft | null {
  const marks = feltMarks(ctx);
  const groups = groupsByPeople(marks, (mark) => mark.facets.region).slice(0, mostRegions[ctx.audience]);
  if (groups.length === 0) return null;
  const regions = groups.flatMap((group) => bodyRegions.filter((region) => region === group.key));
  const counts: RegionCounts = Object.fromEntries(groups.map((group) => [group.key, group.people]));
  const total = ctx.people.length;
  const leading = new Set<BodyRegion>(regions.slice(0, 2));
  const labels = Object.fromEntries(
    groups.map((group, index) => {
      const region = regions[index];
      const name = region ? ctx.t(`region.${region}`) : group.key;
      const bold = region !== undefined && leading.has(region);
      const key = bold ? 'deck.body.label' : 'deck.body.labelShort';
      return [group.key, { text: ctx.t(key, { region: name, count: group.people, total }), bold }];
    }),
  );
  const map: BodyMapElement = {
    kind: 'bodyMap',
    box: { x: grid.left, y: 1.95, w: 6.9, h: 4.75 },
    title: ctx.t('deck.body.chart'),
    counts,
    max: Math.max(...groups.map((group) => group.people)),
    labels,
    sideNames: { front: ctx.t('deck.body.front'), back: ctx.t('deck.body.back') },
  };
  const ofLeading = marks.filter((mark) =>
    regions.slice(0, 2).some((region) => region === mark.facets.region),
  );
  const quotes = pickQuotes([...ofLeading, ...marks.filter((mark) => !ofLeading.includes(mark))], 3, ctx, {
    taken,
    usedPeople,
    limit: 120,
  });
  const box = { x: 8.1, y: 2.35, w: grid.right - 8.1, h: 4.1 };
  return {
    id: 'body',
    title: titleOf(regions, ctx),
    frame: 'plain',
    source: ctx.t(experienceSensations(ctx).linked ? 'deck.body.sourceLinked' : 'deck.body.source', {
      count: peopleCount(marks),
    }),
    trace: [
      ...groups.flatMap((group) => traceCount(labels[group.key]?.text ?? group.key, group.marks, ctx)),
      ...traceQuotes(quotes),
    ],
    elements: [map, quoteColumn(quotes, box, 'sensation', { none: ctx.t('deck.body.noQuotes') })],
  };
}
