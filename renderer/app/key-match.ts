import { matchKeybindingPress, parseKeybinding } from 'tinykeys';

/** True where the key press is the one written as `c`, `$mod+z`, `Shift+ArrowLeft`, `?` ... */
export function matchesKeys(event: KeyboardEvent, keys: string): boolean {
  const press = parseKeybinding(keys)[0];
  if (!press) return false;
  const [required, optional, key] = press;
  // Signs such as `?` or `/` need Shift on some keyboards and not on others.
  const isSign = typeof key === 'string' && key.length === 1 && !/[\p{L}\p{N}]/u.test(key);
  return matchKeybindingPress(event, [required, isSign ? [...optional, 'Shift'] : optional, key]);
}

/** True where the key alone is the shortcut, so that typing text would set it off. */
export function isPlainKey(keys: string): boolean {
  return !/(\$mod|Control|Meta|Alt)\+/i.test(keys) && !/^F\d+$/.test(keys) && keys !== 'Escape';
}

const textInputs = new Set(['text', 'search', 'email', 'url', 'tel', 'password', 'number', 'date', 'time']);

/**
 * True where key presses at this element are text, or belong to a list or menu that is open.
 * A read-only text that has a cursor (the transcript) says `data-shortcuts="on"` to keep its letter keys.
 */
export function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('[data-shortcuts="on"]')) return false;
  if (target instanceof HTMLInputElement) return textInputs.has(target.type) && !target.readOnly;
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target.closest('[contenteditable=""], [contenteditable="true"], [role="menu"], [role="listbox"]') !== null
  );
}
