import { useDeferredValue, useRef, useState, type KeyboardEvent } from 'react';
import { useQueryString } from '../../app/hash-location.ts';
import { paths, useNavigate, usePathParam } from '../../app/navigation.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { errorText } from '../../data/error-text.ts';
import { useHandle, useReadOnly } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { MemoForm } from '../../memos/memo-form.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { filterOf, readQuery, writeQuery, type MemoQuery } from './memo-address.ts';
import { MemoFilters } from './memo-filters.tsx';
import { MemoRow } from './memo-row.tsx';
import styles from './memos-screen.module.css';
import { OpenMemo } from './open-memo.tsx';

const onStudy = { targetKind: 'study' } as const;

/** All memos of the study: found by words, target, kind, author, day and linked code; one is open to write in. */
export function MemosScreen() {
  const t = useTranslate();
  const handle = useHandle();
  const readOnly = useReadOnly();
  const navigate = useNavigate();
  const id = usePathParam('id');
  const query = readQuery(useQueryString());
  const [draft, setDraft] = useState<number>();
  const list = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const asked = useDeferredValue(writeQuery(query));
  const found = useStudyQuery('memos.find', filterOf(readQuery(asked)), { keepPrevious: true });
  const memos = found.data?.memos ?? [];
  const at = memos.findIndex((memo) => memo.id === id);
  const pathOf = (memoId: string) => paths.memos(handle, memoId, writeQuery(query));
  const setQuery = (next: MemoQuery) =>
    navigate(paths.memos(handle, id, writeQuery(next)), { replace: true });

  const start = () => setDraft((n) => (n ?? 0) + 1);
  useShortcut({ id: 'memos.new', keys: 'n', when: !readOnly }, start);
  const choose = (index: number) => {
    const memo = memos[Math.max(0, Math.min(memos.length - 1, index))];
    if (!memo) return;
    setDraft(undefined);
    navigate(pathOf(memo.id), { replace: true });
  };
  const onListKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step !== undefined) choose(at + step);
    else if (event.key === 'Home') choose(0);
    else if (event.key === 'End') choose(memos.length - 1);
    else if (event.key === 'Enter' && event.target instanceof Element && event.target.role === 'group')
      pane.current?.querySelector<HTMLElement>('[contenteditable="true"]')?.focus();
    else return;
    event.preventDefault();
  };
  const { all = 0, found: count = 0, authors = [] } = found.data ?? {};
  const subtitle =
    count === all
      ? t('memos.subtitle', { count: all })
      : t('memos.subtitleFound', { found: count, count: all });
  return (
    <Page
      title={t('memos.title')}
      subtitle={found.data && <span role="status">{subtitle}</span>}
      layout="fill"
      actions={
        !readOnly && (
          <Button variant="primary" keys="n" onClick={start}>
            {t('memos.new')}
          </Button>
        )
      }
    >
      {found.error && <p role="alert">{errorText(t, found.error)}</p>}
      {(all > 0 || asked !== '') && <MemoFilters query={query} authors={authors} onChange={setQuery} />}
      {found.data && all === 0 && draft === undefined ? (
        <EmptyState
          title={t('memos.empty.title')}
          text={t('memos.empty.text')}
          action={!readOnly && <Button onClick={start}>{t('memos.new')}</Button>}
        />
      ) : (
        <div className={styles['two']}>
          <div ref={list} className={styles['list']} onKeyDown={onListKey}>
            {found.data && count === 0 && all > 0 && <p className="muted">{t('memos.none')}</p>}
            <VirtualList
              label={t('memos.list')}
              items={memos}
              keyOf={(memo) => memo.id}
              estimateSize={82}
              scrollTo={at}
              renderItem={(memo) => (
                <MemoRow memo={memo} path={pathOf(memo.id)} current={memo.id === id && draft === undefined} />
              )}
            />
          </div>
          <section ref={pane} className={styles['pane']} aria-label={t('memos.opened')} tabIndex={-1}>
            {draft !== undefined && (
              <article className={styles['memo']} aria-label={t('memos.addOnStudy')}>
                <div className={styles['head']}>{t('memos.addOnStudy')}</div>
                <MemoForm key={draft} place={onStudy} autoFocus />
                <div>
                  <Button size="small" onClick={() => setDraft(undefined)}>
                    {t('memos.done')}
                  </Button>
                </div>
              </article>
            )}
            {draft === undefined && id !== undefined && (
              <OpenMemo
                key={id}
                id={id}
                listed={memos[at]}
                onRemoved={() =>
                  navigate(paths.memos(handle, undefined, writeQuery(query)), { replace: true })
                }
              />
            )}
            {draft === undefined && id === undefined && all > 0 && (
              <p className="muted">{t('memos.choose')}</p>
            )}
          </section>
        </div>
      )}
    </Page>
  );
}
