import type { Direction } from './steps.ts';

export type MoveUnit = 'character' | 'word' | 'line' | 'line-edge' | 'turn' | 'document' | 'screen';

export type ReaderKey =
  | { readonly act: 'move'; readonly by: MoveUnit; readonly direction: Direction; readonly extend: boolean }
  | { readonly act: 'sentence'; readonly direction: Direction; readonly extend: boolean }
  | { readonly act: 'select-turn' }
  | { readonly act: 'edge'; readonly edge: 'start' | 'end'; readonly direction: Direction }
  | { readonly act: 'open' }
  | { readonly act: 'clear' };

export type KeyPress = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
};

const arrows: Readonly<Record<string, { readonly across: boolean; readonly direction: Direction }>> = {
  ArrowLeft: { across: true, direction: -1 },
  ArrowRight: { across: true, direction: 1 },
  ArrowUp: { across: false, direction: -1 },
  ArrowDown: { across: false, direction: 1 },
};

/**
 * What a key means in the page: arrows move as in a text field, with Ctrl (or Cmd, Alt) by words and turns, with Shift
 * they select; Shift+Alt moves an edge of the selected coding (left and right its end, up and down its start).
 * Undefined: not a key of the page.
 */
export function readerKey(press: KeyPress): ReaderKey | undefined {
  const arrow = arrows[press.key];
  if (arrow !== undefined) return arrowKey(press, arrow.across, arrow.direction);
  return edgeKey(press) ?? plainKey(press);
}

function arrowKey(press: KeyPress, across: boolean, direction: Direction): ReaderKey {
  if (press.shiftKey && press.altKey) return { act: 'edge', edge: across ? 'end' : 'start', direction };
  const far = press.ctrlKey || press.metaKey || press.altKey;
  const by = across ? (far ? 'word' : 'character') : far ? 'turn' : 'line';
  return { act: 'move', by, direction, extend: press.shiftKey };
}

function edgeKey(press: KeyPress): ReaderKey | undefined {
  const far = press.ctrlKey || press.metaKey;
  const extend = press.shiftKey;
  switch (press.key) {
    case 'Home':
      return { act: 'move', by: far ? 'document' : 'line-edge', direction: -1, extend };
    case 'End':
      return { act: 'move', by: far ? 'document' : 'line-edge', direction: 1, extend };
    case 'PageUp':
      return { act: 'move', by: 'screen', direction: -1, extend };
    case 'PageDown':
      return { act: 'move', by: 'screen', direction: 1, extend };
    default:
      return undefined;
  }
}

function plainKey(press: KeyPress): ReaderKey | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  switch (press.key) {
    case '.':
    case '>':
      return { act: 'sentence', direction: 1, extend: press.shiftKey };
    case ',':
    case '<':
      return { act: 'sentence', direction: -1, extend: press.shiftKey };
    case 't':
      return { act: 'select-turn' };
    case 'Enter':
      return { act: 'open' };
    case 'Escape':
      return { act: 'clear' };
    default:
      return undefined;
  }
}
