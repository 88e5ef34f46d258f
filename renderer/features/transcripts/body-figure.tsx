import type { BodyRegion } from '../../../shared/domain/code.ts';
import { bodyMapFigure } from '../../../shared/layout/body-map.ts';
import styles from './coding-card.module.css';

/** A small body with the region marked; the list beside it is where the region is chosen. */
export function BodyFigure({
  region,
  label,
}: {
  readonly region: BodyRegion | undefined;
  readonly label: string;
}) {
  const figure = bodyMapFigure(region === undefined ? {} : { [region]: 1 }, 1);
  const silhouette = figure.silhouettes[0];
  const half = 62;
  const middle = silhouette?.midline ?? half;
  return (
    <svg
      className={styles.body}
      viewBox={`${middle - half} -4 ${half * 2} ${figure.viewBox.h + 8}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="xMidYMid meet"
    >
      {figure.silhouettes.map(({ side, d }) => (
        <path key={side} d={d} fill="var(--line)" />
      ))}
      {figure.shapes.map((shape) => (
        <path
          key={shape.region}
          d={shape.d}
          {...(shape.look === 'fill'
            ? { fill: 'var(--sensation)', opacity: shape.opacity }
            : { fill: 'none', stroke: 'var(--sensation)', strokeWidth: 4 })}
        />
      ))}
    </svg>
  );
}
