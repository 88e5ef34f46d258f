import { useMemo } from 'react';
import { patternRows } from '../../../shared/analysis/explorer-figures.ts';
import type { CodeOf } from '../../charts/pattern-rows.ts';
import { useExplorer } from './explorer-state.tsx';

/** Patterns under the filter, and their codes and covering relation by the keys that figures use. */
export function usePatterns() {
  const { index, filter, counts, pick } = useExplorer();
  const rows = useMemo(() => patternRows(index, filter, counts), [index, filter, counts]);
  const codeOf = useMemo<CodeOf>(() => {
    const codes = new Map(index.data.codes.map((code) => [code.key, code]));
    return (key) => codes.get(key);
  }, [index]);
  const covers = useMemo(() => {
    const at = new Map(rows.map(({ place }, row) => [place, row]));
    return index.data.covers.flatMap(([general, specific]) => {
      const [upper, lower] = [at.get(general), at.get(specific)];
      return upper === undefined || lower === undefined ? [] : [[upper, lower] as const];
    });
  }, [index, rows]);
  const [chosen] = filter.patterns;
  return {
    rows,
    codeOf,
    covers,
    selected: chosen === undefined ? undefined : index.data.patterns[chosen]?.key,
    onPick: (key: string) => {
      const place = index.data.patterns.findIndex((pattern) => pattern.key === key);
      if (place >= 0) pick('patterns', [place]);
    },
    onPickCode: (key: string) => {
      const place = index.data.codes.findIndex((code) => code.key === key);
      if (place >= 0) pick('codes', [place]);
    },
  };
}
