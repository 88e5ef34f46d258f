import { bodyRegions } from '../../shared/domain/code.ts';
import type { BodyRegion } from '../../shared/domain/code.ts';
import { bodyFigure, type BodyFigure } from '../../shared/layout/body-figure.ts';
import type { RegionCounts } from '../../shared/layout/body-map.ts';
import { useTranslate } from '../data/use-translate.ts';
import type { BodyGroup, BodyMapChartProps } from './body-data.ts';
import { BodyDrawing } from './body-drawing.tsx';
import { bodyLegend } from './body-legend.tsx';
import { bodyWords, type BodyWords } from './body-words.ts';
import { ChartFigure } from './chart-figure.tsx';
import { useRoom } from './use-room.ts';
import { useWidth } from './use-width.ts';

/** CSS pixels of a body, crown to sole. */
const usualHeight = 320;
const rowHeight = 19;
/** Two lines under each of two bodies. */
const captionHeight = { one: 26, two: 38 } as const;
/** Between captions and legend, with a line for regions that have no name there. */
const legendSpace = 30;
/** Smaller, and a hand cannot be told from an arm. */
const shortest = 140;

/**
 * Where in the body something is felt, front and back: the stronger, the larger the share of the group; signs tell sense
 * and direction. Regions, counts and signs are read aloud and stand in the table.
 */
export function BodyMapChart(props: BodyMapChartProps) {
  const { title, subtitle, groups, compare = 'side-by-side' } = props;
  const t = useTranslate();
  const [ref, width] = useWidth<HTMLDivElement>(560);
  const room = useRoom(ref);
  const regions = regionsOf(groups);
  const difference = compare === 'difference' && groups.length === 2;
  const words = bodyWords(groups, regions, t);
  const side = groups.length === 2 && !difference ? 'between' : 'beside';
  const labelWidth = labelWidthOf(words, regions, side, width);
  const caption = side === 'between' ? captionHeight.two : captionHeight.one;
  const legend = legendSpace + bodyLegend(regions, words, width).h;
  const drawn = (tallest: number) =>
    bodyFigure({
      groups: difference ? [together(groups)] : groups.map((group) => group.counts),
      width,
      tallest,
      labelWidth,
      rowHeight,
      captionHeight: caption,
    });
  const figure = fitted(drawn, {
    usual: props.tallest ?? usualHeight,
    room: props.fit ? room : 0,
    caption,
    legend,
  });
  return (
    <ChartFigure title={title} subtitle={subtitle} table={tableOf(groups, regions, words, t)}>
      <div ref={ref}>
        <BodyDrawing {...props} figure={figure} words={words} difference={difference} />
      </div>
    </ChartFigure>
  );
}

type Fit = {
  readonly usual: number;
  /** 0 where the figure may be as high as it is. */
  readonly room: number;
  readonly caption: number;
  readonly legend: number;
};

/** Everything in the room; where front and back stand below one another, at least the front with its names. */
function fitted(drawn: (tallest: number) => BodyFigure, { usual, room, caption, legend }: Fit): BodyFigure {
  if (room === 0) return drawn(usual);
  const within = (height: number) => Math.max(shortest, Math.min(usual, height));
  const all = drawn(within(room - caption - legend));
  return all.h + legend <= room + 1 ? all : drawn(within(room - caption));
}

/** Regions that anybody named, most people first. */
function regionsOf(groups: readonly BodyGroup[]): readonly BodyRegion[] {
  const total = (region: BodyRegion) => groups.reduce((sum, { counts }) => sum + (counts[region] ?? 0), 0);
  return bodyRegions
    .filter((region) => total(region) > 0)
    .toSorted((one, other) => total(other) - total(one));
}

function together(groups: readonly BodyGroup[]): RegionCounts {
  return Object.fromEntries(
    regionsOf(groups).map((region) => [region, Math.max(...groups.map(({ counts }) => counts[region] ?? 0))]),
  );
}

/** As wide as the longest name with its counts and signs, within what the figure can spare. */
function labelWidthOf(
  words: BodyWords,
  regions: readonly BodyRegion[],
  side: 'between' | 'beside',
  width: number,
): number {
  const wanted = Math.max(72, ...regions.map((region) => words.label(region, side).width + 12));
  return Math.min(wanted, Math.max(84, width * (side === 'between' ? 0.4 : 0.3)));
}

type Translate = ReturnType<typeof useTranslate>;

function tableOf(
  groups: readonly BodyGroup[],
  regions: readonly BodyRegion[],
  words: BodyWords,
  t: Translate,
) {
  return {
    head: [
      t('figures.region'),
      ...groups.map((group) => group.name),
      t('figures.modality'),
      t('figures.direction'),
    ],
    rows: regions.map((region) => [
      t(`region.${region}`),
      ...groups.map(({ counts }) => counts[region] ?? 0),
      words.modalities(region).join(', '),
      words.directions(region).join(', '),
    ]),
  };
}
