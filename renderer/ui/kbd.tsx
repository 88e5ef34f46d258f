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

/** A key, drawn where its act is. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles['kbd']}>{keysText(keys)}</kbd>;
}
