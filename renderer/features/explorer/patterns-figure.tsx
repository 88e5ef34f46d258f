import { ConceptLattice } from '../../charts/concept-lattice.tsx';
import { PatternTable } from '../../charts/pattern-table.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { usePatterns } from './use-patterns.ts';

/** Codes that the same people have. */
export function PatternsFigure() {
  const t = useTranslate();
  const { rows, codeOf, selected, onPick, onPickCode } = usePatterns();
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
  const { rows, covers, codeOf, selected, onPick } = usePatterns();
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
