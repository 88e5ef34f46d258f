import { describe, expect, it } from 'vitest';
import { readerKey, type KeyPress } from '../../renderer/editor/reader-keys.ts';

function press(keys: string): KeyPress {
  const parts = keys.split('+');
  const has = (name: string) => parts.includes(name);
  return {
    key: parts.at(-1) ?? '',
    shiftKey: has('Shift'),
    ctrlKey: has('Ctrl'),
    altKey: has('Alt'),
    metaKey: has('Meta'),
  };
}

describe('keys of the page', () => {
  it.each([
    ['ArrowRight', { act: 'move', by: 'character', direction: 1, extend: false }],
    ['Shift+ArrowLeft', { act: 'move', by: 'character', direction: -1, extend: true }],
    ['Ctrl+Shift+ArrowRight', { act: 'move', by: 'word', direction: 1, extend: true }],
    ['Alt+ArrowLeft', { act: 'move', by: 'word', direction: -1, extend: false }],
    ['ArrowDown', { act: 'move', by: 'line', direction: 1, extend: false }],
    ['Ctrl+ArrowUp', { act: 'move', by: 'turn', direction: -1, extend: false }],
    ['Shift+Alt+ArrowRight', { act: 'edge', edge: 'end', direction: 1 }],
    ['Shift+Alt+ArrowUp', { act: 'edge', edge: 'start', direction: -1 }],
    ['Ctrl+End', { act: 'move', by: 'document', direction: 1, extend: false }],
    ['Shift+Home', { act: 'move', by: 'line-edge', direction: -1, extend: true }],
    ['.', { act: 'sentence', direction: 1, extend: false }],
    ['Shift+>', { act: 'sentence', direction: 1, extend: true }],
    ['t', { act: 'select-turn' }],
    ['Enter', { act: 'open' }],
  ])('%s', (keys, expected) => {
    expect(readerKey(press(keys))).toEqual(expected);
  });

  it('leaves keys of the browser and of the program alone', () => {
    expect(['Ctrl+t', 'Meta+.', 'c', 'Tab', 'Ctrl+Enter'].map((keys) => readerKey(press(keys)))).toEqual(
      Array.from({ length: 5 }),
    );
  });
});
