import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import { memoKinds, memoTargets } from '../../../shared/domain/memo.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { noQuery, writeQuery, type MemoQuery } from './memo-address.ts';
import styles from './memos-screen.module.css';

type Props = {
  readonly query: MemoQuery;
  readonly authors: readonly string[];
  readonly onChange: (query: MemoQuery) => void;
};

const noCodes: readonly ListedCode[] = [];

/** What memos are found by. */
export function MemoFilters({ query, authors, onChange }: Props) {
  const t = useTranslate();
  const codes = useStudyQuery('codes.list', {}).data ?? noCodes;
  const all = { value: '', label: t('memos.all') } as const;
  const set = (change: Partial<MemoQuery>) => onChange({ ...query, ...change });
  const names = codes.toSorted((one, other) => one.name.localeCompare(other.name));
  return (
    <div className={styles['filters']} role="search" aria-label={t('memos.filter')}>
      <TextField
        className={styles['words']}
        type="search"
        label={t('memos.filterText')}
        value={query.text}
        maxLength={200}
        onChange={(text) => set({ text })}
      />
      <Select
        label={t('memos.filterTarget')}
        value={query.on}
        options={[all, ...memoTargets.map((value) => ({ value, label: t(`memos.target.${value}`) }))]}
        onChange={(on) => set({ on })}
      />
      <Select
        label={t('memos.filterKind')}
        value={query.kind}
        options={[all, ...memoKinds.map((value) => ({ value, label: t(`memos.kind.${value}`) }))]}
        onChange={(kind) => set({ kind })}
      />
      {(authors.length > 1 || query.by !== '') && (
        <Select
          label={t('memos.filterAuthor')}
          value={query.by}
          options={[all, ...authors.map((value) => ({ value, label: value }))]}
          onChange={(by) => set({ by })}
        />
      )}
      <Select
        label={t('memos.filterCode')}
        value={query.code}
        options={[all, ...names.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(code) => set({ code })}
      />
      <TextField
        className={styles['day']}
        type="date"
        label={t('memos.filterFrom')}
        value={query.from}
        onChange={(from) => set({ from })}
      />
      <TextField
        className={styles['day']}
        type="date"
        label={t('memos.filterTo')}
        value={query.to}
        onChange={(to) => set({ to })}
      />
      {writeQuery(query) !== '' && (
        <Button size="small" variant="quiet" onClick={() => onChange(noQuery)}>
          {t('memos.clear')}
        </Button>
      )}
    </div>
  );
}
