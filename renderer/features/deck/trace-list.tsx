import type { Slide } from '../../../shared/deck/slide.ts';
import { useOpenBeside } from '../../app/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import styles from './deck-screen.module.css';

/** Where every number and quote of the slide comes from; each opens its passage. */
export function TraceList({ slide }: { readonly slide: Slide }) {
  const t = useTranslate();
  const openBeside = useOpenBeside();
  const documents = useStudyQuery('documents.list', {}).data ?? [];
  const titles = new Map(documents.map((each) => [each.id, each.title]));
  return (
    <section className={styles['margin']} aria-label={t('deckScreen.trace')}>
      <div className={styles['head']}>
        <h2>{t('deckScreen.trace')}</h2>
        <span className="faint">{t('deckScreen.traceCount', { count: slide.trace.length })}</span>
      </div>
      {slide.trace.length === 0 && <p className="muted">{t('deckScreen.traceNone')}</p>}
      <ul className={styles['trace']}>
        {[...Map.groupBy(slide.trace, (entry) => entry.what)].map(([what, entries]) => (
          <li key={what}>
            <span>{what}</span>
            <span className={styles['links']}>
              {entries.map((entry, index) => (
                <Button
                  key={index}
                  size="small"
                  variant="quiet"
                  title={t('deckScreen.openTrace', { what })}
                  onClick={() =>
                    openBeside({ documentId: entry.documentId, start: entry.start, end: entry.end })
                  }
                >
                  {titles.get(entry.documentId) ?? '…'}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className="faint">{t('deckScreen.pseudonyms')}</p>
    </section>
  );
}
