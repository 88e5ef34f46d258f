import type { MessageKey } from '../../shared/messages/en.ts';
import { keysOf, type KeyBindings } from '../app/key-bindings.ts';
import { matchesKeys } from '../app/key-match.ts';
import type { Direction } from './steps.ts';

export type MoveUnit = 'character' | 'word' | 'line' | 'line-edge' | 'turn' | 'document' | 'screen';

export type ReaderKey =
  | { readonly act: 'move'; readonly by: MoveUnit; readonly direction: Direction; readonly extend: boolean }
  | { readonly act: 'sentence'; readonly direction: Direction; readonly extend: boolean }
  | { readonly act: 'select-turn' }
  | { readonly act: 'edge'; readonly edge: 'start' | 'end'; readonly direction: Direction }
  | { readonly act: 'hold-edge'; readonly edge: 'start' | 'end' }
  | { readonly act: 'open' }
  | { readonly act: 'pick' }
  | { readonly act: 'clear' };

type PageKey = { readonly id: MessageKey; readonly keys: readonly string[]; readonly act: ReaderKey };

const move = (id: MessageKey, by: MoveUnit, direction: Direction, ...keys: readonly string[]): PageKey => ({
  id,
  keys,
  act: { act: 'move', by, direction, extend: false },
});

/**
 * Keys of the page itself, which the `?` sheet lists and changes. A move with Shift held as well extends the selection,
 * unless the keys with Shift stand here for something else.
 */
export const pageKeys: readonly PageKey[] = [
  move('page.characterLeft', 'character', -1, 'ArrowLeft'),
  move('page.characterRight', 'character', 1, 'ArrowRight'),
  move('page.wordLeft', 'word', -1, '$mod+ArrowLeft', 'Alt+ArrowLeft'),
  move('page.wordRight', 'word', 1, '$mod+ArrowRight', 'Alt+ArrowRight'),
  move('page.lineUp', 'line', -1, 'ArrowUp'),
  move('page.lineDown', 'line', 1, 'ArrowDown'),
  {
    id: 'page.sentenceBack',
    keys: ['u', 'Alt+ArrowUp'],
    act: { act: 'sentence', direction: -1, extend: false },
  },
  {
    id: 'page.sentenceOn',
    keys: ['l', 'Alt+ArrowDown'],
    act: { act: 'sentence', direction: 1, extend: false },
  },
  move('page.turnBack', 'turn', -1, '$mod+ArrowUp'),
  move('page.turnOn', 'turn', 1, '$mod+ArrowDown'),
  move('page.lineStart', 'line-edge', -1, 'Home'),
  move('page.lineEnd', 'line-edge', 1, 'End'),
  move('page.screenUp', 'screen', -1, 'PageUp'),
  move('page.screenDown', 'screen', 1, 'PageDown'),
  move('page.textStart', 'document', -1, '$mod+Home'),
  move('page.textEnd', 'document', 1, '$mod+End'),
  { id: 'page.selectTurn', keys: ['t'], act: { act: 'select-turn' } },
  { id: 'page.open', keys: ['Enter'], act: { act: 'open' } },
  { id: 'page.pick', keys: ['Shift+Enter'], act: { act: 'pick' } },
  { id: 'page.holdStart', keys: ['['], act: { act: 'hold-edge', edge: 'start' } },
  { id: 'page.holdEnd', keys: [']'], act: { act: 'hold-edge', edge: 'end' } },
  {
    id: 'page.endEarlier',
    keys: ['Shift+Alt+ArrowLeft'],
    act: { act: 'edge', edge: 'end', direction: -1 },
  },
  {
    id: 'page.endLater',
    keys: ['Shift+Alt+ArrowRight'],
    act: { act: 'edge', edge: 'end', direction: 1 },
  },
  { id: 'page.clear', keys: ['Escape'], act: { act: 'clear' } },
];

/** What a key press means in the page; undefined: not a key of the page. */
export function readerKey(press: KeyboardEvent, bindings: KeyBindings): ReaderKey | undefined {
  const exact = pageKeys.find((each) => keysOf(each, bindings).some((keys) => matchesKeys(press, keys)));
  if (exact !== undefined) return exact.act;
  if (!press.shiftKey) return undefined;
  const extending = pageKeys.find(
    (each) => 'extend' in each.act && keysOf(each, bindings).some((keys) => matchesKeys(press, keys, true)),
  );
  return extending === undefined || !('extend' in extending.act)
    ? undefined
    : { ...extending.act, extend: true };
}
