import { useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';
import type { MessageKey } from '../../shared/messages/en.ts';
import { setReplacedKeys } from '../ui/kbd.tsx';
import { keysOf, useKeyBindings } from './key-bindings.ts';
import { isPlainKey, isTypingIn, matchesKeys } from './key-match.ts';

export type ShortcutSpec = {
  /** Message key of what it does; also the name by which menus and the palette know it. */
  readonly id: MessageKey;
  /** `c`, `$mod+z`, `Shift+ArrowRight`; several where one act has more than one key; none for palette only. */
  readonly keys?: string | readonly string[];
  /** False: not available now, neither by key nor in the lists. */
  readonly when?: boolean;
  /** False: works by key and is listed among the keys, but makes no sense in the palette. */
  readonly inPalette?: boolean;
};

export type Shortcut = {
  readonly id: MessageKey;
  /** As they came; `keysOf` gives those of now. */
  readonly keys: readonly string[];
  readonly inPalette: boolean;
  readonly run: () => void;
};

/** Shortcuts of what is on the screen now; the last registered comes first. */
export const useShortcuts = create<{ readonly shortcuts: readonly Shortcut[] }>(() => ({ shortcuts: [] }));

/** What runs gets the place of the key among the keys of the act: which of `1`-`9` it was, whatever they are now. */
export type ShortcutHandler = (event?: KeyboardEvent, at?: number) => void;

/**
 * Registers a key for as long as the component is shown and `when` holds. A key that the screen shows is taken from that
 * moment on, and by what is shown then: hence layout effects, which run before the page is drawn.
 */
export function useShortcut(spec: ShortcutSpec, handler: ShortcutHandler): void {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  const { id, when = true, inPalette = true } = spec;
  const keys = (typeof spec.keys === 'string' ? [spec.keys] : (spec.keys ?? [])).join('\n');
  useLayoutEffect(() => {
    if (!when) return;
    const shortcut: HandledShortcut = {
      id,
      inPalette,
      keys: keys === '' ? [] : keys.split('\n'),
      run: () => latest.current(),
      handle: (event, at) => latest.current(event, at),
    };
    useShortcuts.setState(({ shortcuts }) => ({ shortcuts: [shortcut, ...shortcuts] }));
    return () =>
      useShortcuts.setState(({ shortcuts }) => ({ shortcuts: shortcuts.filter((s) => s !== shortcut) }));
  }, [id, when, inPalette, keys]);
}

type HandledShortcut = Shortcut & { readonly handle: (event: KeyboardEvent, at: number) => void };

/** Lists keys that something else answers to (the page has its own), so that they are shown and can be changed. */
export function useListedKeys(specs: readonly Pick<Shortcut, 'id' | 'keys'>[]): void {
  useLayoutEffect(() => {
    const listed = specs.map((spec): Shortcut => ({ ...spec, inPalette: false, run: () => undefined }));
    useShortcuts.setState(({ shortcuts }) => ({ shortcuts: [...listed.toReversed(), ...shortcuts] }));
    return () =>
      useShortcuts.setState(({ shortcuts }) => ({ shortcuts: shortcuts.filter((s) => !listed.includes(s)) }));
  }, [specs]);
}

/** Keys that are shown beside acts follow what the person made of them. */
function tellReplacedKeys(): void {
  const { bindings } = useKeyBindings.getState();
  const replaced = new Map<string, string | undefined>();
  for (const { id, keys } of useShortcuts.getState().shortcuts.toReversed()) {
    const now = bindings[id];
    for (const [at, key] of keys.entries())
      if (now !== undefined) replaced.set(key, now[at] ?? now[0]);
      else replaced.delete(key);
  }
  setReplacedKeys(replaced);
}
useShortcuts.subscribe(tellReplacedKeys);
useKeyBindings.subscribe(tellReplacedKeys);

/** Runs a command by its id (menu of the desktop, palette). False: not available now. */
export function runShortcut(id: string): boolean {
  const shortcut = useShortcuts.getState().shortcuts.find((each) => each.id === id);
  shortcut?.run();
  return shortcut !== undefined;
}

/** One that was closed stays in the page for a frame or two; what is pressed then is for the page. */
const openDialog = ['dialog', 'alertdialog'].map((role) => `[role="${role}"]:not([data-closed])`).join();

/** Listens to the window's keys; called once by the application. */
export function listenToKeys(target: Window): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isComposing(event)) return;
    const typing = isTypingIn(event.target);
    const inDialog = document.querySelector(openDialog) !== null;
    const match = matching(event, typing, inDialog);
    if (!match) return;
    event.preventDefault();
    match.shortcut.handle(event, match.at);
  };
  target.addEventListener('keydown', onKeyDown);
  return () => target.removeEventListener('keydown', onKeyDown);
}

type Match = { readonly shortcut: HandledShortcut; readonly at: number };

function matching(event: KeyboardEvent, typing: boolean, inDialog: boolean): Match | undefined {
  const { bindings } = useKeyBindings.getState();
  for (const shortcut of useShortcuts.getState().shortcuts) {
    if (!isHandled(shortcut)) continue;
    const at = keysOf(shortcut, bindings).findIndex((each) => applies(event, each, typing, inDialog));
    if (at !== -1) return { shortcut, at };
  }
  return undefined;
}

function applies(event: KeyboardEvent, keys: string, typing: boolean, inDialog: boolean): boolean {
  if (!matchesKeys(event, keys)) return false;
  if (isPlainKey(keys)) return !typing && !inDialog;
  // A text field has its own undo, select all, cursor keys.
  return !(typing && belongsToText(keys));
}

function belongsToText(keys: string): boolean {
  return /\+(z|y|a|c|v|x|Arrow\w+|Backspace|Delete|Home|End)$/i.test(keys);
}

/** Keys that an input method is still turning into text (Japanese). */
function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

function isHandled(shortcut: Shortcut): shortcut is HandledShortcut {
  return 'handle' in shortcut;
}
