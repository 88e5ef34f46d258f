import type { JourneyGrid } from '../../shared/layout/journey-grid.ts';
import { useTranslate } from '../data/use-translate.ts';
import styles from './charts.module.css';
import type { JourneyPhase } from './journey-data.ts';
import { measure } from './measure.ts';
import { shortText, twoLines } from './short-text.ts';

type Props = {
  readonly phases: readonly JourneyPhase[];
  readonly grid: JourneyGrid;
  readonly headSpace: number;
  readonly width: number;
  readonly endSpace: number;
  readonly selectedPhase: string | undefined;
  readonly timed: boolean;
  /** `staggered`: every other name stands a level higher, so that each has the room of two columns. */
  readonly names: 'level' | 'staggered' | 'slanted';
};

const size = 11;

/** Names of the phases, and a band through those in which the company was not there. */
export function JourneyHead({
  phases,
  grid,
  headSpace,
  width,
  endSpace,
  selectedPhase,
  timed,
  names,
}: Props) {
  const t = useTranslate();
  return (
    <>
      {stretches(phases).map(({ from, to, people }) => {
        const x = grid.columns[from]?.x ?? 0;
        const end = grid.columns[to];
        const w = (end ? end.x + end.w : x) - x;
        const words = t('figures.alone', { count: people });
        const text = shortText(words, (width - 8) / 1.07, size);
        const half = measure(text, size) / 2;
        const middle = Math.min(Math.max(x + w / 2, half), width - half);
        return (
          <g key={from}>
            <rect
              x={x + 1}
              y={headSpace}
              width={w - 2}
              height={grid.h - headSpace}
              fill="var(--condition-bg)"
              opacity={0.5}
            />
            <rect x={x + 1} y={grid.h + 1} width={w - 2} height={3} fill="var(--condition)" />
            <text
              x={middle}
              y={grid.h + 17}
              textAnchor="middle"
              style={{ fontSize: size, fill: 'var(--condition)' }}
            >
              {text}
            </text>
          </g>
        );
      })}
      {phases.map((phase, index) => {
        const column = grid.columns[index];
        if (!column) return null;
        const strong = phase.id === selectedPhase;
        if (names === 'slanted') {
          return (
            <SlantedName
              key={phase.id}
              name={phase.name}
              x={column.middle}
              y={headSpace - 6}
              strong={strong}
            />
          );
        }
        const staggered = names === 'staggered';
        const raised = staggered && index % 2 === 1;
        const room = staggered ? column.w * 2 - 10 : column.w - 4;
        const lines = twoLines(phase.name, room / 1.07, size, strong);
        const foot = headSpace - 8 - (raised ? 31 : 0);
        const left = Math.max(column.middle, room / 2);
        const x = staggered ? Math.min(left, width - endSpace - room / 2 + 10) : column.middle;
        return (
          <g key={phase.id}>
            {raised && <path d={`M${column.middle} ${foot + 4}V${headSpace}`} stroke="var(--line)" />}
            {lines.map((line, place) => (
              <text
                key={place}
                x={x}
                y={foot - (lines.length - 1 - place) * 13}
                textAnchor="middle"
                className={strong ? styles['strong'] : undefined}
                style={{ fontSize: size }}
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
      {timed &&
        (names === 'slanted'
          ? [shortText(t('figures.timeToCoreShort'), (endSpace - 12) / 1.07, size)]
          : twoLines(t('figures.timeToCore'), (endSpace - 12) / 1.07, size)
        ).map((line, place, all) => (
          <text
            key={place}
            x={width - endSpace + 10}
            y={headSpace - 8 - (all.length - 1 - place) * 13}
            style={{ fontSize: size }}
          >
            {line}
          </text>
        ))}
      <path d={`M0 ${headSpace}H${width}`} stroke="var(--line-strong)" />
    </>
  );
}

type SlantedProps = {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly strong: boolean;
};

/** Rises to the right from above its column. */
function SlantedName({ name, x, y, strong }: SlantedProps) {
  return (
    <text
      transform={`translate(${x + 3} ${y}) rotate(-38)`}
      className={strong ? styles['strong'] : undefined}
      style={{ fontSize: size }}
    >
      {shortText(name, 120 / 1.07, size, strong)}
    </text>
  );
}

/** Neighbouring phases in which somebody says that nobody from the company was there; people are the most of one phase. */
function stretches(phases: readonly JourneyPhase[]) {
  const found: { from: number; to: number; people: number }[] = [];
  phases.forEach((phase, index) => {
    const people = phase.alone ?? 0;
    if (people === 0) return;
    const last = found.at(-1);
    if (last && last.to === index - 1) {
      last.to = index;
      last.people = Math.max(last.people, people);
    } else found.push({ from: index, to: index, people });
  });
  return found;
}
