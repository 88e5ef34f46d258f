import { memoName } from '../../shared/domain/memo-document.ts';
import { hrefOf, paths } from '../app/navigation.ts';
import { useHandle } from '../data/session.tsx';
import { useStudyQuery } from '../data/use-study-query.ts';
import { useTranslate } from '../data/use-translate.ts';
import styles from './memos.module.css';

const most = 5;

/** Memos that contain what is searched, for the search of transcripts: the first few, and all in their own screen. */
export function MemoHits({ query }: { readonly query: string }) {
  const t = useTranslate();
  const handle = useHandle();
  const words = query.trim().slice(0, 200);
  const found = useStudyQuery(
    'memos.find',
    { text: words, limit: most },
    { enabled: words !== '', keepPrevious: true },
  );
  if (words === '' || !found.data || found.data.found === 0) return null;
  const all = new URLSearchParams({ text: words }).toString();
  return (
    <section className={styles['hits']} aria-label={t('memos.title')}>
      <h2>{t('memos.inMemos', { count: found.data.found })}</h2>
      <ul>
        {found.data.memos.map((memo) => (
          <li key={memo.id}>
            <a href={hrefOf(paths.memos(handle, memo.id, all))} dir="auto">
              {memoName({ title: memo.title, text: memo.excerpt }) || t('memos.untitled')}
            </a>{' '}
            <span className="faint">
              {t(`memos.target.${memo.targetKind}`)}{' '}
              {memo.targetKind !== 'study' && (memo.target ?? t('memos.targetGone'))}
            </span>
          </li>
        ))}
      </ul>
      {found.data.found > most && (
        <a href={hrefOf(paths.memos(handle, undefined, all))}>{t('memos.showAll')}</a>
      )}
    </section>
  );
}
