import { useEffect, useMemo, useRef, useState } from 'react';
import { formatQuery } from '../../../shared/query/format-query.ts';
import { parseQuery } from '../../../shared/query/parse-query.ts';
import { queryRows, rowsQuery, type QueryRow } from '../../../shared/query/query-rows.ts';
import { paths, useNavigate, useSearchParam } from '../../app/navigation.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useHandle } from '../../data/session.tsx';
import { useSettled } from '../../data/use-settled.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryAnswer } from './query-answer.tsx';
import { QueryBuilder } from './query-builder.tsx';
import { QueryHelp } from './query-help.tsx';
import styles from './query-screen.module.css';
import { QueryText } from './query-text.tsx';
import { SavedQueries } from './saved-queries.tsx';

const pause = 150;
const firstLimit = 200;
const mostShown = 10_000;
const noRows: readonly QueryRow[] = [];

/** Asks for coded passages, by rows or by text, whichever is at hand; the answer follows while either is edited. */
export function QueryScreen() {
  const t = useTranslate();
  const handle = useHandle();
  const navigate = useNavigate();
  const asked = useSearchParam('q') ?? '';
  const [text, setText] = useState(asked);
  const [enter, setEnter] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const query = useSettled(text.trim(), pause);
  const isAsked = query !== '';
  const first = useStudyQuery(
    'query.run',
    { query: isAsked ? query : '-', limit: firstLimit },
    { enabled: isAsked, keepPrevious: true },
  );
  const isLong = !first.isFetching && first.error === null && (first.data?.total ?? 0) > firstLimit;
  const all = useStudyQuery('query.run', { query, limit: mostShown }, { enabled: isAsked && isLong });
  const data = isLong && all.data ? all.data : first.data;
  const parsed = useMemo(() => parseQuery(text), [text]);
  const [rows, setRows] = useState(noRows);
  useEffect(() => {
    if (parsed.ok) setRows(queryRows(parsed.query));
    else if (parsed.problem.reason === 'empty') setRows(noRows);
  }, [parsed]);

  useEffect(() => setText(asked), [asked]);
  const address = useRef(asked);
  useEffect(() => {
    address.current = asked;
  }, [asked]);
  useEffect(() => {
    if (query !== address.current) navigate(paths.query(handle, query), { replace: true });
  }, [query, handle, navigate]);
  useShortcut({ id: 'query.focusText', keys: 'f' }, () => field.current?.focus());

  const build = (next: readonly QueryRow[]) => {
    const built = rowsQuery(next);
    setText(built === undefined ? '' : formatQuery(built));
  };
  const error = isAsked ? first.error : null;

  return (
    <Page title={t('query.title')} layout="fill">
      <div className={styles['split']}>
        <div className={styles['ask']}>
          <QueryText
            text={text}
            error={text.trim() === query ? error : null}
            onChange={setText}
            onEnter={() => setEnter((count) => count + 1)}
            field={field}
          />
          {!parsed.ok && parsed.problem.reason !== 'empty' ? (
            <p className={styles['note']}>{t('query.builderWaits')}</p>
          ) : (
            <QueryBuilder rows={rows} onChange={build} />
          )}
          <SavedQueries text={text} onOpen={setText} />
          <QueryHelp onTry={setText} />
        </div>
        <div className={styles['found']}>
          {!isAsked && <EmptyState title={t('query.empty')} text={t('query.emptyHint')} />}
          {error !== null && <EmptyState title={t('query.failed')} />}
          {isAsked && error === null && data?.total === 0 && (
            <EmptyState title={t('query.none')} text={t('query.noneHint', { total: data.peopleTotal })} />
          )}
          {isAsked && error === null && data !== undefined && data.total > 0 && (
            <QueryAnswer query={query} answer={data} enter={enter} onLeave={() => field.current?.focus()} />
          )}
        </div>
      </div>
    </Page>
  );
}
