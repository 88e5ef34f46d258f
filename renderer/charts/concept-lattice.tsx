import { useTranslate } from '../data/use-translate.ts';
import { ChartFigure } from './chart-figure.tsx';
import styles from './charts.module.css';
import type { ConceptLatticeProps } from './lattice-data.ts';
import { LatticeDrawing } from './lattice-drawing.tsx';
import { namesOf, planLattice } from './lattice-plan.ts';
import { stabilityOf } from './pattern-rows.ts';

/**
 * How patterns lie in one another: above the few codes that many people share, below the many that fewer do; each line leads
 * to a pattern with more codes and fewer people. A code is written only where it comes in; going up from a pattern to the
 * top meets all its codes.
 */
export function ConceptLattice(props: ConceptLatticeProps) {
  const { title, subtitle, patterns, codeOf, most = 80 } = props;
  const t = useTranslate();
  const plan = planLattice(props, most);
  const left = patterns.length - plan.rows.length;
  return (
    <ChartFigure
      title={title}
      subtitle={subtitle}
      table={{
        head: [
          t('figures.codesColumn'),
          t('figures.peopleColumn'),
          t('figures.stabilityColumn'),
          t('figures.moreGeneral'),
        ],
        rows: plan.rows.map((row, index) => [
          namesOf(row, codeOf).join(' + '),
          t('figures.of', { count: row.support.participants, total: row.support.participantsTotal }),
          stabilityOf(row, t),
          plan.links
            .filter(([, lower]) => lower === index)
            .map(([upper]) => namesOf(plan.rows[upper], codeOf).join(' + '))
            .join('; '),
        ]),
      }}
    >
      {plan.rows.length === 0 ? (
        <p className="muted">{t('figures.noPatterns')}</p>
      ) : (
        <div className={styles['scroll']}>
          <LatticeDrawing {...props} plan={plan} />
        </div>
      )}
      {left > 0 && <p className="muted">{t('figures.patternsLeftOut', { shown: plan.rows.length, left })}</p>}
    </ChartFigure>
  );
}
