import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { PassageSource, SearchHit } from '../../../shared/api/search-procedures.ts';
import { paths, useNavigate, useSearchParam } from '../../app/navigation.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { errorText } from '../../data/error-text.ts';
import { useHandle, useReadOnly } from '../../data/session.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { AnswerCounts } from '../../editor/answer-counts.tsx';
import { CodePassagesDialog } from '../../editor/code-passages-dialog.tsx';
import { FoundList } from '../../editor/found-list.tsx';
import { useChosen } from '../../editor/use-chosen.ts';
import { MemoHits } from '../../memos/memo-hits.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CodeHit } from './code-hit.tsx';
import { foundHits, hitKey } from './found-hits.ts';
import { SearchFilters } from './search-filters.tsx';
import { requestOf, useSearchOptions } from './search-options.ts';
import styles from './search-screen.module.css';
import { useSettled } from '../../data/use-settled.ts';
import { mostShown, useSearch } from './use-search.ts';

const pause = 90;

/** Finds words in all transcripts while they are typed; each place is read beside, opened, or coded, alone or with others. */
export function SearchScreen() {
  const t = useTranslate();
  const handle = useHandle();
  const readOnly = useReadOnly();
  const navigate = useNavigate();
  const asked = useSearchParam('q') ?? '';
  const [typed, setTyped] = useState(asked);
  const [options, setOptions] = useSearchOptions(handle);
  const [current, setCurrent] = useState<string>();
  const [coding, setCoding] = useState<SearchHit>();
  const [source, setSource] = useState<PassageSource>();
  const [enter, setEnter] = useState(0);
  const query = useSettled(typed.trim(), pause);
  const input = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const request = requestOf(query, options);
  const question = JSON.stringify(request);
  const found = useSearch(request, query !== '');
  const { data } = found;
  const items = useMemo(() => foundHits(data?.hits ?? []), [data]);
  const chosen = useChosen(question);
  const hits = data?.hits ?? [];
  const hit = hits.find((each) => hitKey(each) === current);

  useEffect(() => input.current?.focus(), []);
  // The address follows what is typed; only one that came from elsewhere is put into the field.
  const sent = useRef<string>(undefined);
  useEffect(() => {
    if (asked !== sent.current) setTyped(asked);
    sent.current = undefined;
  }, [asked]);
  useEffect(() => setCurrent(undefined), [question]);
  const address = useRef(asked);
  useEffect(() => {
    address.current = asked;
  }, [asked]);
  useEffect(() => {
    // So that going back from a transcript finds the same results.
    if (query === address.current) return;
    sent.current = query;
    navigate(paths.search(handle, query), { replace: true });
  }, [query, handle, navigate]);

  const codeMany = () =>
    setSource(
      chosen.keys.size === 0
        ? { search: request }
        : { places: hits.filter((each) => chosen.keys.has(hitKey(each))).map(placeOf) },
    );
  const canCode = !readOnly && data !== undefined && data.total > 0;
  useShortcut({ id: 'search.keyCode', keys: 'c', when: hit !== undefined && !readOnly }, () =>
    setCoding(hit),
  );
  useShortcut({ id: 'find.codeMany', keys: 'Shift+c', when: canCode }, codeMany);
  const onInputKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || hits.length === 0) return;
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    setEnter((count) => count + 1);
    event.preventDefault();
  };
  const rowOf = (each: SearchHit) =>
    results.current?.querySelector<HTMLElement>(`[data-hit="${CSS.escape(hitKey(each))}"]`) ?? null;

  return (
    <Page title={t('search.search')} layout="fill">
      <div className={styles['field']}>
        <TextField
          ref={input}
          type="search"
          label={t('search.query')}
          placeholder={t(options.mode === 'pattern' ? 'find.patternPlaceholder' : 'search.placeholder')}
          hint={t(options.mode === 'pattern' ? 'find.patternHint' : 'find.wordsHint')}
          value={typed}
          maxLength={1000}
          dir="auto"
          onChange={setTyped}
          onKeyDown={onInputKey}
        />
        <SearchFilters options={options} onChange={setOptions} />
        <div className={styles['status']}>
          <p role="status">
            {data !== undefined &&
              data.total > 0 &&
              t('search.total', { total: data.total, documents: data.documents })}
            {query !== '' && data === undefined && found.isPending && t('search.searching')}
          </p>
          {canCode && (
            <div className={styles['acts']}>
              <Button size="small" keys="Shift+c" onClick={codeMany}>
                {chosen.keys.size === 0
                  ? t('find.codeAll', { count: data.total })
                  : t('find.codeChosen', { count: chosen.keys.size })}
              </Button>
              {chosen.keys.size > 0 && (
                <Button size="small" variant="quiet" onClick={chosen.clear}>
                  {t('find.chooseNone')}
                </Button>
              )}
            </div>
          )}
          {data !== undefined && data.total > 0 && (
            <span className={styles['keys']}>
              <Kbd keys="ArrowDown" /> <Kbd keys="Enter" /> <Kbd keys="Shift+Enter" /> <Kbd keys="Space" />{' '}
              <Kbd keys="c" /> {t('find.keys')}
            </span>
          )}
        </div>
        {data !== undefined && data.total > 0 && (
          <AnswerCounts byPerson={data.byPerson} bySegment={data.bySegment} />
        )}
        {data !== undefined && (data.total > mostShown || !data.complete) && (
          <p className={styles['more']}>
            {t(data.complete ? 'search.shown' : 'find.incomplete', {
              shown: data.hits.length,
              total: data.total,
            })}
          </p>
        )}
      </div>
      {query === '' && <Empty title={t('search.hint')} />}
      {found.error !== null && query !== '' && (
        <Empty title={t('search.failed')} text={errorText(t, found.error)} />
      )}
      {data !== undefined && data.total === 0 && (
        <Empty title={t('search.none', { query })} text={t('search.noneHint')} />
      )}
      <MemoHits query={query} />
      <div ref={results} className={styles['results']}>
        {items.length > 0 && (
          <FoundList
            items={items}
            label={t('search.results')}
            chosen={readOnly ? undefined : chosen}
            current={current}
            onCurrent={setCurrent}
            onLeave={() => input.current?.focus()}
            enter={enter}
          />
        )}
      </div>
      {coding !== undefined && (
        <CodeHit
          hit={coding}
          anchor={rowOf(coding)}
          onClose={() => {
            setCoding(undefined);
            rowOf(coding)?.focus();
          }}
        />
      )}
      {source !== undefined && <CodePassagesDialog source={source} onClose={() => setSource(undefined)} />}
    </Page>
  );
}

function Empty(props: { readonly title: string; readonly text?: string }) {
  return (
    <div className={styles['empty']}>
      <EmptyState {...props} />
    </div>
  );
}

function placeOf({ documentId, start, end }: SearchHit) {
  return { documentId, start, end };
}
