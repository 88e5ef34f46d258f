import type { BodyRegion } from '../../shared/domain/code.ts';
import { differenceTints, heatTints } from '../../shared/layout/figure-palettes.ts';
import { flowRow, type FlowPlace } from '../../shared/layout/flow-row.ts';
import { useTranslate } from '../data/use-translate.ts';
import type { BodyGroup } from './body-data.ts';
import { signSize, type BodyWords, type Sign } from './body-words.ts';
import { Glyph } from './glyph.tsx';
import { measure } from './measure.ts';
import { shortText } from './short-text.ts';
import { tintOf } from './tint.ts';

export type LegendPlan = {
  readonly signs: readonly Sign[];
  readonly places: readonly FlowPlace[];
  readonly h: number;
};

type Props = {
  readonly plan: LegendPlan;
  readonly groups: readonly BodyGroup[];
  readonly difference: boolean;
  readonly width: number;
  readonly top: number;
};

const swatch = 20;
const size = 11;
const row = 20;

/** Signs of the legend and the room it takes; none where nothing is drawn. */
export function bodyLegend(regions: readonly BodyRegion[], words: BodyWords, width: number): LegendPlan {
  if (regions.length === 0) return { signs: [], places: [], h: 0 };
  const signs = [
    ...new Map(regions.flatMap((region) => words.signs(region)).map((sign) => [sign.id, sign])).values(),
  ];
  const { places, h } = flowRow(
    signs.map((sign) => signSize + 6 + measure(sign.name, size)),
    width,
    14,
    row,
  );
  return { signs, places, h: row + h };
}

/** What the colours and the signs mean, under the bodies. */
export function BodyLegend({ plan, groups, difference, width, top }: Props) {
  const t = useTranslate();
  if (plan.h === 0) return null;
  const tints = difference ? differenceTints : heatTints;
  const more = (index: number) => t('figures.more', { group: groups[index]?.name ?? '' });
  const [low, high] = difference ? [more(1), more(0)] : [t('figures.few'), t('figures.allOfGroup')];
  const room = Math.max(60, (width - tints.length * swatch) / 2 - 12);
  const left = shortText(low, room / 1.07, size);
  const x = measure(left, size) + 8;
  const end = x + tints.length * swatch + 7;
  return (
    <g aria-hidden="true">
      <text x={0} y={top + 10} style={{ fontSize: size }}>
        {left}
      </text>
      {tints.map((tint, index) => (
        <rect key={index} x={x + index * swatch} y={top} width={swatch - 1} height={12} fill={tintOf(tint)} />
      ))}
      <text x={end} y={top + 10} style={{ fontSize: size }}>
        {shortText(high, (width - end) / 1.07, size)}
      </text>
      {plan.signs.map((sign, index) => {
        const place = plan.places[index];
        if (!place) return null;
        const y = top + row + place.y + 8;
        return (
          <g key={sign.id}>
            <Glyph d={sign.d} x={place.x + signSize / 2} y={y} size={signSize} color="var(--ink-3)" />
            <text x={place.x + signSize + 5} y={y + 4} style={{ fontSize: size }}>
              {sign.name}
            </text>
          </g>
        );
      })}
    </g>
  );
}
