import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { SearchHit } from '../../../shared/api/study-procedures.ts';
import { paths, useNavigate, useSearchParam } from '../../app/navigation.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { errorText } from '../../data/error-text.ts';
import { useHandle, useReadOnly } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { MemoHits } from '../../memos/memo-hits.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CodeHit } from './code-hit.tsx';
import { groupHits, hitKey } from './group-hits.ts';
import { HitList } from './hit-list.tsx';
import styles from './search-screen.module.css';
import { useDebounced } from './use-debounced.ts';

const firstLimit = 50;
const mostHits = 1000;
const pause = 90;

/** Finds words in all transcripts while they are typed; each place opens where it was said, or is coded from here. */
export function SearchScreen() {
  const t = useTranslate();
  const handle = useHandle();
  const readOnly = useReadOnly();
  const navigate = useNavigate();
  const asked = useSearchParam('q') ?? '';
  const [typed, setTyped] = useState(asked);
  const [limit, setLimit] = useState(firstLimit);
  const [current, setCurrent] = useState<string>();
  const [coding, setCoding] = useState<SearchHit>();
  const query = useDebounced(typed.trim(), pause);
  const input = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const found = useStudyQuery(
    'search.find',
    { query: query === '' ? '-' : query.slice(0, 200), limit },
    { enabled: query !== '', keepPrevious: true },
  );
  const data = query === '' ? undefined : found.data;
  const groups = useMemo(() => groupHits(data?.hits ?? []), [data]);
  const hits = useMemo(() => groups.flatMap((group) => group.hits), [groups]);

  useEffect(() => input.current?.focus(), []);
  useEffect(() => setTyped(asked), [asked]);
  useEffect(() => {
    setLimit(firstLimit);
    setCurrent(undefined);
  }, [query]);
  const address = useRef(asked);
  useEffect(() => {
    address.current = asked;
  }, [asked]);
  useEffect(() => {
    // So that going back from a transcript finds the same results.
    if (query !== address.current) navigate(paths.search(handle, query), { replace: true });
  }, [query, handle, navigate]);

  const hit = hits.find((each) => hitKey(each) === current);
  const open = (chosen: SearchHit) => navigate(paths.transcript(handle, chosen.documentId, chosen));
  useShortcut({ id: 'search.keyCode', keys: 'c', when: hit !== undefined && !readOnly }, () =>
    setCoding(hit),
  );

  const focusHit = (index: number) => {
    const next = hits[index];
    if (next === undefined) return;
    setCurrent(hitKey(next));
    const link = results.current?.querySelector<HTMLElement>(`[data-hit="${CSS.escape(hitKey(next))}"]`);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest' });
  };
  const onResultKey = (event: KeyboardEvent) => {
    const index = hits.findIndex((each) => hitKey(each) === current);
    if (event.key === 'ArrowDown') focusHit(Math.min(hits.length - 1, index + 1));
    else if (event.key === 'ArrowUp' && index <= 0) input.current?.focus();
    else if (event.key === 'ArrowUp') focusHit(index - 1);
    else if (event.key === 'Home') focusHit(0);
    else if (event.key === 'End') focusHit(hits.length - 1);
    else if (event.key === 'Escape') input.current?.focus();
    else return;
    event.preventDefault();
  };
  const onInputKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || hits.length === 0) return;
    const first = hits[0];
    if (event.key === 'ArrowDown') focusHit(0);
    else if (event.key === 'Enter' && first !== undefined) open(first);
    else return;
    event.preventDefault();
  };

  return (
    <Page title={t('search.search')} layout="read">
      <div className={styles.field}>
        <TextField
          ref={input}
          type="search"
          label={t('search.query')}
          placeholder={t('search.placeholder')}
          value={typed}
          maxLength={200}
          onChange={setTyped}
          onKeyDown={onInputKey}
        />
        <p className={styles.status} role="status">
          {data !== undefined && data.total > 0 && (
            <>
              {t('search.total', { total: data.total, documents: data.documents })}
              <span className={styles.keys}>
                <Kbd keys="ArrowDown" />
                <Kbd keys="Enter" />
                <Kbd keys="c" /> {t('search.keys')}
              </span>
            </>
          )}
          {query !== '' && data === undefined && found.isPending && t('search.searching')}
        </p>
      </div>
      {query === '' && <EmptyState title={t('search.hint')} />}
      {found.error !== null && query !== '' && (
        <EmptyState
          title={t('search.failed')}
          text={errorText(t, found.error)}
          action={<Button onClick={found.refetch}>{t('search.tryAgain')}</Button>}
        />
      )}
      {data !== undefined && data.total === 0 && (
        <EmptyState title={t('search.none', { query })} text={t('search.noneHint')} />
      )}
      <MemoHits query={query} />
      <div ref={results} onKeyDown={onResultKey}>
        <HitList groups={groups} current={current} onCurrent={setCurrent} />
      </div>
      {data !== undefined && data.hits.length < Math.min(data.total, mostHits) && (
        <p className={styles.more}>
          {t('search.shown', { shown: data.hits.length, total: data.total })}
          <Button onClick={() => setLimit(Math.min(mostHits, limit * 4))}>{t('search.more')}</Button>
        </p>
      )}
      {coding !== undefined && (
        <CodeHit
          hit={coding}
          anchor={results.current?.querySelector(`[data-hit="${CSS.escape(hitKey(coding))}"]`) ?? null}
          onClose={() => {
            setCoding(undefined);
            results.current
              ?.querySelector<HTMLElement>(`[data-hit="${CSS.escape(hitKey(coding))}"]`)
              ?.focus();
          }}
        />
      )}
    </Page>
  );
}
