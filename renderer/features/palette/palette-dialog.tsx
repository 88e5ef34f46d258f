import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslate } from '../../data/use-translate.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { findItems, type PaletteItem } from './palette-item.ts';
import { PaletteList } from './palette-list.tsx';
import styles from './palette.module.css';

type Props = {
  readonly items: readonly PaletteItem[];
  /** Shown last for any query, for example a search of all transcripts. */
  readonly fallback?: (query: string) => PaletteItem;
  /** Told what is typed, for items that are looked for elsewhere (`late`). */
  readonly onQuery?: (query: string) => void;
  readonly late?: readonly PaletteItem[];
  readonly onClose: () => void;
};

const none: readonly PaletteItem[] = [];

/** Type to find, arrows to choose, Enter to go. */
export function PaletteDialog({ items, fallback, late = none, onQuery, onClose }: Props) {
  const t = useTranslate();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = useMemo(() => {
    const named = findItems(items, query);
    const all = [...named, ...late];
    return fallback && query.trim() !== '' ? [...all, fallback(query.trim())] : all;
  }, [items, late, query, fallback]);

  const run = (item: PaletteItem | undefined) => {
    if (!item) return;
    onClose();
    // After the dialog has given the focus back to where the command is to work.
    setTimeout(item.run, 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setChosen((now) => Math.min(found.length - 1, Math.max(0, now + step)));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      run(found[chosen]);
    }
  };

  return (
    <Dialog open onClose={onClose} title={t('palette.title')} initialFocus={input}>
      <div className={styles['palette']}>
        <TextField
          ref={input}
          hideLabel
          label={t('palette.title')}
          placeholder={t('palette.hint')}
          value={query}
          onChange={(text) => {
            setQuery(text);
            onQuery?.(text);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={found[chosen] ? `${listId}-${chosen}` : undefined}
        />
        <PaletteList id={listId} items={found} chosen={chosen} onChoose={run} />
        <p role="status" className={found.length === 0 ? 'muted' : 'visually-hidden'}>
          {found.length === 0 ? t('palette.none') : t('palette.results', { count: found.length })}
        </p>
      </div>
    </Dialog>
  );
}
