import { useEffect, useMemo, useState } from 'react';
import type { Findings } from '../../../shared/api/finding-procedures.ts';
import type { PassageReport, ThemeReport } from '../../../shared/analysis/theme-report.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { paths, useNavigate } from '../../app/navigation.ts';
import { useHandle } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { announce } from '../../ui/live-region.tsx';
import type { PassageActs } from './passage-item.tsx';
import {
  allSelected,
  codingsOf,
  extendedTo,
  grabbed,
  keptIn,
  nothingSelected,
  passageKey,
  toggled,
} from './passage-selection.ts';
import type { PassageSelection } from './passage-selection.ts';
import type { DropTarget } from './theme-list.tsx';

export type ThemeActs = {
  readonly select: (id: Id) => void;
  readonly selectAll: () => void;
  readonly selectNone: () => void;
  /** Puts what a locked theme was only suggested into it. */
  readonly takeSuggested: (codingIds: readonly Id[]) => void;
  readonly moveChosen: (themeId: Id | null) => void;
  readonly addTheme: (label: string) => Promise<void>;
  readonly split: (label: string) => Promise<void>;
  readonly merge: (ids: readonly Id[]) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly toStatement: () => Promise<void>;
};

export type Themes = {
  readonly selection: PassageSelection;
  /** Chosen passages that lie in the shown theme: what splitting takes out. */
  readonly chosenHere: number;
  readonly passageActs: PassageActs;
  readonly target: DropTarget;
  readonly acts: ThemeActs;
};

/** What can be done on the themes screen with the shown theme and the chosen passages. */
export function useThemes(findings: Findings, theme: ThemeReport | undefined): Themes {
  const t = useTranslate();
  const handle = useHandle();
  const navigate = useNavigate();
  const add = useCommand('themes.add');
  const move = useCommand('themes.move');
  const splitTheme = useCommand('themes.split');
  const mergeThemes = useCommand('themes.merge');
  const removeTheme = useCommand('themes.remove');
  const addStatement = useCommand('statements.add');
  const [selection, setSelection] = useState(nothingSelected);
  const [dragged, setDragged] = useState<readonly Id[]>();

  const here = theme?.passages ?? noPassages;
  const passages = useMemo(() => [...here, ...findings.unassigned], [here, findings.unassigned]);
  const order = useMemo(() => passages.map(passageKey), [passages]);
  useEffect(() => setSelection((before) => keptIn(before, order)), [order]);

  const moveCodings = async (codingIds: readonly Id[], themeId: Id | null) => {
    if (codingIds.length === 0) return;
    const moved = await move({ codingIds: [...codingIds], themeId });
    if (!moved) return;
    setSelection(nothingSelected);
    const label = findings.themes.find((each) => each.id === themeId)?.label;
    const count = passages.filter((passage) => passage.codingIds.some((id) => codingIds.includes(id))).length;
    announce(label === undefined ? t('themes.movedOut', { count }) : t('themes.moved', { count, label }));
  };
  const select = (id: Id) => {
    setSelection(nothingSelected);
    navigate(paths.themes(handle, id), { replace: true });
  };
  return {
    selection,
    chosenHere: here.filter((passage) => selection.keys.has(passageKey(passage))).length,
    passageActs: {
      toggle: (key) => setSelection((before) => toggled(before, key)),
      extend: (key) => setSelection((before) => extendedTo(before, key, order)),
      grab: (key) => setDragged(grabbed(passages, selection, key)),
      letGo: () => setDragged(undefined),
    },
    target: {
      dragging: dragged !== undefined,
      drop: (themeId) => {
        setDragged(undefined);
        void moveCodings(dragged ?? [], themeId);
      },
    },
    acts: {
      select,
      selectAll: () => setSelection(allSelected(here.map(passageKey))),
      selectNone: () => setSelection(nothingSelected),
      takeSuggested: (codingIds) => {
        if (theme) void moveCodings(codingIds, theme.id);
      },
      moveChosen: (themeId) => void moveCodings(codingsOf(passages, selection), themeId),
      addTheme: async (label) => {
        const created = await add({ label, codingIds: [...codingsOf(passages, selection)] });
        if (created) select(created.id);
      },
      split: async (label) => {
        const codingIds = [...codingsOf(here, selection)];
        if (!theme || codingIds.length === 0) return;
        const created = await splitTheme({ id: theme.id, codingIds, label });
        if (created) select(created.id);
      },
      merge: async (ids) => {
        if (theme && ids.length > 0) await mergeThemes({ ids: [theme.id, ...ids] });
      },
      remove: async () => {
        if (theme && (await removeTheme({ id: theme.id }))) navigate(paths.themes(handle), { replace: true });
      },
      toStatement: async () => {
        const created = theme && (await addStatement({ themeId: theme.id }));
        if (!theme || !created) return;
        announce(t('themes.statementMade', { label: theme.label }));
        navigate(paths.statements(handle, created.id));
      },
    },
  };
}

const noPassages: readonly PassageReport[] = [];
