import { useEffect, useRef } from 'react';
import { keysOfPress } from './key-bindings.ts';

/**
 * While `active`, the next key press is told as keys and does nothing else; Escape and Tab are told as `undefined`, and
 * Tab goes on to the next control.
 */
export function useKeyCapture(active: boolean, onKeys: (keys: string | undefined) => void): void {
  const latest = useRef(onKeys);
  useEffect(() => {
    latest.current = onKeys;
  });
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Tab') return latest.current(undefined);
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.isComposing || event.repeat) return;
      if (event.key === 'Escape') return latest.current(undefined);
      const keys = keysOfPress(event);
      if (keys !== undefined) latest.current(keys);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [active]);
}
