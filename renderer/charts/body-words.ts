import type { BodyRegion, Modality } from '../../shared/domain/code.ts';
import { directionGlyphs, directionSign, modalityGlyphs } from '../../shared/layout/sensation-glyphs.ts';
import type { DirectionSign } from '../../shared/layout/sensation-glyphs.ts';
import type { useTranslate } from '../data/use-translate.ts';
import type { BodyGroup } from './body-data.ts';
import { measure } from './measure.ts';

export type Sign = { readonly id: string; readonly d: string; readonly name: string };
export type BodyLabelWords = {
  readonly name: string;
  readonly counts: readonly string[];
  readonly signs: readonly Sign[];
  /** CSS pixels that all of it takes. */
  readonly width: number;
};
export type BodyWords = {
  readonly label: (region: BodyRegion, side: 'between' | 'beside') => BodyLabelWords;
  /** Everything about a region in one sentence. */
  readonly says: (region: BodyRegion) => string;
  readonly modalities: (region: BodyRegion) => readonly string[];
  readonly directions: (region: BodyRegion) => readonly string[];
  readonly signs: (region: BodyRegion, group?: number) => readonly Sign[];
};

export const labelSize = 12;
export const signSize = 11;
export const signStep = 14;
const mostSigns = 3;

/** Names, counts and signs of the regions in the screens' language. */
export function bodyWords(
  groups: readonly BodyGroup[],
  regions: readonly BodyRegion[],
  t: ReturnType<typeof useTranslate>,
): BodyWords {
  const feelings = (region: BodyRegion, group?: number) =>
    (group === undefined ? groups : groups.slice(group, group + 1)).flatMap(
      (each) => each.feelings?.[region] ?? [],
    );
  const modalitiesOf = (region: BodyRegion, group?: number) => [
    ...new Set(feelings(region, group).flatMap((feeling) => feeling.modalities)),
  ];
  const directionsOf = (region: BodyRegion, group?: number) => [
    ...new Set(feelings(region, group).flatMap((feeling) => feeling.directions)),
  ];
  const signs = (region: BodyRegion, group?: number): readonly Sign[] => {
    const senses = modalitiesOf(region, group).map((modality) => modalitySign(modality, t));
    const ways = [...new Set(directionsOf(region, group).map(directionSign))]
      .filter((sign) => sign !== 'other')
      .map((sign) => waySign(sign, t));
    // One of each first: a sense and a way tell more than three senses.
    return [...senses.slice(0, 1), ...ways.slice(0, 1), ...senses.slice(1), ...ways.slice(1)];
  };
  const says = (region: BodyRegion) =>
    [
      t(`region.${region}`),
      ...groups.map(({ counts, name, people }) =>
        t('figures.countOfGroup', { count: counts[region] ?? 0, total: people, group: name }),
      ),
      modalitiesOf(region)
        .map((modality) => t(`modality.${modality}`))
        .join(', '),
      directionsOf(region).join(', '),
    ]
      .filter((part) => part !== '')
      .join('; ');
  return {
    label: (region, side) => {
      const name = t(`region.${region}`);
      const counts = groups.map((group) => String(group.counts[region] ?? 0));
      const shown = side === 'between' ? [] : signs(region).slice(0, mostSigns);
      const figures = counts.reduce((sum, count) => sum + measure(count, labelSize, true) + 10, 0);
      return {
        name,
        counts,
        signs: shown,
        width: measure(name, labelSize) + figures + shown.length * signStep + 6,
      };
    },
    says,
    modalities: (region) => modalitiesOf(region).map((modality) => t(`modality.${modality}`)),
    directions: directionsOf,
    signs,
  };
}

type Translate = ReturnType<typeof useTranslate>;

function modalitySign(modality: Modality, t: Translate): Sign {
  return { id: modality, d: modalityGlyphs[modality], name: t(`modality.${modality}`) };
}

function waySign(sign: DirectionSign, t: Translate): Sign {
  return { id: `way-${sign}`, d: directionGlyphs[sign], name: t(`figures.sign.${sign}`) };
}
