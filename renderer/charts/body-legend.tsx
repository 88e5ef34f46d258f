import type { ReactNode } from 'react';
import type { BodyRegion } from '../../shared/domain/code.ts';
import { differenceTints, heatTints } from '../../shared/layout/figure-palettes.ts';
import { flowRow } from '../../shared/layout/flow-row.ts';
import type { useTranslate } from '../data/use-translate.ts';
import type { BodyGroup } from './body-map-chart.tsx';
import { signSize, type BodyWords } from './body-words.ts';
import { Glyph } from './glyph.tsx';
import { measure } from './measure.ts';
import { shortText } from './short-text.ts';
import { tintOf } from './tint.ts';

type Props = {
  readonly groups: readonly BodyGroup[];
  readonly words: BodyWords;
  readonly regions: readonly BodyRegion[];
  readonly difference: boolean;
  readonly width: number;
  readonly top: number;
  readonly t: ReturnType<typeof useTranslate>;
};

const swatch = 20;
const size = 11;
const row = 20;

/** What the colours and the signs mean, under the bodies; empty where nothing is drawn. */
export function BodyLegend(props: Props): { readonly drawing: ReactNode; readonly h: number } {
  const { words, regions, difference, width, top, t, groups } = props;
  if (regions.length === 0) return { drawing: null, h: 0 };
  const signs = [
    ...new Map(regions.flatMap((region) => words.signs(region)).map((sign) => [sign.id, sign])).values(),
  ];
  const { places, h } = flowRow(
    signs.map((sign) => signSize + 6 + measure(sign.name, size)),
    width,
    14,
    row,
  );
  const tints = difference ? differenceTints : heatTints;
  const half = (width - tints.length * swatch) / 2 - 12;
  const [low, high] = difference
    ? [
        t('figures.more', { group: groups[1]?.name ?? '' }),
        t('figures.more', { group: groups[0]?.name ?? '' }),
      ]
    : [t('figures.few'), t('figures.allOfGroup')];
  const left = shortText(low, Math.max(60, half) / 1.07, size);
  const x = difference ? Math.max(0, measure(left, size)) + 8 : measure(left, size) + 8;
  const drawing = (
    <g aria-hidden="true">
      <text x={0} y={top + 10} style={{ fontSize: size }}>
        {left}
      </text>
      {tints.map((tint, index) => (
        <rect key={index} x={x + index * swatch} y={top} width={swatch - 1} height={12} fill={tintOf(tint)} />
      ))}
      <text x={x + tints.length * swatch + 7} y={top + 10} style={{ fontSize: size }}>
        {shortText(high, (width - x - tints.length * swatch - 8) / 1.07, size)}
      </text>
      {signs.map((sign, index) => {
        const place = places[index];
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
  return { drawing, h: row + h };
}
