import { flowRow } from '../../shared/layout/flow-row.ts';
import { useTranslate } from '../data/use-translate.ts';
import { measure } from './measure.ts';
import { shortText } from './short-text.ts';

type Props = {
  readonly y: number;
  readonly width: number;
  readonly dots: boolean;
  readonly timed: boolean;
};

/** What dots, lines and diamonds mean. */
export function JourneyLegend({ y, width, dots, timed }: Props) {
  const t = useTranslate();
  const names = [
    t('figures.coreCustomer'),
    t('figures.otherPerson'),
    ...(timed ? [t('figures.timeLegend')] : []),
  ];
  const signs = [12, 12, 28];
  const { places } = flowRow(
    names.map((name, index) => (signs[index] ?? 0) + 6 + measure(name, 11)),
    Number.POSITIVE_INFINITY,
    18,
    0,
  );
  const drawn = [
    dots ? (
      <circle key="core" cx={5} cy={y - 4} r={3.6} fill="var(--accent)" />
    ) : (
      <rect key="core" x={1} y={y - 8} width={8} height={8} fill="var(--accent)" />
    ),
    <circle key="others" cx={5} cy={y - 4} r={3.2} fill="var(--page)" stroke="var(--ink-3)" />,
    <g key="time">
      <path d={`M0 ${y - 4}h26`} stroke="var(--sensation)" strokeWidth={1.6} />
      <path d={`M13 ${y - 8}l4 4l-4 4l-4 -4z`} fill="var(--sensation)" />
    </g>,
  ];
  return (
    <g aria-hidden="true">
      {names.map((name, index) => (
        <g key={name} transform={`translate(${places[index]?.x ?? 0} 0)`}>
          {drawn[index]}
          <text x={(signs[index] ?? 0) + 5} y={y} style={{ fontSize: 11 }}>
            {shortText(name, (width - (places[index]?.x ?? 0) - 30) / 1.07, 11)}
          </text>
        </g>
      ))}
    </g>
  );
}
