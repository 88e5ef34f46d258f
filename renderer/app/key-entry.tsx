import { useEffect, useRef, useState } from 'react';
import { useTranslate } from '../data/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { Kbd, keysText } from '../ui/kbd.tsx';
import { actsWithKey, keysOf, type KeyBindings } from './key-bindings.ts';
import styles from './keys-dialog.module.css';
import type { Shortcut } from './shortcuts.ts';
import { useKeyCapture } from './use-key-capture.ts';

export type KeyEntryProps = {
  readonly shortcut: Shortcut;
  /** All that is listed, for conflicts. */
  readonly all: readonly Shortcut[];
  readonly bindings: KeyBindings;
  /** Gives the act these keys; `from`: the acts that lose `key` to it. */
  readonly onRebind: (
    act: Shortcut,
    keys: readonly string[],
    taken?: { readonly key: string; readonly from: readonly Shortcut[] },
  ) => void;
};

type Editing = {
  /** Place among the act's keys; one past the last: a further key. */
  readonly at: number;
  readonly waiting: boolean;
  /** The key pressed, where other acts have it. */
  readonly taken?: { readonly key: string; readonly from: readonly Shortcut[] };
};

/** One act with its keys: each is a button that takes a new key; keys that two acts answer to say so. */
export function KeyEntry({ shortcut, all, bindings, onRebind }: KeyEntryProps) {
  const t = useTranslate();
  const [editing, setEditing] = useState<Editing>();
  const keys = keysOf(shortcut, bindings);
  const entry = useRef<HTMLDivElement>(null);
  const wasEditing = useRef(false);
  // The button that had the focus may be gone with its key: the focus stays in the entry.
  useEffect(() => {
    if (wasEditing.current && editing === undefined && document.activeElement === document.body)
      entry.current?.querySelector('button')?.focus();
    wasEditing.current = editing !== undefined;
  });
  const act = t(shortcut.id);
  const withKey = (key: string) => keys.with(Math.min(editing?.at ?? 0, keys.length - 1), key);
  const next = (key: string) => (editing?.at === keys.length ? [...keys, key] : withKey(key));
  const names = (acts: readonly Shortcut[]) => acts.map(({ id }) => `“${t(id)}”`).join(', ');
  useKeyCapture(editing?.waiting === true, (key) => {
    if (editing === undefined) return;
    if (key === undefined) return setEditing({ at: editing.at, waiting: false });
    const from = actsWithKey(all, bindings, shortcut.id, key);
    if (from.length > 0) return setEditing({ at: editing.at, waiting: false, taken: { key, from } });
    onRebind(shortcut, next(key));
    setEditing(undefined);
  });
  const doubled = [...new Set(keys.flatMap((key) => actsWithKey(all, bindings, shortcut.id, key)))];

  return (
    <div ref={entry} className={styles['entry']}>
      <dt>
        {act}
        {doubled.length > 0 && (
          <span className={styles['conflict']}>{t('keys.conflict', { acts: names(doubled) })}</span>
        )}
      </dt>
      <dd className={styles['keys']}>
        {keys.map((key, at) => (
          <button
            key={key}
            type="button"
            className={styles['key']}
            aria-label={t('keys.change', { key: keysText(key), act })}
            aria-expanded={editing?.at === at}
            onClick={() => setEditing({ at, waiting: true })}
          >
            <Kbd keys={key} exact />
          </button>
        ))}
        <button
          type="button"
          className={styles['add']}
          aria-label={t('keys.add', { act })}
          aria-expanded={editing?.at === keys.length}
          onClick={() => setEditing({ at: keys.length, waiting: true })}
        >
          +
        </button>
        {bindings[shortcut.id] !== undefined && (
          <Button
            size="small"
            variant="quiet"
            aria-label={t('keys.resetOf', { act })}
            onClick={() => {
              setEditing(undefined);
              onRebind(shortcut, shortcut.keys);
            }}
          >
            {t('keys.reset')}
          </Button>
        )}
      </dd>
      {editing !== undefined && (
        <div className={styles['editing']} role="status">
          {editing.taken === undefined ? (
            <>
              <span>{t('keys.press')}</span>
              {editing.at < keys.length && (
                <Button
                  size="small"
                  onClick={() => {
                    onRebind(
                      shortcut,
                      keys.filter((_, at) => at !== editing.at),
                    );
                    setEditing(undefined);
                  }}
                >
                  {t('keys.remove')}
                </Button>
              )}
            </>
          ) : (
            <TakenKey
              text={t('keys.taken', { key: keysText(editing.taken.key), acts: names(editing.taken.from) })}
              onTake={() => {
                if (editing.taken !== undefined) onRebind(shortcut, next(editing.taken.key), editing.taken);
                setEditing(undefined);
              }}
              onKeep={() => setEditing(undefined)}
            />
          )}
        </div>
      )}
    </div>
  );
}

function TakenKey(props: {
  readonly text: string;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}) {
  const t = useTranslate();
  return (
    <>
      <span>{props.text}</span>
      <Button size="small" autoFocus onClick={props.onTake}>
        {t('keys.takeOver')}
      </Button>
      <Button size="small" variant="quiet" onClick={props.onKeep}>
        {t('keys.keep')}
      </Button>
    </>
  );
}
