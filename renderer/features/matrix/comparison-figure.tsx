import { useMemo } from 'react';
import { contrastVerdict } from '../../../shared/analysis/contrast-verdict.ts';
import { effectWords } from '../../../shared/analysis/effect-size.ts';
import type { ComparedCode, GroupComparison } from '../../../shared/matrix/compare-groups.ts';
import type { MessageKey } from '../../../shared/messages/en.ts';
import type { Translate } from '../../../shared/messages/translate.ts';
import { DifferenceChart, type DifferenceRow } from '../../charts/difference-chart.tsx';
import type { ChartTable } from '../../charts/chart-figure.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import styles from './matrix.module.css';

type Props = {
  readonly data: GroupComparison;
  readonly first: string;
  readonly second: string;
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
};

/** As many codes as a figure can show; the table has all. */
const mostDrawn = 40;

/** The comparison in a sentence, as a figure and as a table. */
export function ComparisonFigure({ data, first, second, picked, onPick }: Props) {
  const t = useTranslate();
  const names = useMemo(() => ({ first, second }), [first, second]);
  const rows = useMemo(() => drawnOf(data).map((each) => rowOf(each, names, t)), [data, names, t]);
  const table = useMemo(() => tableOf(data, names, t), [data, names, t]);
  return (
    <>
      <p className={styles['sentence']}>{sentenceOf(data, names, t)}</p>
      <DifferenceChart
        rows={rows}
        table={table}
        selected={picked}
        onPick={onPick}
        words={{
          title: t('matrix.compare.title', names),
          subtitle: t('matrix.compare.subtitle', {
            firstTotal: data.firstTotal,
            secondTotal: data.secondTotal,
          }),
          moreFirst: t('matrix.compare.more', { name: first }),
          moreSecond: t('matrix.compare.more', { name: second }),
          alike: t('matrix.compare.alike'),
          points: (value) => t('matrix.compare.points', { value }),
        }}
      />
      {data.codes.length > rows.length && (
        <p className={styles['legend']}>
          {t('matrix.compare.shown', { shown: rows.length, total: data.codes.length })}
        </p>
      )}
    </>
  );
}

type Names = { readonly first: string; readonly second: string };

function drawnOf({ codes }: GroupComparison): readonly ComparedCode[] {
  if (codes.length <= mostDrawn) return codes;
  const size = ({ contrast }: ComparedCode): number => Math.abs(contrast.difference ?? 0);
  const kept = new Set(codes.toSorted((left, right) => size(right) - size(left)).slice(0, mostDrawn));
  return codes.filter((each) => kept.has(each));
}

function rowOf({ code, first, second, contrast }: ComparedCode, names: Names, t: Translate): DifferenceRow {
  const { difference, interval } = contrast;
  const name = code.name ?? code.id;
  return {
    id: code.id,
    name,
    kind: code.kind,
    color: code.color,
    value: difference === null || interval === null ? null : { difference, ...interval },
    first: t('matrix.compare.people', first),
    second: t('matrix.compare.people', second),
    says: t('matrix.compare.read', {
      code: name,
      a: first.count,
      aTotal: first.total,
      b: second.count,
      bTotal: second.total,
      ...names,
    }),
    sure: contrastVerdict(contrast) === 'hardlyChance',
  };
}

/** The code that differs most, and how sure that is. */
function sentenceOf({ codes }: GroupComparison, names: Names, t: Translate): string {
  const size = ({ contrast }: ComparedCode): number => Math.abs(contrast.difference ?? 0);
  const [top] = codes.toSorted((left, right) => size(right) - size(left));
  if (!top || size(top) === 0) return t('matrix.compare.none');
  const said = t('matrix.compare.sentence', {
    code: top.code.name ?? top.code.id,
    a: top.first.count,
    aTotal: top.first.total,
    b: top.second.count,
    bTotal: top.second.total,
    ...names,
  });
  return `${said} ${t(`contrast.${contrastVerdict(top.contrast)}`)}`;
}

const verdictKeys = {
  nothingToCompare: 'contrast.nothingToCompare',
  tooFew: 'matrix.compare.tooFew',
  couldBeChance: 'matrix.compare.could',
  hardlyChance: 'matrix.compare.hardly',
} as const satisfies Record<ReturnType<typeof contrastVerdict>, MessageKey>;

function tableOf({ codes }: GroupComparison, names: Names, t: Translate): ChartTable {
  const points = (share: number | null): string =>
    share === null ? '' : t('matrix.compare.points', { value: Math.round(share * 100) });
  return {
    head: [
      t('matrix.compare.code'),
      names.first,
      names.second,
      t('matrix.compare.difference'),
      t('matrix.compare.interval'),
      t('matrix.compare.effect'),
      t('matrix.compare.chance'),
    ],
    rows: codes.map(({ code, first, second, contrast }) => [
      [...code.above, code.name ?? code.id].join(' > '),
      t('matrix.compare.people', first),
      t('matrix.compare.people', second),
      points(contrast.difference),
      contrast.interval ? `${points(contrast.interval.low)} – ${points(contrast.interval.high)}` : '',
      contrast.h === null ? '' : t(`contrast.effect.${effectWords(contrast.h)}`),
      t(verdictKeys[contrastVerdict(contrast)]),
    ]),
  };
}
