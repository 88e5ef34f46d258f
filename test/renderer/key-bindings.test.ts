import { describe, expect, it } from 'vitest';
import { actsWithKey, keysOf, keysOfPress, rebind } from '../../renderer/app/key-bindings.ts';

const code = { id: 'transcripts.keyCode', keys: ['c'] };
const recode = { id: 'transcripts.keyRecode', keys: ['r', 'Shift+r'] };
const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

describe('keys of one’s own', () => {
  it('take the place of those an act came with, and are forgotten when they are the same again', () => {
    const bindings = rebind({}, code, ['b']);
    expect([keysOf(code, bindings), keysOf(recode, bindings), rebind(bindings, code, ['c'])]).toEqual([
      ['b'],
      ['r', 'Shift+r'],
      {},
    ]);
  });

  it('can be none at all', () => {
    expect(keysOf(code, rebind({}, code, []))).toEqual([]);
  });

  it('show which other acts answer to a key, however it is spelled', () => {
    const bindings = rebind({}, code, ['Shift+R']);
    expect([
      actsWithKey([code, recode], bindings, recode.id, 'Shift+r'),
      actsWithKey([code, recode], bindings, code.id, 'c'),
    ]).toEqual([[code], []]);
  });

  it('are written as the key was pressed: signs without the Shift they may need, letters with it', () => {
    expect([
      keysOfPress({ ...none, key: '?', shiftKey: true }),
      keysOfPress({ ...none, key: 'J', shiftKey: true }),
      keysOfPress({ ...none, key: 'ArrowUp', altKey: true, ctrlKey: true }),
      keysOfPress({ ...none, key: ' ' }),
      keysOfPress({ ...none, key: 'Shift', shiftKey: true }),
    ]).toEqual(['?', 'Shift+j', '$mod+Alt+ArrowUp', 'Space', undefined]);
  });
});
