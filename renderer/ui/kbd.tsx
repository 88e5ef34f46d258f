import { create } from 'zustand';
import styles from './kbd.module.css';

const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

const macSigns: Readonly<Record<string, string>> = { $mod: '⌘', Shift: '⇧', Alt: '⌥', Control: '⌃' };
const names: Readonly<Record<string, string>> = {
  $mod: 'Ctrl',
  Control: 'Ctrl',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Backspace: '⌫',
  Delete: 'Del',
  Escape: 'Esc',
  Enter: '↵',
  Space: 'Space',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** Keys as people read them: `$mod+Shift+z` is "Ctrl Shift Z". */
export function keysText(keys: string): string {
  const parts = keys
    .split('+')
    .map((part) => (part === '' ? '+' : part))
    .map((part) => {
      const key = /^(shift|alt|control)$/i.test(part)
        ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()
        : part;
      return (
        (isMac ? macSigns[key] : undefined) ?? names[key] ?? (key.length === 1 ? key.toUpperCase() : key)
      );
    });
  return parts.join(isMac ? '' : ' ');
}

const useReplaced = create<{ readonly replaced: ReadonlyMap<string, string | undefined> }>(() => ({
  replaced: new Map(),
}));

/** Tells which keys now do what another key came with; undefined: no key does it any more. */
export function setReplacedKeys(replaced: ReadonlyMap<string, string | undefined>): void {
  if (replaced.size > 0 || useReplaced.getState().replaced.size > 0) useReplaced.setState({ replaced });
}

export type KbdProps = {
  readonly keys: string;
  /** Exactly this key, for lists of keys; else the key that a person put in its place. */
  readonly exact?: boolean;
};

/** A key, drawn where its act is. */
export function Kbd({ keys, exact = false }: KbdProps) {
  const shown = useReplaced(({ replaced }) => (!exact && replaced.has(keys) ? replaced.get(keys) : keys));
  return shown === undefined ? null : <kbd className={styles['kbd']}>{keysText(shown)}</kbd>;
}
