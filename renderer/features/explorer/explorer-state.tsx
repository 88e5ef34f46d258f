import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { decodeFilter, encodeFilter } from '../../../shared/analysis/explorer-address.ts';
import { countPeople, type ExplorerCounts } from '../../../shared/analysis/explorer-counts.ts';
import type { ExplorerData } from '../../../shared/analysis/explorer-data.ts';
import { noFilter, toggled, type Filter, type PickName } from '../../../shared/analysis/explorer-filter.ts';
import { explorerIndex, type ExplorerIndex } from '../../../shared/analysis/explorer-index.ts';
import { TablesWanted } from '../../charts/chart-figure.tsx';
import {
  decodeArrangement,
  encodeArrangement,
  type Arrangement,
  type FigureName,
  type PanelName,
} from './figures.ts';

/** Keys held while picking: Shift, Control or Command add to what is picked. */
export type Held = { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean };

export type ExplorerState = {
  readonly index: ExplorerIndex;
  readonly filter: Filter;
  readonly counts: ExplorerCounts;
  readonly arrangement: Arrangement;
  /** False while patterns and saturation are still being worked out. */
  readonly complete: boolean;
  readonly asTable: boolean;
  /** Picks alone, or takes away what alone was picked; with a key held, adds or takes away. */
  readonly pick: (name: PickName, places: readonly number[], held?: Held) => void;
  readonly takeAway: (name: PickName, places: readonly number[]) => void;
  readonly clear: () => void;
  readonly show: (panel: PanelName, figure: FigureName) => void;
  readonly enlarge: (panel: PanelName | null) => void;
  readonly setAsTable: (asTable: boolean) => void;
  /** Where a passage stands in its transcript, where that can be opened. */
  readonly hrefOf: ((passage: number) => string) | undefined;
};

const ExplorerContext = createContext<ExplorerState | undefined>(undefined);

export function useExplorer(): ExplorerState {
  const state = use(ExplorerContext);
  if (!state) throw new Error('no ExplorerProvider above');
  return state;
}

type Props = {
  readonly data: ExplorerData;
  readonly complete: boolean;
  /** The query of the address: the whole state of the screen lies in it. */
  readonly query: string;
  /** Goes to another query; `replace` leaves no step for the back button. */
  readonly onQuery: (query: string, options?: { readonly replace?: boolean }) => void;
  readonly hrefOf?: (passage: number) => string;
  readonly children: ReactNode;
};

/** The address is the only state of the filter, so back and forward need nothing of their own. */
export function ExplorerProvider({ data, complete, query, onQuery, hrefOf, children }: Props) {
  const index = useMemo(() => explorerIndex(data), [data]);
  const filter = useMemo(() => decodeFilter(index, query), [index, query]);
  const arrangement = useMemo(() => decodeArrangement(query), [query]);
  const counts = useMemo(() => countPeople(index, filter), [index, filter]);
  const [asTable, setAsTable] = useState(false);
  const go = useCallback(
    (next: Filter, shown: Arrangement, replace = false) =>
      onQuery([encodeFilter(index, next), encodeArrangement(shown)].filter(Boolean).join('&'), { replace }),
    [index, onQuery],
  );
  const state = useMemo<ExplorerState>(
    () => ({
      index,
      filter,
      counts,
      arrangement,
      complete,
      asTable,
      hrefOf,
      setAsTable,
      pick: (name, places, held) => {
        const adds = held && (held.shiftKey || held.ctrlKey || held.metaKey);
        const alone =
          filter[name].length === places.length && places.every((place) => filter[name].includes(place));
        go(
          adds || alone ? toggled(filter, name, places) : { ...filter, [name]: places.toSorted(ascending) },
          arrangement,
        );
      },
      takeAway: (name, places) =>
        go({ ...filter, [name]: filter[name].filter((place) => !places.includes(place)) }, arrangement),
      clear: () => go(noFilter, arrangement),
      show: (panel, figure) =>
        go(filter, { ...arrangement, shown: { ...arrangement.shown, [panel]: figure } }, true),
      enlarge: (panel) => go(filter, { ...arrangement, large: panel }),
    }),
    [index, filter, counts, arrangement, complete, asTable, hrefOf, go],
  );
  return (
    <ExplorerContext value={state}>
      <TablesWanted value={asTable}>{children}</TablesWanted>
    </ExplorerContext>
  );
}

const ascending = (one: number, other: number) => one - other;
