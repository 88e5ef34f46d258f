import { create } from 'zustand';

/** Keys that a person gave to acts, by the act's id; an act that is not here has the keys it came with. */
export type KeyBindings = Readonly<Record<string, readonly string[]>>;

export const useKeyBindings = create<{ readonly bindings: KeyBindings }>(() => ({ bindings: {} }));

/** Keys of an act as they are now. */
export function keysOf(
  { id, keys }: { readonly id: string; readonly keys: readonly string[] },
  bindings: KeyBindings = useKeyBindings.getState().bindings,
): readonly string[] {
  return bindings[id] ?? keys;
}

/** A change of one act's keys; the keys it came with are not kept as a change. */
export function rebind(
  bindings: KeyBindings,
  act: { readonly id: string; readonly keys: readonly string[] },
  keys: readonly string[],
): KeyBindings {
  const { [act.id]: _before, ...others } = bindings;
  const isDefault = keys.length === act.keys.length && keys.every((each, at) => each === act.keys[at]);
  return isDefault ? others : { ...others, [act.id]: keys };
}

/** Acts among `acts` other than `id` that answer to the same key. */
export function actsWithKey<A extends { readonly id: string; readonly keys: readonly string[] }>(
  acts: readonly A[],
  bindings: KeyBindings,
  id: string,
  key: string,
): readonly A[] {
  const wanted = normalKeys(key);
  return acts.filter(
    (act) => act.id !== id && keysOf(act, bindings).some((each) => normalKeys(each) === wanted),
  );
}

/** One spelling for keys that mean the same: modifiers in one order, letters small. */
function normalKeys(keys: string): string {
  const parts = keys.split(/\b\+/);
  const key = parts.at(-1) ?? '';
  return [...parts.slice(0, -1).toSorted(), key.toLowerCase()].join('+');
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Process', 'Dead']);
const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

/** A key press as keys are written; undefined while only Shift, Ctrl and the like are held. */
export function keysOfPress(event: {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}): string | undefined {
  if (modifiers.has(event.key) || event.key === 'Unidentified') return undefined;
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // A sign such as `?` is the same sign wherever its keyboard needs Shift for it.
  const isSign = key.length === 1 && !/[\p{L}\p{N}]/u.test(key);
  const held = [
    (isMac ? event.metaKey : event.ctrlKey) && '$mod',
    isMac && event.ctrlKey && 'Control',
    !isMac && event.metaKey && 'Meta',
    event.altKey && 'Alt',
    event.shiftKey && !isSign && 'Shift',
  ].filter((each) => each !== false);
  return [...held, key].join('+');
}
