import { placeLabels } from '../../shared/layout/place-labels.ts';
import { littleNew, saturationPlot } from '../../shared/layout/saturation-plot.ts';
import { useTranslate } from '../data/use-translate.ts';
import styles from './charts.module.css';
import { measure } from './measure.ts';
import type { SaturationNumbers } from './saturation-numbers.ts';
import { twoLines } from './short-text.ts';

type Props = {
  readonly title: string;
  readonly name: string;
  readonly curve: SaturationNumbers;
  readonly width: number;
};

const curveHeight = 190;
const ratioHeight = 54;
const size = 11;

/** The large curve with its words at its end, and the share of new codes below. */
export function SaturationDrawing({ title, name, curve, width }: Props) {
  const t = useTranslate();
  const endSpace = Math.min(128, width * 0.26);
  const left = 34;
  const w = width - left - endSpace;
  const top = 34;
  const ratioTop = top + curveHeight + 46;
  const plot = saturationPlot(
    curve,
    { x: left, y: top, w, h: curveHeight },
    { x: left, y: ratioTop, w, h: ratioHeight },
  );
  const floor = top + curveHeight;
  const h = ratioTop + ratioHeight + 8;
  const summary = saturationInWords(curve, t);
  const ends = [
    { at: plot.end.mean, words: t('figures.anyOrder'), color: 'var(--accent)' },
    { at: plot.end.asCollected, words: t('figures.asCollected'), color: 'var(--ink-2)' },
  ].map((end) => ({ ...end, lines: twoLines(end.words, (endSpace - 14) / 1.07, size) }));
  const places = placeLabels(
    ends.map((end) => ({ at: end.at, size: end.lines.length * 14 + 4 })),
    top - 12,
    floor + 6,
  );
  return (
    <svg data-drawing="" viewBox={`0 0 ${width} ${h}`} role="img" aria-label={`${title} ${name}. ${summary}`}>
      <text x={0} y={12} style={{ fontSize: size }}>
        {t('figures.codesAxis', { kind: name })}
      </text>
      {plot.yTicks.map((tick) => (
        <g key={tick.value}>
          <path
            d={`M${left} ${tick.at}H${left + w}`}
            stroke={tick.value === 0 ? 'var(--line-strong)' : 'var(--line)'}
          />
          <text x={left - 7} y={tick.at + 4} textAnchor="end" style={{ fontSize: size }}>
            {tick.value}
          </text>
        </g>
      ))}
      <path d={plot.band} fill="var(--accent-soft)" />
      {plot.reachedAt !== null && (
        <path
          d={`M${plot.reachedAt} ${top - 6}V${floor}M${plot.reachedAt} ${ratioTop}V${ratioTop + ratioHeight}`}
          stroke="var(--ink-3)"
          strokeDasharray="3 3"
        />
      )}
      <path
        d={plot.asCollected}
        fill="none"
        stroke="var(--ink-2)"
        strokeWidth={1.4}
        strokeDasharray="1 3"
        strokeLinecap="round"
      />
      <path d={plot.mean} fill="none" stroke="var(--accent)" strokeWidth={2.2} strokeLinejoin="round" />
      {ends.map((end) => (
        <circle key={end.words} cx={plot.end.x} cy={end.at} r={2.6} fill={end.color} />
      ))}
      {ends.map((end, index) =>
        end.lines.map((line, place) => (
          <text
            key={`${index}${place}`}
            x={left + w + 8}
            y={(places[index] ?? end.at) + 4 + (place - (end.lines.length - 1) / 2) * 14}
            style={{ fontSize: size, fill: end.color }}
          >
            {line}
          </text>
        )),
      )}
      {plot.xTicks.map((tick) => (
        <text key={tick.value} x={tick.at} y={floor + 16} textAnchor="middle" style={{ fontSize: size }}>
          {tick.value}
        </text>
      ))}
      {plot.reachedAt !== null && curve.reachedAfter !== null && (
        <ReachedWords x={plot.reachedAt} right={left + w} after={curve.reachedAfter} y={top - 10} />
      )}
      <text x={0} y={ratioTop - 9} style={{ fontSize: size }}>
        {t('figures.newAxis')}
      </text>
      <path d={`M${left} ${ratioTop + ratioHeight}H${left + w}`} stroke="var(--line-strong)" />
      {plot.ratios.map(({ after, ratio, bar }) => (
        <rect
          key={after}
          x={bar.x}
          y={bar.y}
          width={bar.w}
          height={Math.max(1, bar.h)}
          fill={ratio <= littleNew ? 'var(--accent)' : 'var(--line-strong)'}
        />
      ))}
      <path d={`M${left} ${plot.threshold}H${left + w}`} stroke="var(--ink-3)" strokeWidth={1} />
      <text x={left + w + 8} y={plot.threshold + 4} style={{ fontSize: size }}>
        {t('figures.littleNewLine')}
      </text>
    </svg>
  );
}

function ReachedWords({ x, right, after, y }: Readonly<Record<'x' | 'right' | 'after' | 'y', number>>) {
  const t = useTranslate();
  const words = t('figures.littleNewAfter', { after });
  const toLeft = x + measure(words, size, true) > right + 40;
  return (
    <text
      x={x + (toLeft ? -6 : 6)}
      y={y}
      textAnchor={toLeft ? 'end' : 'start'}
      className={styles['strong']}
      style={{ fontSize: size }}
    >
      {words}
    </text>
  );
}

/** What the curve says, as a sentence. */
export function saturationInWords(curve: SaturationNumbers, t: ReturnType<typeof useTranslate>): string {
  const interviews = curve.mean.length;
  const codes = Math.round(curve.mean.at(-1) ?? 0);
  const reached =
    curve.reachedAfter === null
      ? t('figures.notYetReached')
      : t('figures.littleNewAfter', { after: curve.reachedAfter });
  return `${t('figures.codesIn', { codes, interviews })} ${reached}. ${t('figures.nextAdds', { codes: Math.round(curve.nextAdds * 10) / 10 })}`;
}
