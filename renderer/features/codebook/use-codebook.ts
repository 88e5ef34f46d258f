import { useDeferredValue, useMemo, useState } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { CodeKind } from '../../../shared/domain/code.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { en } from '../../../shared/messages/en.ts';
import { ja } from '../../../shared/messages/ja.ts';
import { useCommand } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { announce } from '../../ui/live-region.tsx';
import { codeFinder, filterCodes } from './code-filter.ts';
import { forestOf, kindKey, treeRows } from './code-forest.ts';
import type { Forest, TreeRow } from './code-forest.ts';
import { stepMove } from './code-moves.ts';
import type { CodeMove, Step } from './code-moves.ts';
import type { CodeTreeActs, NewPlace } from './code-tree-acts.ts';

export type Codebook = {
  readonly forest: Forest;
  readonly rows: readonly TreeRow[];
  readonly found: number | undefined;
  readonly selected: string | undefined;
  readonly code: ListedCode | undefined;
  readonly renaming: Id | undefined;
  readonly adding: NewPlace | undefined;
  readonly removing: Id | undefined;
  readonly merging: Id | undefined;
  readonly words: string;
  readonly setWords: (words: string) => void;
  readonly setRemoving: (id: Id | undefined) => void;
  readonly setMerging: (id: Id | undefined) => void;
  readonly setAllExpanded: (expanded: boolean) => void;
  readonly acts: CodeTreeActs;
};

/** What the codebook screen shows and what can be done in it. */
export function useCodebook(codes: readonly ListedCode[]): Codebook {
  const t = useTranslate();
  const addCode = useCommand('codes.add');
  const updateCode = useCommand('codes.update');
  const moveCode = useCommand('codes.move');
  const [selected, setSelected] = useState<string>();
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [renaming, setRenaming] = useState<Id>();
  const [adding, setAdding] = useState<NewPlace>();
  const [removing, setRemoving] = useState<Id>();
  const [merging, setMerging] = useState<Id>();
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
  const nameOf = (id: Id) => forest.byId.get(id)?.name ?? '';
  const setExpanded = (key: string, expanded: boolean) =>
    setCollapsed((before) => {
      const next = new Set(before);
      if (expanded) next.delete(key);
      else next.add(key);
      return next;
    });
  const move = async (found: CodeMove) => {
    if (found.parentId !== null) setExpanded(found.parentId, true);
    const moved = await moveCode(found);
    if (moved) announce(t('codebook.moved', { name: nameOf(found.id) }));
  };
  const acts: CodeTreeActs = {
    select: setSelected,
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
    step: (id: Id, step: Step) => {
      const found = stepMove(forest, id, step);
      if (found) void move(found);
      else announce(t('codebook.cannotMove', { name: nameOf(id) }));
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
    words,
    setWords,
    setRemoving,
    setMerging,
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
