// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readerKey } from '../../renderer/editor/reader-keys.ts';

function press(keys: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const parts = keys.split('+');
  const has = (name: string) => parts.includes(name);
  return new KeyboardEvent('keydown', {
    key: parts.at(-1) ?? '',
    shiftKey: has('Shift'),
    ctrlKey: has('Ctrl'),
    altKey: has('Alt'),
    metaKey: has('Meta'),
    ...more,
  });
}

describe('keys of the page', () => {
  it.each([
    ['ArrowRight', { act: 'move', by: 'character', direction: 1, extend: false }],
    ['Shift+ArrowLeft', { act: 'move', by: 'character', direction: -1, extend: true }],
    ['Ctrl+Shift+ArrowRight', { act: 'move', by: 'word', direction: 1, extend: true }],
    ['Alt+ArrowLeft', { act: 'move', by: 'word', direction: -1, extend: false }],
    ['ArrowDown', { act: 'move', by: 'line', direction: 1, extend: false }],
    ['Ctrl+ArrowUp', { act: 'move', by: 'turn', direction: -1, extend: false }],
    ['Ctrl+Shift+ArrowDown', { act: 'move', by: 'turn', direction: 1, extend: true }],
    ['Shift+Alt+ArrowRight', { act: 'edge', edge: 'end', direction: 1 }],
    ['[', { act: 'hold-edge', edge: 'start' }],
    ['Ctrl+End', { act: 'move', by: 'document', direction: 1, extend: false }],
    ['Shift+Home', { act: 'move', by: 'line-edge', direction: -1, extend: true }],
    ['l', { act: 'sentence', direction: 1, extend: false }],
    ['Shift+L', { act: 'sentence', direction: 1, extend: true }],
    ['Alt+ArrowUp', { act: 'sentence', direction: -1, extend: false }],
    ['Shift+Alt+ArrowDown', { act: 'sentence', direction: 1, extend: true }],
    ['t', { act: 'select-turn' }],
    ['Enter', { act: 'open' }],
    ['Shift+Enter', { act: 'pick' }],
  ])('%s', (keys, expected) => {
    expect(readerKey(press(keys), {})).toEqual(expected);
  });

  it('leaves keys of the browser and of the program alone', () => {
    expect(['Ctrl+t', 'Meta+.', 'c', 'Tab', 'Ctrl+Enter'].map((keys) => readerKey(press(keys), {}))).toEqual(
      Array.from({ length: 5 }),
    );
  });

  it('are those a person chose, and no longer those they came with', () => {
    const bindings = { 'page.wordRight': ['w'] };
    expect([
      readerKey(press('w'), bindings),
      readerKey(press('Shift+W'), bindings),
      readerKey(press('Ctrl+ArrowRight'), bindings),
    ]).toEqual([
      { act: 'move', by: 'word', direction: 1, extend: false },
      { act: 'move', by: 'word', direction: 1, extend: true },
      undefined,
    ]);
  });

  it('are the keys of their place under a keyboard of another script', () => {
    expect(readerKey(press('ف', { code: 'KeyT' }), {})).toEqual({ act: 'select-turn' });
  });
});
