import { barChart } from '../../shared/layout/bar-chart.ts';
import { ChartFigure } from './chart-figure.tsx';
import styles from './charts.module.css';
import { twoLines } from './short-text.ts';
import { useWidth } from './use-width.ts';

export type PhaseCount = { readonly phase: string; readonly name: string; readonly people: number };

type Props = {
  readonly phases: readonly PhaseCount[];
  readonly words: {
    readonly title: string;
    readonly subtitle: string;
    readonly phase: string;
    readonly people: string;
  };
};

const height = 200;

/** People by phase of the journey; the phase most people speak of is set off. */
export function PhaseBars({ phases, words }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(400);
  const values = phases.map((phase) => phase.people);
  const { bars, baseline } = barChart(
    values,
    { w: width, h: height },
    { horizontal: false, nameSpace: 38, valueSpace: 20 },
  );
  const most = Math.max(0, ...values);
  const band = width / Math.max(1, phases.length);
  return (
    <ChartFigure
      title={words.title}
      subtitle={words.subtitle}
      table={{ head: [words.phase, words.people], rows: phases.map((phase) => [phase.name, phase.people]) }}
    >
      <div ref={ref}>
        <svg
          data-drawing=""
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`${words.title} ${phases.map((phase) => `${phase.name} ${phase.people}`).join(', ')}`}
        >
          <path d={`M0 ${baseline}H${width}`} stroke="var(--line)" />
          {bars.map((bar) => {
            const phase = phases[bar.index];
            if (!phase) return null;
            const strong = phase.people === most && most > 0;
            return (
              <g key={phase.phase}>
                <rect
                  x={bar.x}
                  y={bar.y}
                  width={bar.w}
                  height={bar.h}
                  rx={3}
                  fill="var(--moment)"
                  opacity={strong ? 1 : 0.65}
                />
                {phase.people > 0 && (
                  <text
                    x={bar.valueAt.x}
                    y={bar.valueAt.y - 6}
                    textAnchor="middle"
                    className={strong ? styles['strong'] : undefined}
                  >
                    {phase.people}
                  </text>
                )}
                {twoLines(phase.name, band - 6, 12, strong).map((line, index) => (
                  <text
                    key={index}
                    x={bar.bandMiddle}
                    y={baseline + 16 + index * 15}
                    textAnchor="middle"
                    className={strong ? styles['strong'] : undefined}
                  >
                    {line}
                  </text>
                ))}
              </g>
            );
          })}
        </svg>
      </div>
    </ChartFigure>
  );
}
