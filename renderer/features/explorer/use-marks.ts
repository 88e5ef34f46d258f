import { useState, type FocusEvent, type KeyboardEvent, type MouseEvent, type SyntheticEvent } from 'react';
import type { Held } from './explorer-state.tsx';

type MarkOptions = {
  /** Left out where the words inside are its name. */
  readonly label?: string;
  readonly pressed: boolean;
  readonly onPick: (held: Held) => void;
};

/**
 * The marks of a figure as buttons of which one is in the Tab order; the arrow keys go to the nearest mark that way,
 * Home and End to the first and last, Enter and the space bar pick. The element around them says
 * `data-marks`.
 */
export function useMarks() {
  const [current, setCurrent] = useState('');
  const tabIndexOf = (id: string, first: boolean) =>
    current === '' ? (first ? 0 : -1) : current === id ? 0 : -1;
  const mark = (id: string, first: boolean, { label, pressed, onPick }: MarkOptions) => ({
    role: 'button',
    'data-mark': id,
    'aria-label': label,
    'aria-pressed': pressed,
    tabIndex: tabIndexOf(id, first),
    onFocus: () => setCurrent(id),
    // A mark that went away must not keep the others out of the Tab order.
    onBlur: () => setCurrent(''),
    onClick: (event: MouseEvent) => onPick(event),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return walk(event.currentTarget, event);
      event.preventDefault();
      onPick(event);
    },
  });
  /** Handlers of an element around marks that have none of their own: of thousands they would take most of the time. */
  const around = (onPick: (mark: SVGElement, held: Held) => void) => ({
    onFocus: (event: FocusEvent) => setCurrent(markOf(event)?.dataset['mark'] ?? ''),
    onBlur: () => setCurrent(''),
    onClick: (event: MouseEvent) => {
      const mark = markOf(event);
      if (mark) onPick(mark, event);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const mark = markOf(event);
      if (!mark) return;
      if (event.key !== 'Enter' && event.key !== ' ') return walk(mark, event);
      event.preventDefault();
      onPick(mark, event);
    },
  });
  return { mark, around, tabIndexOf };
}

function markOf({ target }: SyntheticEvent): SVGElement | null {
  return target instanceof Element ? target.closest<SVGElement>('[data-mark]') : null;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

function walk(from: Element, event: KeyboardEvent<Element>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const around = from.closest('[data-marks]');
  const marks = [...(around?.querySelectorAll<HTMLElement | SVGElement>('[data-mark]') ?? [])];
  const step = steps[event.key];
  const next = step
    ? nearest(from, marks, step)
    : event.key === 'Home'
      ? marks[0]
      : event.key === 'End'
        ? marks.at(-1)
        : undefined;
  if (!step && !next) return;
  event.preventDefault();
  next?.focus();
}

/** Off the straight way counts double, so that a row or column is kept to. */
function nearest(
  from: Element,
  marks: readonly (HTMLElement | SVGElement)[],
  [dx, dy]: readonly [number, number],
) {
  const start = middle(from);
  let best: HTMLElement | SVGElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const each of marks) {
    if (each === from) continue;
    const { x, y } = middle(each);
    const along = (x - start.x) * dx + (y - start.y) * dy;
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    const cost = along + 2 * aside;
    if (along > 0.5 && aside < along * 3 + 4 && cost < least) {
      least = cost;
      best = each;
    }
  }
  return best;
}

function middle(element: Element): { x: number; y: number } {
  const box = element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
