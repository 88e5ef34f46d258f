import type { PersonCount, SegmentCount } from '../../shared/api/search-procedures.ts';
import { useFormat, useTranslate } from '../data/use-translate.ts';
import styles from './answer-counts.module.css';

type AnswerCountsProps = {
  readonly byPerson: readonly PersonCount[];
  readonly bySegment: readonly SegmentCount[];
};

/** How an answer lies over segments, in people first, and over people, to unfold. */
export function AnswerCounts({ byPerson, bySegment }: AnswerCountsProps) {
  const t = useTranslate();
  const format = useFormat();
  const most = Math.max(1, ...byPerson.map(({ count }) => count));
  return (
    <div className={styles['counts']}>
      <ul className={styles['segments']} aria-label={t('find.bySegment')}>
        {bySegment.map(({ segment, people, peopleTotal, count }) => (
          <li key={segment ?? 'none'} data-empty={people === 0 || undefined}>
            <strong>{t(segment ? `segment.${segment}` : 'find.noSegment')}</strong>{' '}
            {t('find.segmentCount', { people, total: peopleTotal, count })}
          </li>
        ))}
      </ul>
      <details className={styles['people']}>
        <summary>{t('find.byPerson', { count: byPerson.length })}</summary>
        <ul
          className={styles['bars']}
          tabIndex={0}
          aria-label={t('find.byPerson', { count: byPerson.length })}
        >
          {byPerson.map(({ participantId, name, segment, count }) => (
            <li key={participantId ?? name}>
              <span dir="auto" className={styles['name']}>
                {name}
              </span>
              <span className={styles['segment']}>{segment ? t(`segment.${segment}`) : ''}</span>
              <span className={styles['bar']} style={{ inlineSize: `${(count / most) * 100}%` }} />
              <span className={styles['number']}>{format.number(count)}</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
