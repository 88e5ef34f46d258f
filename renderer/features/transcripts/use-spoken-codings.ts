import { useEffect, useState } from 'react';
import { keysOf } from '../../app/key-bindings.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import type { PagePaint } from '../../editor/page-view.ts';
import { turnAt } from '../../editor/turn-ranges.ts';
import { keysText } from '../../ui/kbd.tsx';
import { announce } from '../../ui/live-region.tsx';
import { codingsInWords } from './coding-words.ts';
import { speakerOf, type Desk } from './desk.ts';

const kept = 'hara.spoken-codings';
const longestSaid = 240;
let isHowSaid = false;

/**
 * Codings for ears: a key says which stand at the caret, with their first and last words; switched on, every move says
 * the words it went over and which codings it entered and left. Switched off it costs nothing.
 */
export function useSpokenCodings(desk: Desk, paint: PagePaint): void {
  const { t, looks, transcript } = desk;
  const { session, open } = transcript;
  const [isOn, setOn] = useState(() => recall());
  useShortcut({ id: 'page.keySayCodings', keys: 'w' }, () => {
    const focus = session.store.getState().caret?.focus;
    if (focus === undefined) return announce(t('transcripts.nothingSelected'));
    announce(codingsInWords(desk, session.codings.at(focus).filter(paint.isShown)));
  });
  useShortcut({ id: 'page.keySpeak', keys: 'Shift+w' }, () => {
    keep(!isOn);
    setOn(!isOn);
    announce(t(isOn ? 'page.speakOff' : 'page.speakOn'));
  });

  // Who hears the page learns once how to ask it; those who see it find the keys beside the acts.
  useEffect(() => {
    if (isHowSaid) return;
    isHowSaid = true;
    const keyOf = (id: string, key: string) => keysText(keysOf({ id, keys: [key] })[0] ?? '');
    announce(
      t('page.howByEar', {
        codings: keyOf('page.keySayCodings', 'w'),
        speak: keyOf('page.keySpeak', 'Shift+w'),
        keys: '?',
      }),
    );
  }, [t]);

  useEffect(() => {
    if (!isOn) return;
    const names = (ids: readonly string[]) =>
      ids.map((id) => `“${looks.lookOf(session.codings.get(id)?.codeId ?? '').name}”`).join(', ');
    return session.store.subscribe(({ caret: now }, { caret: before }) => {
      if (now === undefined || now.focus === before?.focus) return;
      const from = before?.focus ?? now.focus;
      const there = insideOf(now.focus);
      const was = new Set(insideOf(from));
      const entered = there.filter((id) => !was.has(id));
      const left = [...was].filter((id) => !there.includes(id));
      announce(
        [
          saidOnTheWay(from, now.focus),
          entered.length > 0 ? t('page.entered', { codes: names(entered) }) : '',
          left.length > 0 ? t('page.left', { codes: names(left) }) : '',
        ]
          .filter((part) => part !== '')
          .join(' '),
      );
    });

    function insideOf(offset: number): readonly string[] {
      return session.codings
        .at(offset)
        .filter((coding) => coding.start <= offset && offset < coding.end && paint.isShown(coding))
        .map(({ id }) => id);
    }

    /** Words between two carets; a long way off, the turn that was come to. */
    function saidOnTheWay(from: number, to: number): string {
      const passed = open.text.slice(Math.min(from, to), Math.max(from, to)).trim();
      const turn = open.turns[turnAt(open.turns, to)];
      if (passed.length <= longestSaid || turn === undefined) return passed;
      return `${speakerOf(t, turn)}: ${open.text.slice(turn.start, Math.min(turn.end, turn.start + longestSaid))}`;
    }
  }, [isOn, session, open, looks, paint, t]);
}

function recall(): boolean {
  try {
    return localStorage.getItem(kept) === 'on';
  } catch {
    return false;
  }
}

function keep(isOn: boolean): void {
  try {
    localStorage.setItem(kept, isOn ? 'on' : 'off');
  } catch {
    // Full or forbidden storage: the choice lasts for this window only.
  }
}
