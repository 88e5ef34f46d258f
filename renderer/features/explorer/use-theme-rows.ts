import { useMemo } from 'react';
import { countPeople, type ExplorerCounts } from '../../../shared/analysis/explorer-counts.ts';
import { noFilter } from '../../../shared/analysis/explorer-filter.ts';
import type { ExplorerIndex } from '../../../shared/analysis/explorer-index.ts';
import type { CodeKind } from '../../../shared/domain/code.ts';
import { useExplorer } from './explorer-state.tsx';

type Group = { readonly count: number; readonly total: number };

export type ThemeRow = {
  readonly place: number;
  readonly key: string;
  readonly label: string;
  readonly kind: CodeKind;
  readonly people: number;
  readonly core: Group;
  readonly others: Group;
};

/** Themes with the people who have them among those whom the other picks leave, most people first. */
export function useThemeRows(): readonly ThemeRow[] {
  const { index, counts } = useExplorer();
  return useMemo(() => themeRows(index, counts), [index, counts]);
}

/** The same of everyone, whatever is picked. */
export function useAllThemeRows(): readonly ThemeRow[] {
  const { index } = useExplorer();
  return useMemo(() => themeRows(index, countPeople(index, noFilter)), [index]);
}

function themeRows(index: ExplorerIndex, counts: ExplorerCounts): readonly ThemeRow[] {
  const { askedOfThemes: asked, themes: count } = counts;
  const others = asked.people - asked.core;
  return index.data.themes
    .map(({ key, label, kind }, place): ThemeRow => {
      const people = count.people[place] ?? 0;
      const core = count.core[place] ?? 0;
      return {
        place,
        key,
        label,
        kind,
        people,
        core: { count: core, total: asked.core },
        others: { count: people - core, total: others },
      };
    })
    .toSorted(
      (one, other) =>
        other.people - one.people || other.core.count - one.core.count || one.place - other.place,
    );
}
