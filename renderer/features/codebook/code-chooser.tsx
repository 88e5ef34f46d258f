import { useId, useMemo, useState, type KeyboardEvent, type RefObject } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { codeFinder } from '../../data/code-finder.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './codebook-screen.module.css';

type Props = {
  readonly label: string;
  /** In the order they are offered before anything is typed. */
  readonly candidates: readonly ListedCode[];
  readonly chosen: Id | undefined;
  readonly onChoose: (id: Id) => void;
  /** Enter, or a double click. */
  readonly onConfirm: () => void;
  readonly field: RefObject<HTMLInputElement | null>;
};

const mostShown = 60;

/** A field that finds a code while typing, and the codes found below it. */
export function CodeChooser({ label, candidates, chosen, onChoose, onConfirm, field }: Props) {
  const t = useTranslate();
  const listId = useId();
  const [words, setWords] = useState('');
  const find = useMemo(() => codeFinder(candidates), [candidates]);
  const shown = (words.trim() === '' ? candidates : find(words)).slice(0, mostShown);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') onConfirm();
    else if (step !== undefined) {
      const at = shown.findIndex((each) => each.id === chosen) + step;
      const next = shown[Math.max(0, Math.min(shown.length - 1, at))];
      if (next) onChoose(next.id);
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <TextField
        ref={field}
        label={label}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen}`}
        value={words}
        onChange={setWords}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t('codebook.tree')} className={styles['targets']}>
        {shown.map((each) => (
          <div
            key={each.id}
            id={`${listId}-${each.id}`}
            role="option"
            aria-selected={each.id === chosen}
            className={styles['target']}
            ref={(element) => {
              if (each.id === chosen) element?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => onChoose(each.id)}
            onDoubleClick={onConfirm}
          >
            <KindGlyph kind={each.kind} color={each.color} label={t(`kind.${each.kind}`)} />
            <span className={styles['name']} dir="auto">
              {each.name}
            </span>
            <span className={styles['number']}>{each.codings > 0 && each.codings}</span>
          </div>
        ))}
      </div>
    </>
  );
}
