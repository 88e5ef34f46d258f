import { useEffect, useRef, useState } from 'react';
import { useShortcut } from '../../app/shortcuts.ts';
import { markWords, useFound } from '../../data/found-words.ts';
import type { Direction } from '../../editor/steps.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import type { Translator } from './desk.ts';
import styles from './find-bar.module.css';

type FindBarProps = {
  readonly t: Translator;
  readonly count: number;
  readonly onGo: (direction: Direction) => void;
  readonly onClose: () => void;
};

/** A field over the page that marks words in this transcript; Enter goes to the next, Escape back to the text. */
export function FindBar({ t, count, onGo, onClose }: FindBarProps) {
  const { words, places } = useFound();
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useShortcut({ id: 'page.keyFind', keys: '$mod+f' }, () => {
    setOpen(true);
    field.current?.select();
  });
  const isShown = isOpen || words !== '' || places !== undefined;
  useEffect(() => {
    if (isOpen) field.current?.select();
  }, [isOpen]);
  if (!isShown) return null;
  const close = () => {
    setOpen(false);
    markWords('');
    onClose();
  };
  return (
    <search className={styles.bar}>
      <input
        ref={field}
        type="text"
        className={styles.field}
        aria-label={t('page.find')}
        placeholder={t('page.find')}
        value={words}
        onChange={(event) => markWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') {
            event.preventDefault();
            close();
          } else if (event.key === 'Enter') {
            event.preventDefault();
            onGo(event.shiftKey ? -1 : 1);
            field.current?.focus();
          }
        }}
      />
      <span role="status" className={styles.count}>
        {t('page.hits', { count })}
      </span>
      <IconButton icon="back" label={t('page.keyPreviousHit')} keys="Shift+F3" onClick={() => onGo(-1)} />
      <IconButton icon="forward" label={t('page.keyNextHit')} keys="F3" onClick={() => onGo(1)} />
      <IconButton icon="close" label={t('page.endFind')} keys="Escape" onClick={close} />
    </search>
  );
}
