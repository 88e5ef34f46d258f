import { intervalPlot } from '../../shared/layout/interval-plot.ts';
import styles from './charts.module.css';
import type { GroupCount } from './interval-chart.tsx';
import { Mark } from './interval-chart.tsx';
import { shareOf } from './share.ts';

type Props = {
  readonly core: GroupCount;
  readonly others: GroupCount;
  /** Leave out where the same is said in words beside it. */
  readonly label?: string;
};

const width = 132;
const height = 24;

/** Core against others in the size of a word, for lists. */
export function MiniInterval({ core, others, label }: Props) {
  const rows = [{ core: shareOf(core.count, core.total), others: shareOf(others.count, others.total) }];
  const plot = intervalPlot(rows, { w: width, h: height }, { nameSpace: 6, valueSpace: 6, axisSpace: 0 });
  const [first] = plot.rows;
  if (!first) return null;
  const move = (mark: typeof first.core, y: number) => mark && { ...mark, y };
  return (
    <svg
      className={styles['mini']}
      width={width}
      height={height}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      <path d={`M6 ${height / 2}H${width - 6}`} stroke="var(--line)" />
      <Mark mark={move(first.others, height / 2 + 5)} tone="var(--ink-3)" hollow />
      <Mark mark={move(first.core, height / 2 - 5)} tone="var(--accent)" />
    </svg>
  );
}
