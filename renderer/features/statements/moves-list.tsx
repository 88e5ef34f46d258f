import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import styles from './statements-screen.module.css';

/** How the statement came to its state: every move with its reason, the latest first. */
export function MovesList({ moves }: { readonly moves: ListedStatement['moves'] }) {
  const t = useTranslate();
  const format = useFormat();
  return (
    <section className={styles['section']} aria-label={t('statements.history')}>
      <h2>{t('statements.history')}</h2>
      {moves.length === 0 && <p className="muted">{t('statements.historyNone')}</p>}
      <ol className={styles['moves']}>
        {moves
          .toSorted((one, other) => other.at.localeCompare(one.at))
          .map((move) => (
            <li key={move.id}>
              <span>
                {t('statements.moveLine', { from: t(`state.${move.from}`), to: t(`state.${move.to}`) })}
              </span>
              <span className="muted">{move.reason}</span>
              <time className="faint" dateTime={move.at}>
                {format.moment(move.at)}
              </time>
            </li>
          ))}
      </ol>
    </section>
  );
}
