import type { SensationWord } from '../../shared/analysis/sensation-words.ts';
import { useTranslate } from '../data/use-translate.ts';
import styles from './charts.module.css';
import { shortText } from './short-text.ts';
import type { RovingItem } from './use-roving.ts';

type Props = {
  readonly word: SensationWord;
  readonly y: number;
  readonly width: number;
  readonly chosen: boolean;
  readonly item?: RovingItem;
};

const step = 8;
/** More people than this are told by a number. */
const mostDots = 9;

/** A word as it was said, a little larger the more people said it, and a dot for each of them. */
export function VocabularyWord({ word, y, width, chosen, item }: Props) {
  const t = useTranslate();
  const size = Math.min(17, 12.5 + (word.people - 1) * 0.75);
  const dots = word.people <= mostDots ? word.people : 0;
  const room = width - Math.max(26, dots * step + 10) - 6;
  const says = `${word.text}: ${t('figures.people', { count: word.people })}, ${t('figures.coreAmong', { count: word.core })}`;
  return (
    <g {...(item ? { ...item, 'aria-label': says, 'aria-pressed': chosen } : {})}>
      <title>{`${says}. “${word.sample}”`}</title>
      <rect
        x={-4}
        y={y}
        width={width + 8}
        height={23}
        rx={4}
        className={styles['ring']}
        {...(chosen ? { style: { fill: 'var(--accent-soft)' } } : {})}
      />
      <text x={0} y={y + 16} style={{ fontSize: size, fill: 'var(--ink)' }}>
        {shortText(word.text, room / 1.07, size)}
      </text>
      {dots === 0 ? (
        <text x={width} y={y + 16} textAnchor="end">
          {word.people}
        </text>
      ) : (
        Array.from({ length: dots }, (_, index) => {
          const core = index < word.core;
          return (
            <circle
              key={index}
              cx={width - 4 - (dots - 1 - index) * step}
              cy={y + 11.5}
              r={core ? 3 : 2.6}
              fill={core ? 'var(--accent)' : 'var(--page)'}
              stroke={core ? 'none' : 'var(--ink-3)'}
            />
          );
        })
      )}
    </g>
  );
}
