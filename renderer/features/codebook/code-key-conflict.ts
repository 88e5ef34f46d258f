import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import { useKeyBindings as keyBindings } from '../../app/key-bindings.ts';
import { useShortcuts as shortcuts } from '../../app/shortcuts.ts';
import { pageKeys as readerKeys } from '../../editor/reader-keys.ts';

export type CodeKeyConflict = { readonly by: 'code'; readonly name: string } | { readonly by: 'page' };

/** Keys that an open transcript and the study's frame answer to, as they come. */
const pageKeys: ReadonlySet<string> = new Set([
  ...readerKeys.flatMap(({ keys }) => keys),
  ...'abcdefghijkmnopqrsvwxy123456789/?.,<>+-',
  ...[...'chijkmosvwxy'].map((letter) => `Shift+${letter}`),
  'Space',
  'Backspace',
  'Delete',
]);
const ownScreen = /^codebook\./;

/** Who has a key already: another code (which can give it up), or the page, whose keys no code may hide. */
export function codeKeyConflict(
  keys: string,
  id: string,
  codes: readonly Pick<ListedCode, 'id' | 'name' | 'shortcut'>[],
): CodeKeyConflict | undefined {
  const other = codes.find((code) => code.id !== id && code.shortcut === keys);
  if (other) return { by: 'code', name: other.name };
  const bound = Object.values(keyBindings.getState().bindings).flat();
  const here = shortcuts
    .getState()
    .shortcuts.filter((each) => !ownScreen.test(each.id))
    .flatMap((each) => each.keys);
  const moves = /^((\$mod|Control|Meta)\+|(Shift\+|Alt\+)*(Arrow|Home|End|Page|F\d))/.test(keys);
  return pageKeys.has(keys) || moves || bound.includes(keys) || here.includes(keys)
    ? { by: 'page' }
    : undefined;
}
