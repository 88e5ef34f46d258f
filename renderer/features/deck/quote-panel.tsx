import type { DeckSlide } from '../../../shared/deck/deck.ts';
import { useOpenBeside } from '../../app/navigation.ts';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import styles from './deck-screen.module.css';

type Props = {
  readonly stored: DeckSlide;
  /** Codings that the slide quotes now, in order. */
  readonly quoted: readonly string[];
  readonly withheld: readonly string[];
  readonly readOnly: boolean;
};

/** Passages for the slide: put on, taken off; who may not be quoted says why. The original is one click away. */
export function QuotePanel({ stored, quoted, withheld, readOnly }: Props) {
  const t = useTranslate();
  const openBeside = useOpenBeside();
  const { data } = useStudyQuery('decks.quoteChoices', { id: stored.id }, { keepPrevious: true });
  const update = useCommand('decks.updateSlide');
  const set = (quotes: readonly string[] | null) =>
    void update({ id: stored.id, quotes: quotes === null ? null : [...quotes] });
  return (
    <section className={styles['margin']} aria-label={t('deckScreen.quotes')}>
      {stored.edits.quotes && !readOnly && (
        <div className={styles['head']}>
          <Button size="small" onClick={() => set(null)}>
            {t('deckScreen.asProposed')}
          </Button>
        </div>
      )}
      {withheld.map((reason, index) => (
        <p key={index} className={styles['withheld']} role="note">
          {reason}
        </p>
      ))}
      {data?.length === 0 && <p className="muted">{t('deckScreen.quotesNone')}</p>}
      <ul className={styles['choices']}>
        {(data ?? []).map((choice) => {
          const on = quoted.includes(choice.codingId);
          return (
            <li key={choice.codingId} className={on ? styles['on'] : undefined}>
              {choice.refused === null ? (
                <blockquote>{choice.text}</blockquote>
              ) : (
                <p className={styles['withheld']}>{choice.refused}</p>
              )}
              <p className="faint">
                {choice.attribution} · {choice.code}
              </p>
              <div className={styles['links']}>
                {choice.refused === null && !readOnly && (
                  <Button
                    size="small"
                    aria-pressed={on}
                    onClick={() =>
                      set(on ? quoted.filter((id) => id !== choice.codingId) : [...quoted, choice.codingId])
                    }
                  >
                    {t(on ? 'deckScreen.takeOff' : 'deckScreen.putOn')}
                  </Button>
                )}
                <Button
                  size="small"
                  variant="quiet"
                  onClick={() =>
                    openBeside({ documentId: choice.documentId, start: choice.start, end: choice.end })
                  }
                >
                  {t('deckScreen.original')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
