import { bodyRegions } from '../../shared/domain/code.ts';
import type { BodyRegion } from '../../shared/domain/code.ts';
import { bodyMapFigure } from '../../shared/layout/body-map.ts';
import type { RegionCounts } from '../../shared/layout/body-map.ts';
import { ChartFigure } from './chart-figure.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './charts.module.css';
import { useWidth } from './use-width.ts';

export type BodyGroup = { readonly name: string; readonly people: number; readonly counts: RegionCounts };

type Props = {
  readonly core: BodyGroup;
  readonly others: BodyGroup;
  readonly words: {
    readonly title: string;
    readonly subtitle: string;
    readonly region: string;
    readonly nowhere: string;
    readonly regionName: (region: BodyRegion) => string;
  };
};

/** Where in the body a theme is felt: core customers left, others right; the stronger, the more of the people asked. */
export function BodyMapChart({ core, others, words }: Props) {
  const regions = regionsOf([core.counts, others.counts]);
  const [ref, width] = useWidth<HTMLDivElement>(560);
  const stacked = width < leastPairWidth;
  const withBack = [core, others].map(({ counts, people }) => bodyMapFigure(counts, people)).some(hasBack);
  return (
    <ChartFigure
      title={words.title}
      subtitle={words.subtitle}
      table={{
        head: [words.region, core.name, others.name],
        rows: regions.map((region) => [
          words.regionName(region),
          core.counts[region] ?? 0,
          others.counts[region] ?? 0,
        ]),
      }}
    >
      <div ref={ref} className={classNames(styles['pair'], stacked && styles['stacked'])}>
        {[core, others].map((group) => (
          <Body
            key={group.name}
            group={group}
            words={words}
            bothSides={withBack}
            width={stacked ? width : (width - pairGap) / 2}
          />
        ))}
      </div>
    </ChartFigure>
  );
}

function hasBack(figure: ReturnType<typeof bodyMapFigure>): boolean {
  return figure.silhouettes.length > 1;
}

/** Regions that anybody named, most people first. */
function regionsOf(groups: readonly RegionCounts[]): readonly BodyRegion[] {
  const total = (region: BodyRegion) => groups.reduce((sum, counts) => sum + (counts[region] ?? 0), 0);
  return bodyRegions
    .filter((region) => total(region) > 0)
    .toSorted((one, other) => total(other) - total(one));
}

const labelRoom = 110;
const captionSpace = 44;
const pairGap = 12;
/** CSS pixels below which two bodies do not stand beside one another. */
const leastPairWidth = 480;
const tallest = 380;
/** CSS pixels of the labels, where there is room for them. */
const wantedText = 12;

function Body({
  group,
  words,
  bothSides,
  width,
}: {
  readonly group: BodyGroup;
  readonly words: Props['words'];
  readonly bothSides: boolean;
  /** CSS pixels that the drawing will have. */
  readonly width: number;
}) {
  const figure = bodyMapFigure(group.counts, Math.max(1, group.people), { bothSides });
  const { w, h } = figure.viewBox;
  const inWords = regionsOf([group.counts]).map(
    (region) => `${words.regionName(region)} ${group.counts[region] ?? 0}`,
  );
  const left = bothSides ? 0 : -labelRoom / 4;
  const box = { w: w - left + (bothSides ? 0 : 10), h: h + captionSpace };
  const scale = Math.min(width / box.w, tallest / box.h);
  const textSize = Math.min(Math.max(14, wantedText / scale), figure.labelHeight * 0.88);
  return (
    <svg
      viewBox={`${left} -4 ${box.w} ${box.h}`}
      role="img"
      aria-label={`${group.name}: ${inWords.join(', ') || words.nowhere}`}
      style={{ maxHeight: tallest }}
    >
      {figure.silhouettes.map((silhouette) => (
        <path key={silhouette.side} d={silhouette.d} fill="var(--free-bg)" />
      ))}
      {figure.shapes.map((shape) => (
        <path
          key={shape.region}
          d={shape.d}
          {...(shape.look === 'fill'
            ? { fill: 'var(--sensation)', opacity: shape.opacity }
            : { fill: 'none', stroke: 'var(--sensation)', strokeWidth: 3, opacity: shape.opacity })}
        />
      ))}
      {figure.labels.map((label) => (
        <g key={label.region}>
          <path
            d={`M${label.line.x1} ${label.line.y1}L${label.line.x2} ${label.line.y2}`}
            stroke="var(--line-strong)"
            fill="none"
          />
          <text
            x={label.x}
            y={label.y + textSize * 0.35}
            textAnchor={label.anchor}
            style={{ fontSize: textSize }}
          >
            {words.regionName(label.region)} {label.count}
          </text>
        </g>
      ))}
      <text
        x={bothSides ? w / 2 : (figure.silhouettes[0]?.midline ?? w / 2)}
        y={h + 30}
        textAnchor="middle"
        className={styles['strong']}
        style={{ fontSize: Math.min(26, Math.max(14, wantedText / scale)) }}
      >
        {group.name}
      </text>
    </svg>
  );
}
