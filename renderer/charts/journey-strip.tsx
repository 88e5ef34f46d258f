import { useTranslate } from '../data/use-translate.ts';
import { ChartFigure } from './chart-figure.tsx';
import type { JourneyStripProps } from './journey-data.ts';
import { JourneyDrawing } from './journey-drawing.tsx';
import { countAt, timeInWords } from './journey-words.ts';
import { useWidth } from './use-width.ts';

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
