import { useMemo } from 'react';
import { wordGroups } from '../../../shared/analysis/explorer-figures.ts';
import { VocabularyChart } from '../../charts/vocabulary-chart.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { useExplorer } from './explorer-state.tsx';

/** What people said when they felt something; a word picks the people who said it. */
export function WordsFigure() {
  const t = useTranslate();
  const { index, filter, pick } = useExplorer();
  const groups = useMemo(() => wordGroups(index, filter), [index, filter]);
  const peopleOf = (word: number) =>
    [...new Set((index.data.words[word]?.marks ?? []).map((mark) => index.person[mark] ?? 0))].toSorted(
      (one, other) => one - other,
    );
  return (
    <VocabularyChart
      title={t('explorer.words.title')}
      subtitle={t('explorer.words.subtitle')}
      groups={groups}
      groupedBy="direction"
      onPick={(word) => pick('people', peopleOf(Number(word.id)))}
    />
  );
}
