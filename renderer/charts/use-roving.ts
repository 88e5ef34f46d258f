import { useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';

export type Move = (id: string, key: string) => string | undefined;

/** What an item of a figure needs to be reached by arrow keys and picked by Enter, Space or a click. */
export type RovingItem = {
  readonly role: 'button';
  readonly tabIndex: number;
  readonly 'data-roving': string;
  readonly onFocus: (event: FocusEvent<Element>) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<Element>) => void;
  readonly onClick: () => void;
};

const moveKeys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

/**
 * One stop of the Tab key for a whole figure; arrow keys go from item to item (in the order of `ids`, or as `move` says).
 * The figure's root carries `data-roving-root`. `focused` is the item that has the focus, for drawing it.
 */
export function useRoving(ids: readonly string[], onPick: (id: string) => void, move: Move = stepIn(ids)) {
  const [last, setLast] = useState<string>();
  const [focused, setFocused] = useState<string>();
  const stop = last !== undefined && ids.includes(last) ? last : ids[0];
  const item = (id: string): RovingItem => ({
    role: 'button',
    tabIndex: id === stop ? 0 : -1,
    'data-roving': id,
    onFocus: () => {
      setLast(id);
      setFocused(id);
    },
    onBlur: () => setFocused(undefined),
    onClick: () => onPick(id),
    onKeyDown: (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        onPick(id);
        return;
      }
      if (!moveKeys.includes(event.key)) return;
      event.preventDefault();
      focusItem(event.currentTarget, move(id, event.key));
    },
  });
  return { item, focused };
}

function focusItem(from: Element, id: string | undefined): void {
  if (id === undefined) return;
  const items = from
    .closest('[data-roving-root]')
    ?.querySelectorAll<SVGElement | HTMLElement>('[data-roving]');
  [...(items ?? [])].find((each) => each.dataset['roving'] === id)?.focus();
}

/** Up and left go back, down and right go on. */
export function stepIn(ids: readonly string[]): Move {
  return (id, key) => {
    const at = ids.indexOf(id);
    if (key === 'Home') return ids[0];
    if (key === 'End') return ids.at(-1);
    return ids[
      Math.min(ids.length - 1, Math.max(0, at + (key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1)))
    ];
  };
}
