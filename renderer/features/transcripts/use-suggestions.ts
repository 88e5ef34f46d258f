import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DismissedSuggestion, SuggestedCode } from '../../../shared/domain/suggestion.ts';
import { dismissedIn } from '../../../shared/suggestions/dismissed.ts';
import type { PointedOut } from '../../../shared/suggestions/point-out.ts';
import { expressionReason } from '../../../shared/suggestions/reason-words.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { newCode, type CodeChoice } from '../../editor/picker-entries.ts';
import type { Direction } from '../../editor/steps.ts';
import type { SuggestionsIn } from '../../editor/suggestion-dots.ts';
import { turnAt } from '../../editor/turn-ranges.ts';
import { announce } from '../../ui/live-region.tsx';
import type { Desk } from './desk.ts';
import { foundInTurns } from './found-in-turns.ts';
import { pickLanguage, useSuggestionTools } from './use-suggestion-tools.ts';

export type Suggestions = {
  readonly isOn: boolean;
  readonly setOn: (on: boolean) => void;
  /** What is underlined; undefined while nothing is. */
  readonly inTurn: SuggestionsIn | undefined;
  /** The suggestion at a place of the text, as it is now. */
  readonly at: (offset: number) => PointedOut | undefined;
  readonly codeOf: (found: PointedOut) => SuggestedCode;
  readonly reasonOf: (found: PointedOut) => string;
  readonly accept: (found: PointedOut) => void;
  readonly dismiss: (found: PointedOut) => void;
};

const noneDismissed: readonly DismissedSuggestion[] = [];
const switchKey = 'hara.suggestions';

/**
 * Sensations and values pointed out on the page, looked up turn by turn when a turn comes onto the screen; never where there already is a coding
 * of that kind, never what was dismissed. `s` goes on, `a` accepts, `d` dismisses.
 */
export function useSuggestions(desk: Desk): Suggestions {
  const { t, readOnly, transcript, codes, looks, acts, reader, focusPage } = desk;
  const { open, session } = transcript;
  const [isOn, setOn] = useSwitch();
  const tools = useSuggestionTools(isOn);
  const [waiting, setWaiting] = useState<Direction>();
  const documentId = open.document.id;
  const dismissed = useStudyQuery('suggestions.dismissed', { documentId }).data ?? noneDismissed;
  const language = useStudyQuery('study.get', {}).data?.study.language;
  const remove = useCommand('suggestions.dismiss');

  const raw = useMemo(() => foundInTurns(open, tools?.pointOut), [open, tools]);

  const openIn = useMemo(() => {
    const isDismissed = dismissedIn(open.text, dismissed);
    const isCoded = ({ kind, start, end }: PointedOut, turn: number) =>
      session.codings
        .inTurn(turn)
        .some((each) => each.start < end && start < each.end && looks.lookOf(each.codeId).kind === kind);
    return (turn: number): readonly PointedOut[] =>
      raw(turn).filter((found) => !isDismissed(found.kind, found) && !isCoded(found, turn));
  }, [raw, open, dismissed, session, looks]);

  const at = useCallback(
    (offset: number) =>
      isOn
        ? openIn(turnAt(open.turns, offset)).find(({ start, end }) => start <= offset && offset <= end)
        : undefined,
    [isOn, openIn, open],
  );
  const choose = useMemo(
    () => tools?.codeChooser(codes, pickLanguage(language, open.document.language)),
    [tools, codes, language, open],
  );
  const codeOf = useCallback(
    (found: PointedOut): SuggestedCode => {
      const words = open.text.slice(found.start, found.end);
      return choose?.(found, words) ?? { id: null, name: words, facets: found.facets };
    },
    [choose, open],
  );
  const reasonOf = useCallback((found: PointedOut) => expressionReason(found, t), [t]);

  const accept = useCallback(
    (found: PointedOut) => {
      const code = codeOf(found);
      const choice: CodeChoice = code.id === null ? newCode(codes, code.name, found.kind) : { id: code.id };
      const words = open.text.slice(found.start, found.end);
      const facets = found.kind === 'sensation' ? { ...found.facets, words } : {};
      void acts.apply(choice, { start: found.start, end: found.end }, facets);
      focusPage();
    },
    [acts, codeOf, codes, open, focusPage],
  );
  const dismiss = useCallback(
    (found: PointedOut) => {
      const { kind, start, end } = found;
      void remove({ documentId, kind, start, end }).then(
        (done) => done !== undefined && announce(t('suggestions.dismissed')),
      );
      focusPage();
    },
    [remove, documentId, t, focusPage],
  );

  const here = () => {
    const caret = session.store.getState().caret;
    return caret === undefined ? -1 : Math.min(caret.anchor, caret.focus);
  };
  const go = (direction: Direction) => {
    if (!isOn) setOn(true);
    // The lexicons are on their way: the key counts once they are here.
    if (tools === undefined) return setWaiting(direction);
    const next = nextFrom(here(), direction, { turns: open.turns, openIn });
    if (next === undefined) return announce(t('suggestions.noMore'));
    reader.current?.goTo(next, { select: true });
    focusPage();
    const code = codeOf(next);
    announce(
      t('suggestions.said', {
        words: open.text.slice(next.start, next.end),
        reason: reasonOf(next),
        code: code.id === null ? t('suggestions.new', { code: code.name }) : code.name,
      }),
    );
  };
  const goNow = useRef(go);
  useEffect(() => {
    goNow.current = go;
  });
  useEffect(() => {
    if (tools === undefined || waiting === undefined) return;
    setWaiting(undefined);
    goNow.current(waiting);
  }, [tools, waiting]);
  const withHere = (act: (found: PointedOut) => void) => {
    const found = at(here());
    if (found === undefined) announce(t('suggestions.none'));
    else act(found);
  };
  useShortcut({ id: 'suggestions.keyNext', keys: 's' }, () => go(1));
  useShortcut({ id: 'suggestions.keyPrevious', keys: 'Shift+s' }, () => go(-1));
  useShortcut({ id: 'suggestions.keyAccept', keys: 'a', when: !readOnly }, () => withHere(accept));
  useShortcut({ id: 'suggestions.keyDismiss', keys: 'd', when: !readOnly }, () => withHere(dismiss));
  useShortcut({ id: 'suggestions.keySwitch' }, () => {
    announce(t(isOn ? 'suggestions.off' : 'suggestions.on'));
    setOn(!isOn);
  });
  const inTurn = isOn && tools !== undefined ? openIn : undefined;
  return useMemo(
    () => ({ isOn, setOn, inTurn, at, codeOf, reasonOf, accept, dismiss }),
    [isOn, setOn, inTurn, at, codeOf, reasonOf, accept, dismiss],
  );
}

type Places = {
  readonly turns: Desk['transcript']['open']['turns'];
  readonly openIn: (turn: number) => readonly PointedOut[];
};

/** The next one after (or before) an offset; -1: from the beginning. */
function nextFrom(offset: number, direction: Direction, { turns, openIn }: Places): PointedOut | undefined {
  const from = offset === -1 ? (direction === 1 ? 0 : turns.length - 1) : turnAt(turns, offset);
  for (let turn = from; turn >= 0 && turn < turns.length; turn += direction) {
    const found = openIn(turn);
    const next =
      direction === 1
        ? found.find(({ start }) => start > offset)
        : found.findLast(({ start }) => offset === -1 || start < offset);
    if (next !== undefined) return next;
  }
  return undefined;
}

function useSwitch(): readonly [boolean, (on: boolean) => void] {
  const [isOn, setState] = useState(() => recall());
  useEffect(() => {
    try {
      localStorage.setItem(switchKey, isOn ? 'on' : 'off');
    } catch {
      // Full or forbidden storage: the switch lasts for this window only.
    }
  }, [isOn]);
  return [isOn, setState];
}

function recall(): boolean {
  try {
    return localStorage.getItem(switchKey) !== 'off';
  } catch {
    return true;
  }
}
