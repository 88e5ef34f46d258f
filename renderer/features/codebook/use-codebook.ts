import { useDeferredValue, useMemo, useState } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { CodeKind } from '../../../shared/domain/code.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { en } from '../../../shared/messages/en.ts';
import { ja } from '../../../shared/messages/ja.ts';
import { codeFinder } from '../../data/code-finder.ts';
import { useCommand } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { announce } from '../../ui/live-region.tsx';
import { filterCodes } from './code-filter.ts';
import { forestOf, kindKey, treeRows } from './code-forest.ts';
import type { Forest, TreeRow } from './code-forest.ts';
import { stepMove } from './code-moves.ts';
import type { CodeMove, Step } from './code-moves.ts';
import type { CodeTreeActs, NewPlace } from './code-tree-acts.ts';
import { chosenIds, useCodeSelection } from './use-code-selection.ts';
import { useFolded } from './use-folded.ts';
import { useWantedCode } from './use-wanted-code.ts';

export type Codebook = {
  readonly forest: Forest;
  readonly rows: readonly TreeRow[];
  readonly found: number | undefined;
  readonly selected: string | undefined;
  readonly code: ListedCode | undefined;
  readonly renaming: Id | undefined;
  readonly adding: NewPlace | undefined;
  readonly removing: Id | undefined;
  readonly merging: readonly Id[];
  readonly splitting: Id | undefined;
  readonly movingInto: readonly Id[];
  readonly marked: ReadonlySet<Id>;
  /** What acts are done to: the codes marked together, else the selected one; in the order of the tree. */
  readonly chosen: readonly Id[];
  readonly words: string;
  readonly setWords: (words: string) => void;
  readonly setRemoving: (id: Id | undefined) => void;
  readonly setMerging: (ids: readonly Id[]) => void;
  readonly setSplitting: (id: Id | undefined) => void;
  readonly setMovingInto: (ids: readonly Id[]) => void;
  readonly setAllExpanded: (expanded: boolean) => void;
  readonly acts: CodeTreeActs;
};

/** What the codebook screen shows and what can be done in it. */
export function useCodebook(codes: readonly ListedCode[]): Codebook {
  const t = useTranslate();
  const [collapsed, setCollapsed] = useFolded();
  const addCode = useCommand('codes.add');
  const updateCode = useCommand('codes.update');
  const moveCodes = useCommand('codes.moveMany');
  const [renaming, setRenaming] = useState<Id>();
  const [adding, setAdding] = useState<NewPlace>();
  const [removing, setRemoving] = useState<Id>();
  const [merging, setMerging] = useState<readonly Id[]>([]);
  const [splitting, setSplitting] = useState<Id>();
  const [movingInto, setMovingInto] = useState<readonly Id[]>([]);
  const [words, setWords] = useState('');

  const forest = useMemo(() => forestOf(codes), [codes]);
  const finder = useMemo(() => codeFinder(codes), [codes]);
  // Typing goes on while two thousand codes are looked through.
  const asked = useDeferredValue(words);
  const filter = useMemo(() => filterCodes(finder, forest, asked), [finder, forest, asked]);
  const rows = useMemo(
    () => treeRows(forest, { collapsed, only: filter?.shown, namesKind }),
    [forest, collapsed, filter],
  );
  const { selected, setSelected, marked, setMarked, select } = useCodeSelection(rows);
  const chosen = useMemo(() => chosenIds(rows, forest, marked, selected), [rows, forest, marked, selected]);
  useWantedCode(forest, setCollapsed, setSelected);
  const nameOf = (id: Id) => forest.byId.get(id)?.name ?? '';
  const namesOf = (ids: readonly Id[]) => ids.map(nameOf).join(t('codebook.nameGap'));
  const setExpanded = (key: string, expanded: boolean) =>
    setCollapsed((before) => {
      const next = new Set(before);
      if (expanded) next.delete(key);
      else next.add(key);
      return next;
    });
  const move = async (found: CodeMove) => {
    if (found.parentId !== null) setExpanded(found.parentId, true);
    const moved = await moveCodes({ ...found, ids: [...found.ids] });
    if (moved) announce(t('codebook.moved', { name: namesOf(found.ids) }));
  };
  const acts: CodeTreeActs = {
    select,
    selectAll: () => setMarked(new Set(rows.filter((row) => row.type === 'code').map((row) => row.key))),
    clearMarks: () => setMarked(new Set()),
    setExpanded,
    startRename: setRenaming,
    rename: (id, name) => void updateCode({ id, name }),
    endRename: () => setRenaming(undefined),
    startNew: (row) => {
      setWords('');
      const place = newPlace(row);
      if (row && place.parentId !== null) setExpanded(row.key, true);
      if (row?.type === 'kind') setExpanded(row.key, true);
      setAdding(place);
    },
    addNew: (name, kind) => {
      const parentId = adding?.parentId ?? null;
      const added = addCode({ name, kind, parentId });
      void added.then((result) => result && setSelected(result.id));
    },
    endNew: () => setAdding(undefined),
    remove: setRemoving,
    step: (ids: readonly Id[], step: Step) => {
      const found = stepMove(forest, ids, step);
      if (found) void move(found);
      else announce(t('codebook.cannotMove', { name: namesOf(ids) }));
    },
    move: (found) => void move(found),
  };
  const setAllExpanded = (expanded: boolean) => {
    const keys = codes.filter((code) => forest.childrenOf(code.id).length > 0).map((code) => code.id);
    setCollapsed(new Set(expanded ? [] : keys));
  };
  return {
    forest,
    rows,
    found: filter?.matches.length,
    selected,
    code: selected === undefined ? undefined : forest.byId.get(selected),
    renaming,
    adding,
    removing,
    merging,
    splitting,
    movingInto,
    marked,
    chosen,
    words,
    setWords,
    setRemoving,
    setMerging,
    setSplitting,
    setMovingInto,
    setAllExpanded,
    acts,
  };
}

/** A code of that kind's name in either language stands for the kind, whatever language the screens are in. */
function namesKind(code: ListedCode): boolean {
  const key = `kind.${code.kind}` as const;
  return code.name === en[key] || code.name === ja[key];
}

/** Inside the row's code, or at the top of the row's kind. */
function newPlace(row: TreeRow | undefined): NewPlace {
  if (!row)
    return { parentId: null, kind: 'sensation' satisfies CodeKind, after: kindKey('sensation'), depth: 1 };
  if (row.type === 'kind') return { parentId: null, kind: row.kind, after: row.key, depth: 1 };
  return { parentId: row.code.id, kind: row.code.kind, after: row.key, depth: row.depth + 1 };
}
