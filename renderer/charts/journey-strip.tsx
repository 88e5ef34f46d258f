import { useTranslate } from '../data/use-translate.ts';
import { ChartFigure } from './chart-figure.tsx';
import { JourneyDrawing } from './journey-drawing.tsx';
import { countAt, timeInWords } from './journey-words.ts';
import { useWidth } from './use-width.ts';

export type JourneyPhase = {
  readonly id: string;
  readonly name: string;
  /** People who say that the company was not there in this phase; 0 or absent where nobody does. */
  readonly alone?: number;
};

/** Time to the core experience as `timeToCore` gives it: places are indices into the phases. */
export type JourneyTime = {
  readonly reached: number;
  readonly total: number;
  readonly median: number | null;
  readonly first: number | null;
  readonly last: number | null;
};

export type JourneyRow = {
  readonly id: string;
  readonly label: string;
  /** People by phase, in the order of `phases`. */
  readonly core: readonly number[];
  readonly others: readonly number[];
  readonly time?: JourneyTime;
};

export type JourneyStripProps = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly phases: readonly JourneyPhase[];
  /** Themes or statements, in the order to show them. */
  readonly rows: readonly JourneyRow[];
  /** Id of a row. */
  readonly selected?: string | undefined;
  readonly selectedPhase?: string | undefined;
  /** A row alone, or a row in one phase. */
  readonly onPick?: (rowId: string, phaseId: string | null) => void;
};

/**
 * Phases across, themes down, people as dots (core customers filled, others hollow; bars where they are too many). Under
 * each row a line tells from which phase to which people first had the experience, with a diamond where half of them had.
 */
export function JourneyStrip(props: JourneyStripProps) {
  const { title, subtitle, phases, rows } = props;
  const t = useTranslate();
  const [ref, width] = useWidth<HTMLDivElement>(720);
  const timed = rows.some((row) => row.time);
  return (
    <ChartFigure
      title={title}
      subtitle={subtitle}
      table={{
        head: [
          t('figures.theme'),
          ...phases.map((phase) => phase.name),
          ...(timed ? [t('figures.timeToCore')] : []),
        ],
        rows: rows.map((row) => [
          row.label,
          ...phases.map((_, index) => countAt(row, index)),
          ...(timed ? [timeInWords(row, phases, t).join(', ')] : []),
        ]),
      }}
    >
      <div ref={ref}>
        <JourneyDrawing {...props} width={width} timed={timed} />
      </div>
    </ChartFigure>
  );
}
