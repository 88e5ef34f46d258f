import { memo } from 'react';
import { classNames } from '../../ui/class-names.ts';
import styles from './explorer.module.css';

type Props = {
  readonly id: string;
  readonly column: number;
  readonly label: string;
  readonly pressed: boolean;
  readonly faded: boolean;
  readonly tabIndex: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly rx: number;
  readonly fill: string;
  readonly opacity: number;
};

/** A mark without handlers of its own (`useMarks().around`): there are thousands, and most stay as they are under a click. */
export const MatrixCell = memo(function MatrixCell(props: Props) {
  const { id, column, label, pressed, faded, tabIndex, x, y, w, h, rx, fill, opacity } = props;
  return (
    <g
      className={classNames(styles['mark'], faded && styles['dim'])}
      role="button"
      data-mark={id}
      data-column={column}
      aria-label={label}
      aria-pressed={pressed}
      tabIndex={tabIndex}
    >
      <title>{label}</title>
      <rect x={x} y={y} width={w} height={h} rx={rx} fill={fill} fillOpacity={opacity} />
    </g>
  );
});
