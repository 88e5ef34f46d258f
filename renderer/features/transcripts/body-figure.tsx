import type { BodyRegion } from '../../../shared/domain/code.ts';
import { bodyRegions } from '../../../shared/domain/code.ts';
import { bodyMapFigure } from '../../../shared/layout/body-map.ts';
import { figureBox } from '../../../shared/layout/body-outline.ts';
import styles from './region-field.module.css';

const everywhere = Object.fromEntries(bodyRegions.map((region) => [region, 1]));
const figure = bodyMapFigure(everywhere, 1, { bothSides: true });
const left = Math.min(...figure.silhouettes.map(({ midline }) => midline)) - figureBox.w / 2;

type BodyFigureProps = {
  /** The region the coding has. */
  readonly region: BodyRegion | undefined;
  /** The region the arrows stand on. */
  readonly at: BodyRegion | undefined;
  readonly onPick: (region: BodyRegion) => void;
};

/** Front and back of a body with every region that can be chosen; the keyboard is with the field beside it. */
export function BodyFigure({ region, at, onPick }: BodyFigureProps) {
  return (
    <svg
      className={styles.body}
      viewBox={`${left} -4 ${figureBox.w * 2} ${figure.viewBox.h + 8}`}
      aria-hidden="true"
      preserveAspectRatio="xMidYMid meet"
    >
      {figure.silhouettes.map(({ side, d }) => (
        <path key={side} d={d} className={styles.silhouette} />
      ))}
      {figure.shapes.map((shape) => (
        <path
          key={shape.region}
          d={shape.d}
          data-region={shape.region}
          data-look={shape.look}
          data-chosen={shape.region === region || undefined}
          data-at={shape.region === at || undefined}
          className={styles.shape}
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(shape.region);
          }}
        />
      ))}
    </svg>
  );
}
