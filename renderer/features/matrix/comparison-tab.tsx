import { useState, type ReactNode } from 'react';
import { parseAxis } from '../../../shared/matrix/axis.ts';
import type { GroupComparison } from '../../../shared/matrix/compare-groups.ts';
import { headName } from '../../../shared/matrix/head-name.ts';
import { plainQuestion } from '../../../shared/matrix/question.ts';
import { errorText } from '../../data/error-text.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { CellPassages } from './cell-passages.tsx';
import { ComparisonFigure } from './comparison-figure.tsx';
import type { MatrixView } from './matrix-address.ts';
import { MatrixFilter } from './matrix-filter.tsx';
import styles from './matrix.module.css';
import { useAxisChoices } from './use-axis-choices.ts';
import type { ChangeView } from './use-matrix-view.ts';

type Props = { readonly view: MatrixView; readonly change: ChangeView; readonly tabs: ReactNode };

/** Everyone else, in the address. */
const rest = 'rest';

/** Two groups of people set against one another, code by code. */
export function ComparisonTab({ view, change, tabs }: Props) {
  const t = useTranslate();
  const choices = useAxisChoices(view.by).groups;
  const { rollUp, kinds, minPeople } = view;
  // Asked for with guessed groups first: the answer names those there are.
  const asked = { by: view.by, rollUp, kinds, minPeople };
  const first = view.first ?? (view.by === 'segment' ? 'core' : 'none');
  const probe = useStudyQuery(
    'matrix.comparison',
    { ...asked, first, second: view.second === rest || view.second === null ? null : view.second },
    { keepPrevious: true },
  );
  const [picked, setPicked] = useState<string>();
  const { data, error } = probe;
  const groups = data?.by === view.by ? data.groups : [];
  const axis = parseAxis(view.by);
  const name = (id: string | null): string => {
    const group = groups.find((each) => each.id === id);
    if (id === null || id === rest) return t('matrix.compare.rest');
    return group && axis ? headName(group, axis, t) : '';
  };
  const options = groups.map((group) => ({
    value: group.id,
    label: t('matrix.compare.group', { name: name(group.id), people: group.people }),
  }));
  const firstShown = groups.some(({ id }) => id === first) ? first : (groups[0]?.id ?? '');
  if (data && data.by === view.by && firstShown !== '' && firstShown !== first && view.first === null) {
    // The usual group is not in this study: the first that is there.
    queueMicrotask(() => change({ first: firstShown }, { replace: true }));
  }
  const code = data?.codes.find((each) => each.code.id === picked)?.code;
  const aside = code && (
    <CellPassages
      question={{ ...plainQuestion, columns: view.by, rollUp, kinds, minPeople: 0 }}
      row={code.id}
      column={null}
      title={code.name ?? code.id}
      facts={[]}
      onClose={() => setPicked(undefined)}
    />
  );
  const ready = data !== undefined && data.by === view.by;
  return (
    <Page
      title={t('matrix.title')}
      layout="fill"
      actions={tabs}
      {...(aside ? { aside, asideLabel: t('matrix.passages'), asideId: 'matrix-passages' } : {})}
    >
      <div className={styles['controls']}>
        <Select
          label={t('matrix.compare.by')}
          value={view.by}
          options={choices}
          onChange={(by) => change({ by, first: null, second: null })}
        />
        {options.length > 0 && (
          <>
            <Select
              label={t('matrix.compare.first')}
              value={firstShown}
              options={options}
              onChange={(next) => change({ first: next, ...(next === view.second ? { second: null } : {}) })}
            />
            <Select
              label={t('matrix.compare.second')}
              value={view.second ?? rest}
              options={[
                { value: rest, label: t('matrix.compare.rest') },
                ...options.filter(({ value }) => value !== firstShown),
              ]}
              onChange={(next) => change({ second: next === rest ? null : next })}
            />
          </>
        )}
        <MatrixFilter view={view} change={change} bySegment={false} />
      </div>
      {error && <p className={styles['problem']}>{errorText(t, error)}</p>}
      {!error && !ready && <p className={styles['problem']}>{t('matrix.wait')}</p>}
      {!error && ready && (
        <div className={styles['scrolling']}>
          <Compared data={data} name={name} picked={picked} onPick={setPicked} />
        </div>
      )}
    </Page>
  );
}

type ComparedProps = {
  readonly data: GroupComparison;
  readonly name: (id: string | null) => string;
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
};

function Compared({ data, name, picked, onPick }: ComparedProps) {
  const t = useTranslate();
  if (data.groups.length < 2) return <EmptyState title={t('matrix.compare.oneGroup')} />;
  if (data.firstTotal === 0 || data.secondTotal === 0)
    return <EmptyState title={t('matrix.compare.nobody')} />;
  return (
    <ComparisonFigure
      data={data}
      first={name(data.first)}
      second={name(data.second)}
      picked={picked}
      onPick={onPick}
    />
  );
}
