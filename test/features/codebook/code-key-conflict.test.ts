import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeKeyConflict } from '../../../renderer/features/codebook/code-key-conflict.ts';
import { pageKeys } from '../../../renderer/editor/reader-keys.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** Keys without Ctrl or Alt that something answers to while a transcript is open, as the sources name them. */
function keysOfTranscripts(): readonly string[] {
  const files = globSync('renderer/{app,memos,features/transcripts}/**/*.{ts,tsx}', { cwd: root });
  const named = files
    .flatMap((file) => [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /\bkeys: (?:'[^']+'|\['[^\]]+\]),? ?(?:when|inPalette|\}|\n)/g,
      ),
    ])
    .flatMap(([keys]) => [...keys.matchAll(/'([^']+)'/g)].map(([, key = '']) => key));
  return [...new Set([...named, ...pageKeys.flatMap(({ keys }) => keys)])].filter(
    (key) => !/^(\$mod|Alt|Shift\+Alt|F\d|Shift\+F\d)/.test(key),
  );
}

it('no key that a transcript’s page answers to can be given to a code', () => {
  const keys = keysOfTranscripts();
  expect(keys).toEqual(expect.arrayContaining(['c', 'l', 'y', 'Shift+y', 'Escape']));
  expect(keys.filter((key) => codeKeyConflict(key, 'code', []) === undefined)).toEqual([]);
  expect(codeKeyConflict('z', 'code', [])).toBeUndefined();
});

it('a key of another code is that code’s', () => {
  expect(codeKeyConflict('z', 'code', [{ id: 'other', name: 'light', shortcut: 'z' }])).toEqual({
    by: 'code',
    name: 'light',
  });
});
