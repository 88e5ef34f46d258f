import { useState } from 'react';
import type { BodyRegion } from '../../shared/domain/code.ts';
import type { BodyFigure, DrawnBody, DrawnRegion } from '../../shared/layout/body-figure.ts';
import {
  bodyTints,
  differenceStep,
  differenceTints,
  heatStep,
  heatTints,
} from '../../shared/layout/figure-palettes.ts';
import { signPlaces } from '../../shared/layout/sign-places.ts';
import { useTranslate } from '../data/use-translate.ts';
import type { BodyGroup, BodyMapChartProps } from './body-data.ts';
import { BodyLabel } from './body-label.tsx';
import { bodyLegend, BodyLegend } from './body-legend.tsx';
import { signSize, type BodyWords } from './body-words.ts';
import styles from './charts.module.css';
import { Glyph } from './glyph.tsx';
import { measure } from './measure.ts';
import { shortText, twoLines } from './short-text.ts';
import { tintOf } from './tint.ts';
import { useRoving } from './use-roving.ts';

type Props = BodyMapChartProps & {
  readonly figure: BodyFigure;
  readonly words: BodyWords;
  readonly difference: boolean;
};

/** The svg of a body map: bodies, heat, signs, names with their lines, legend. */
export function BodyDrawing({ figure, words, difference, groups, title, selected, onPick }: Props) {
  const t = useTranslate();
  const [hovered, setHovered] = useState<BodyRegion>();
  const regions = [...figure.labels.map((label) => label.region), ...figure.unnamed];
  const { item, focused } = useRoving(regions, (id) => {
    const region = regions.find((each) => each === id);
    if (region) onPick?.(region);
  });
  const strong = (region: BodyRegion) => region === selected || region === focused || region === hovered;
  const inWords = regions.map(words.says).join('. ') || t('figures.nowhere');
  const sides = new Set(figure.bodies.map((body) => body.side)).size;
  const legendTop = figure.unnamed.length > 0 ? 30 : 14;
  const compared = groups.length === 2 && !difference;
  const legend = bodyLegend(regions, words, figure.w);
  return (
    <svg
      data-drawing=""
      data-roving-root=""
      viewBox={`0 0 ${figure.w} ${figure.h + legendTop + legend.h}`}
      role={onPick ? 'group' : 'img'}
      aria-label={onPick ? title : `${title} ${inWords}`}
    >
      {figure.bodies.map((body) => (
        <g key={`${body.group}${body.side}`}>
          <path d={body.d} fill={tintOf(bodyTints.body)} />
          <path
            d={body.lines}
            fill="none"
            stroke={tintOf(bodyTints.line)}
            strokeWidth={1}
            strokeLinecap="round"
          />
          {captionOf(body).map((line, index) => (
            <text
              key={index}
              x={captionX(body, line)}
              y={body.caption.y + index * 15}
              textAnchor="middle"
              className={styles['strong']}
            >
              {line}
            </text>
          ))}
        </g>
      ))}
      {compared &&
        sides > 1 &&
        sideNames(figure).map(({ side, x, y }) => (
          <text key={side} x={x} y={y} textAnchor="middle">
            {t(`figures.${side}`)}
          </text>
        ))}
      {figure.regions.map((region) => (
        <path
          key={`${region.group}${region.region}`}
          d={region.d}
          {...paint(region, groups, difference)}
          {...(strong(region.region) ? { stroke: 'var(--ink)', strokeWidth: 1.6 } : {})}
          {...(onPick ? { onClick: () => onPick(region.region), className: styles['pick'] } : {})}
          onPointerEnter={() => setHovered(region.region)}
          onPointerLeave={() => setHovered(undefined)}
          {...unnamedItem(region)}
        />
      ))}
      <g pointerEvents="none">
        {signsOn(figure.regions, words, groups, difference).map(({ key, x, y, d, onDark }) => (
          <Glyph key={key} d={d} x={x} y={y} size={signSize} color={onDark ? 'var(--page)' : 'var(--ink)'} />
        ))}
      </g>
      {figure.labels.map((label) => (
        <BodyLabel
          key={label.region}
          label={label}
          words={words}
          says={words.says(label.region)}
          strong={strong(label.region)}
          between={compared}
          onHover={setHovered}
          {...(onPick ? { item: item(label.region), pressed: label.region === selected } : {})}
        />
      ))}
      {figure.unnamed.length > 0 && (
        <text x={0} y={figure.h + 10} aria-hidden="true" style={{ fontSize: 11 }}>
          {shortText(noteOf(hovered ?? focused), figure.w / 1.07, 11)}
        </text>
      )}
      <BodyLegend plan={legend} width={figure.w} top={figure.h + legendTop} {...{ groups, difference }} />
    </svg>
  );

  /** How many regions have no name here; of one that is looked at, what it would say. */
  function noteOf(active: string | undefined): string {
    const region = figure.unnamed.find((each) => each === active);
    return region ? words.says(region) : t('figures.moreRegions', { count: figure.unnamed.length });
  }

  /** A region without a name beside the body is reached on the body itself, in the first group that has it. */
  function unnamedItem({ region, group }: DrawnRegion) {
    const first = groups.findIndex(({ counts }) => (counts[region] ?? 0) > 0);
    if (!onPick || !figure.unnamed.includes(region) || (!difference && group !== first)) return {};
    return { ...item(region), 'aria-label': words.says(region), 'aria-pressed': region === selected };
  }

  /** The group under its body; one group seen from both sides has its name in the heading, and here the side. */
  function captionOf({ group, side, caption }: DrawnBody): readonly string[] {
    if (!compared && sides > 1) return [t(`figures.${side}`)];
    const name = difference ? '' : (groups[group]?.name ?? '');
    const others = figure.bodies.filter((body) => body.caption.y === caption.y && body.caption !== caption);
    const room = Math.min(figure.w, ...others.map((body) => Math.abs(body.caption.x - caption.x) - 10));
    return twoLines(name, room / 1.07, 12, true);
  }

  function captionX({ caption }: DrawnBody, line: string): number {
    const half = measure(line, 12, true) / 2;
    return Math.min(Math.max(caption.x, half), figure.w - half);
  }
}

/** Middle between the two bodies of each side, for its name. */
function sideNames(figure: BodyFigure): readonly { side: DrawnBody['side']; x: number; y: number }[] {
  return figure.bodies
    .filter((body) => body.group === 1)
    .map(({ side, caption }) => {
      const partner = figure.bodies.find((body) => body.group === 0 && body.side === side);
      return { side, x: ((partner?.caption.x ?? caption.x) + caption.x) / 2, y: caption.y };
    });
}

const shareOf = (group: BodyGroup | undefined, region: BodyRegion) =>
  group && group.people > 0 ? (group.counts[region] ?? 0) / group.people : 0;

/** Step of the heat, or of the difference, that a region is drawn in. */
function stepOf(drawn: DrawnRegion, groups: readonly BodyGroup[], difference: boolean): number {
  return difference
    ? differenceStep(shareOf(groups[0], drawn.region) - shareOf(groups[1], drawn.region))
    : heatStep(shareOf(groups[drawn.group], drawn.region));
}

function paint(drawn: DrawnRegion, groups: readonly BodyGroup[], difference: boolean) {
  const tints = difference ? differenceTints : heatTints;
  const color = tintOf(tints[stepOf(drawn, groups, difference)]);
  if (drawn.look === 'outline') return { fill: 'none', stroke: color, strokeWidth: 3 };
  return { fill: color, stroke: tintOf(difference ? bodyTints.line : bodyTints.edge), strokeWidth: 0.6 };
}

/** Signs on the regions that have room for them, small regions first, none on another. */
function signsOn(
  drawn: readonly DrawnRegion[],
  words: BodyWords,
  groups: readonly BodyGroup[],
  difference: boolean,
) {
  const placed: { key: string; x: number; y: number; d: string; onDark: boolean }[] = [];
  for (const each of drawn.toReversed()) {
    if (each.look === 'outline') continue;
    const signs = words.signs(each.region, difference ? undefined : each.group);
    const step = stepOf(each, groups, difference);
    const onDark = difference ? Math.abs(step - 3) >= 2 : step >= 3;
    each.parts.forEach((part, index) => {
      const places = signPlaces(part, Math.min(2, signs.length), signSize + 2);
      const free = places.every(([x, y]) =>
        placed.every((other) => Math.hypot(other.x - x, other.y - y) > signSize + 1),
      );
      if (!free) return;
      places.forEach(([x, y], place) => {
        const sign = signs[place];
        if (sign)
          placed.push({
            key: `${each.group}${each.region}${index}${sign.id}`,
            x,
            y,
            d: sign.d,
            onDark,
          });
      });
    });
  }
  return placed;
}
