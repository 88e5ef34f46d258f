import { useState } from 'react';
import { useTranslate } from '../data/use-translate.ts';
import { KindGlyph } from '../ui/kind-glyph.tsx';
import { ChartFigure } from './chart-figure.tsx';
import { MiniInterval } from './mini-interval.tsx';
import { sortPatterns, stabilityOf, type CodeOf, type PatternRow, type SortKey } from './pattern-rows.ts';
import styles from './patterns.module.css';

export type PatternTableProps = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly patterns: readonly PatternRow[];
  readonly codeOf: CodeOf;
  readonly selected?: string | undefined;
  readonly onPick?: (patternId: string) => void;
  readonly onPickCode?: (codeId: string) => void;
  /** Rows shown before a person asks for all, 40 unless told. */
  readonly most?: number;
};

type Column = { readonly key: SortKey; readonly label: string };

/** Patterns with their codes in order of the slots, people, core customers against others, and how stable they are. */
export function PatternTable(props: PatternTableProps) {
  const { title, subtitle, patterns, codeOf, selected, onPick, onPickCode, most = 40 } = props;
  const t = useTranslate();
  const [sort, setSort] = useState<{ key: SortKey; descending: boolean }>({ key: 'given', descending: true });
  const [all, setAll] = useState(false);
  const sorted = sortPatterns(patterns, sort.key, sort.descending);
  const shown = all ? sorted : sorted.slice(0, most);
  const columns: readonly Column[] = [
    { key: 'people', label: t('figures.peopleColumn') },
    { key: 'core', label: t('figures.coreColumn') },
    { key: 'difference', label: t('figures.differenceColumn') },
    { key: 'stability', label: t('figures.stabilityColumn') },
  ];
  const sortBy = (key: SortKey) =>
    setSort((before) => ({ key, descending: before.key === key ? !before.descending : true }));
  return (
    <ChartFigure title={title} subtitle={subtitle} isTable table={tableOf(sorted, codeOf, t)}>
      {patterns.length === 0 ? (
        <p className="muted">{t('figures.noPatterns')}</p>
      ) : (
        <div className={styles['scroll']}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{t('figures.codesColumn')}</th>
                {columns.map((column) => (
                  <th
                    key={column.key}
                    scope="col"

                    aria-sort={
                      sort.key !== column.key ? 'none' : sort.descending ? 'descending' : 'ascending'
                    }
                  >
                    <button type="button" className={styles['sort']} onClick={() => sortBy(column.key)}>
                      {column.label}
                      <span aria-hidden="true">
                        {sort.key !== column.key ? '' : sort.descending ? ' ↓' : ' ↑'}
                      </span>
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((pattern) => (
                <Row
                  key={pattern.id}
                  {...{ pattern, codeOf, onPick, onPickCode }}
                  chosen={pattern.id === selected}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length < sorted.length && (
        <button type="button" className={styles['more']} onClick={() => setAll(true)}>
          {t('figures.showAllPatterns', { count: sorted.length })}
        </button>
      )}
    </ChartFigure>
  );
}

type RowProps = {
  readonly pattern: PatternRow;
  readonly codeOf: CodeOf;
  readonly chosen: boolean;
  readonly onPick: PatternTableProps['onPick'];
  readonly onPickCode: PatternTableProps['onPickCode'];
};

function Row({ pattern, codeOf, chosen, onPick, onPickCode }: RowProps) {
  const t = useTranslate();
  const { support } = pattern;
  const names = pattern.codeIds.map((id) => codeOf(id)?.name ?? id);
  const people = t('figures.of', { count: support.participants, total: support.participantsTotal });
  return (
    <tr className={chosen ? styles['chosen'] : undefined}>
      <th scope="row">
        <span className={styles['codes']}>
          {pattern.codeIds.map((id) => (
            <CodeChip key={id} id={id} codeOf={codeOf} {...(onPickCode ? { onPick: onPickCode } : {})} />
          ))}
        </span>
      </th>
      <td>
        {onPick ? (
          <button
            type="button"
            className={styles['pick']}
            aria-pressed={chosen}
            aria-label={`${names.join(', ')}: ${people}`}
            onClick={() => onPick(pattern.id)}
          >
            {people}
          </button>
        ) : (
          people
        )}
      </td>
      <td>
        <MiniInterval
          core={{ count: support.core, total: support.coreTotal }}
          others={{ count: support.others, total: support.othersTotal }}
        />
        <span className={styles['shares']}>
          {[
            support.coreTotal > 0 &&
              t('figures.corePeople', { count: support.core, total: support.coreTotal }),
            support.othersTotal > 0 &&
              t('figures.otherPeople', { count: support.others, total: support.othersTotal }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </td>
      <td>{differenceInWords(pattern, t)}</td>
      <td>{stabilityOf(pattern, t)}</td>
    </tr>
  );
}

type ChipProps = { readonly id: string; readonly codeOf: CodeOf; readonly onPick?: (id: string) => void };

function CodeChip({ id, codeOf, onPick }: ChipProps) {
  const t = useTranslate();
  const code = codeOf(id);
  const content = (
    <>
      {code && <KindGlyph kind={code.kind} color={code.color} label={t(`kind.${code.kind}`)} />}
      <bdi>{code?.name ?? id}</bdi>
    </>
  );
  return onPick ? (
    <button type="button" className={styles['code']} onClick={() => onPick(id)}>
      {content}
    </button>
  ) : (
    <span className={styles['code']}>{content}</span>
  );
}

type Translate = ReturnType<typeof useTranslate>;

/** "70 more of 100 core customers": the difference of shares as people of a hundred. */
function differenceInWords({ contrast }: PatternRow, t: Translate): string {
  if (contrast.difference === null) return t('figures.notComparable');
  if (contrast.tooFew) return t('figures.tooFew');
  const points = Math.round(Math.abs(contrast.difference) * 100);
  if (points === 0) return t('figures.alike');
  return t(contrast.difference > 0 ? 'figures.moreCore' : 'figures.moreOthers', { points });
}

function tableOf(patterns: readonly PatternRow[], codeOf: CodeOf, t: Translate) {
  return {
    head: [
      t('figures.codesColumn'),
      t('figures.peopleColumn'),
      t('figures.coreCustomers'),
      t('figures.others'),
      t('figures.differenceColumn'),
      t('figures.stabilityColumn'),
    ],
    rows: patterns.map((pattern) => [
      pattern.codeIds.map((id) => codeOf(id)?.name ?? id).join(' + '),
      t('figures.of', { count: pattern.support.participants, total: pattern.support.participantsTotal }),
      t('figures.of', { count: pattern.support.core, total: pattern.support.coreTotal }),
      t('figures.of', { count: pattern.support.others, total: pattern.support.othersTotal }),
      differenceInWords(pattern, t),
      stabilityOf(pattern, t),
    ]),
  };
}
