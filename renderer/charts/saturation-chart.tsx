import { useState } from 'react';
import { codeKinds, type CodeKind } from '../../shared/domain/code.ts';
import { collectedOrder } from '../../shared/messages/collected-order.ts';
import { useTranslate } from '../data/use-translate.ts';
import { ChartFigure } from './chart-figure.tsx';
import styles from './charts.module.css';
import { SaturationDrawing } from './saturation-drawing.tsx';
import type { SaturationNumbers } from './saturation-numbers.ts';
import { SaturationSmall } from './saturation-small.tsx';
import { useWidth } from './use-width.ts';

export type SaturationChartProps = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** A `SaturationReport` (shared/analysis/saturation.ts) fits. */
  readonly report: {
    readonly interviews: number;
    readonly dated: number;
    readonly undated: readonly string[];
    readonly all: SaturationNumbers;
    readonly byKind: Readonly<Partial<Record<CodeKind, SaturationNumbers>>>;
  };
  /** Which curve is drawn large; left out, the figure keeps its own choice. */
  readonly selected?: CodeKind | 'all' | undefined;
  readonly onPick?: (curve: CodeKind | 'all') => void;
};

/**
 * How codes add up from interview to interview: the mean over many orders with the range of most of them, the order as
 * collected, below it the share of each interview's codes that are new, and after which interview little new came. Small
 * curves by kind; each can be drawn large.
 */
export function SaturationChart({ title, subtitle, report, selected, onPick }: SaturationChartProps) {
  const t = useTranslate();
  const [own, setOwn] = useState<CodeKind | 'all'>('all');
  const [ref, width] = useWidth<HTMLDivElement>(560);
  const kinds = codeKinds.filter((kind) => report.byKind[kind] !== undefined);
  const wished = selected ?? own;
  const shown = wished !== 'all' && report.byKind[wished] ? wished : 'all';
  const curve = shown === 'all' ? report.all : (report.byKind[shown] ?? report.all);
  const name = (id: CodeKind | 'all') => (id === 'all' ? t('figures.allKinds') : t(`kind.${id}`));
  const pick = (id: CodeKind | 'all') => {
    setOwn(id);
    onPick?.(id);
  };
  if (report.interviews === 0) {
    return (
      <p className="muted">
        <b>{title}</b> {t('figures.noInterviews')}
      </p>
    );
  }
  return (
    <ChartFigure
      title={title}
      subtitle={subtitle}
      table={{
        head: [
          t('figures.interviews'),
          t('figures.codesMean'),
          t('figures.codesLow'),
          t('figures.codesHigh'),
          t('figures.codesCollected'),
          t('figures.newShare'),
        ],
        rows: curve.mean.map((mean, index) => [
          index + 1,
          round(mean),
          round(curve.low[index] ?? mean),
          round(curve.high[index] ?? mean),
          curve.asCollected[index] ?? '',
          percent(curve.newInformation.find((each) => each.after === index + 1)?.ratio),
        ]),
      }}
    >
      <div ref={ref}>
        <SaturationDrawing title={title} name={name(shown)} curve={curve} width={width} />
      </div>
      <p className={styles['note']}>{collectedOrder(report, t)}</p>
      {kinds.length > 0 && (
        <div className={styles['smalls']} role="group" aria-label={t('figures.byKind')}>
          {(['all', ...kinds] as const).map((id) => (
            <SaturationSmall
              key={id}
              name={name(id)}
              curve={id === 'all' ? report.all : report.byKind[id]}
              pressed={id === shown}
              onPick={() => pick(id)}
            />
          ))}
        </div>
      )}
    </ChartFigure>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
const percent = (share: number | undefined) => (share === undefined ? '' : `${Math.round(share * 100)} %`);
