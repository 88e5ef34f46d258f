import { matchKeybindingPress, parseKeybinding } from 'tinykeys';

type Press = ReturnType<typeof parseKeybinding>[number];
const presses = new Map<string, Press | undefined>();

function pressOf(keys: string): Press | undefined {
  if (!presses.has(keys)) presses.set(keys, parseKeybinding(keys)[0]);
  return presses.get(keys);
}

/**
 * True where the key press is the one written as `c`, `$mod+z`, `Shift+ArrowLeft`, `?` ...
 * @param shiftToo also with Shift held, for moves that extend the selection with it.
 */
export function matchesKeys(event: KeyboardEvent, keys: string, shiftToo = false): boolean {
  const press = pressOf(keys);
  if (!press) return false;
  const [required, optional, key] = press;
  // Signs such as `?` or `/` need Shift on some keyboards and not on others.
  const isSign = typeof key === 'string' && key.length === 1 && !/[\p{L}\p{N}]/u.test(key);
  const allowed = isSign || shiftToo ? [...optional, 'Shift'] : optional;
  return matchKeybindingPress(event, [required, allowed, latinKey(event, key)]);
}

/** Under an Arabic or Hebrew keyboard the key of a letter is the one that has it in Latin. */
function latinKey(event: KeyboardEvent, key: Press[2]): Press[2] {
  if (typeof key !== 'string' || !/^[a-z]$/i.test(key)) return key;
  const isOther = event.key.length === 1 && /\p{L}/u.test(event.key) && !/\p{Script=Latin}/u.test(event.key);
  return isOther ? `Key${key.toUpperCase()}` : key;
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
