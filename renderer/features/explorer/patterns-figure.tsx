import { ConceptLattice } from '../../charts/concept-lattice.tsx';
import { PatternTable } from '../../charts/pattern-table.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';
import { usePatterns } from './use-patterns.ts';

/** Codes that the same people have. */
export function PatternsFigure() {
  const t = useTranslate();
  const { complete } = useExplorer();
  const { rows, codeOf, selected, onPick, onPickCode } = usePatterns();
  if (!complete) return <p className={styles['nothing']}>{t('explorer.working')}</p>;
  return (
    <PatternTable
      title={t('explorer.patterns.title')}
      subtitle={t('explorer.patterns.subtitle')}
      patterns={rows}
      {...{ codeOf, selected, onPick, onPickCode }}
    />
  );
}

/** The same patterns by how they lie in one another. */
export function LatticeFigure() {
  const t = useTranslate();
  const { complete } = useExplorer();
  const { rows, covers, codeOf, selected, onPick } = usePatterns();
  if (!complete) return <p className={styles['nothing']}>{t('explorer.working')}</p>;
  return (
    <ConceptLattice
      title={t('explorer.lattice.title')}
      subtitle={t('explorer.lattice.subtitle')}
      patterns={rows}
      {...{ covers, codeOf, selected, onPick }}
      most={40}
    />
  );
}
