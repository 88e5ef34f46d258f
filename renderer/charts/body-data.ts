import type { BodyRegion, Modality } from '../../shared/domain/code.ts';
import type { RegionCounts } from '../../shared/layout/body-map.ts';

/** How something is felt in a region: signs and words beside its count. */
export type Feeling = {
  readonly modalities: readonly Modality[];
  /** As people wrote them; each gets a sign, see `directionSign`. Most people first. */
  readonly directions: readonly string[];
};

export type BodyGroup = {
  /** With its number of people: "10 core customers". */
  readonly name: string;
  /** People of the group who were asked: what a share is taken of. */
  readonly people: number;
  readonly counts: RegionCounts;
  readonly feelings?: Readonly<Partial<Record<BodyRegion, Feeling>>>;
};

export type BodyMapChartProps = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** One group, or two that are compared: core customers and others, one theme and another. */
  readonly groups: readonly [BodyGroup] | readonly [BodyGroup, BodyGroup];
  /** Two groups: side by side with one scale (default), or one body with the difference of shares. */
  readonly compare?: 'side-by-side' | 'difference';
  /** Greatest height of a body in CSS pixels, 320 unless told. */
  readonly tallest?: number;
  /** Bodies are at most as tall as leaves captions and legend in the room that the figure has on the page. */
  readonly fit?: boolean;
  readonly selected?: BodyRegion | undefined;
  /** Makes the regions reachable by arrow keys, Enter or a click. */
  readonly onPick?: (region: BodyRegion) => void;
};
