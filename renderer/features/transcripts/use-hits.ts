import { useCallback, useMemo } from 'react';
import type { TextRange } from '../../../shared/domain/coding.ts';
import { foldForSearch } from '../../../shared/text/fold.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { lastWords, markWords, useFound } from '../../data/found-words.ts';
import { findInText, nextRange } from '../../editor/goals.ts';
import type { Direction } from '../../editor/steps.ts';
import { sliceByTurn } from '../../editor/turn-ranges.ts';
import { announce } from '../../ui/live-region.tsx';
import type { Desk } from './desk.ts';

/** What was looked for, in this transcript: marked on the page, and gone through by key. */
export function useHits({ t, transcript, reader, focusPage }: Desk): {
  readonly hits: readonly TextRange[];
  readonly goHit: (direction: Direction) => void;
} {
  const { open, session } = transcript;
  const { words, places } = useFound();
  const hitsOf = useCallback(
    (sought: string, elsewhere?: readonly TextRange[]) => {
      const found = elsewhere ?? (sought === '' ? [] : findInText(foldForSearch(open.text), sought));
      return found.filter((range) => sliceByTurn(open.turns, range).length > 0);
    },
    [open],
  );
  const marked = useMemo(
    () => hitsOf(words, places?.get(open.document.id)),
    [hitsOf, words, places, open.document.id],
  );

  const goHit = (direction: Direction) => {
    const isEnded = words === '' && places === undefined && lastWords() !== '';
    if (isEnded) markWords(lastWords());
    const hits = isEnded ? hitsOf(lastWords()) : marked;
    const next = nextRange(hits, session.store.getState().caret?.focus ?? -1, direction);
    if (next === undefined) return announce(t('page.noHits'));
    reader.current?.goTo(next, { flash: true });
    focusPage();
    const place = { number: hits.indexOf(next) + 1, count: hits.length };
    announce(t('page.hitOf', { ...place, words: open.text.slice(next.start, next.end) }));
  };
  useShortcut({ id: 'page.keyNextHit', keys: ['F3', '$mod+g'] }, () => goHit(1));
  useShortcut({ id: 'page.keyPreviousHit', keys: ['Shift+F3', '$mod+Shift+g'] }, () => goHit(-1));
  return { hits: marked, goHit };
}
