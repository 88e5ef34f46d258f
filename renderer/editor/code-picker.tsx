import {
  memo,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react';
import type { ListedCode } from '../../shared/api/study-procedures.ts';
import type { CodeKind } from '../../shared/domain/code.ts';
import { useTranslate } from '../data/use-translate.ts';
import type { RecentCodes } from './recent-codes.ts';
import { KindGlyph } from '../ui/kind-glyph.tsx';
import { Kbd } from '../ui/kbd.tsx';
import styles from './code-picker.module.css';
import { createPicker, type CodeChoice, type PickerEntry } from './picker-entries.ts';
import { useInSight } from './use-in-sight.ts';

/** Rows that have room in the list; the others are scrolled to. */
const inSight = 14;

export type CodePickerHandle = { readonly open: () => void };

type CodePickerProps = {
  readonly codes: readonly ListedCode[];
  readonly recents: RecentCodes;
  /** What will be coded or recoded, said to readers and shown in the empty field. */
  readonly purpose: string;
  readonly disabled: boolean;
  /** The list stands below the field instead of floating over what follows. */
  readonly inline?: boolean;
  readonly onChoose: (choice: CodeChoice) => void;
  readonly onClose: () => void;
  readonly handle: Ref<CodePickerHandle>;
};

/** A field that finds codes while typing and offers to create one; Enter applies, Escape goes back to the text. */
export function CodePicker(props: CodePickerProps) {
  const { codes, recents, purpose, disabled, onChoose, onClose } = props;
  const t = useTranslate();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const [firstKind, setFirstKind] = useState<CodeKind>('sensation');
  const find = useMemo(() => createPicker(codes, recents), [codes, recents]);
  const entries = useMemo(() => (isOpen ? find(typed, firstKind) : []), [find, typed, firstKind, isOpen]);
  const active = Math.min(at, entries.length - 1);
  const drawn = useInSight(entries, inSight, active);

  useImperativeHandle(props.handle, () => ({
    open: () => {
      setTyped('');
      setAt(0);
      setOpen(true);
      input.current?.focus();
    },
  }));
  // Asking for the first one would lay the page out at every letter; it is in sight unless the list was scrolled.
  const wasScrolled = useRef(false);
  useEffect(() => {
    if (active > 0 || wasScrolled.current)
      list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
    wasScrolled.current = active > 0;
  }, [active, entries]);

  const close = () => {
    setOpen(false);
    setTyped('');
    onClose();
  };
  const choose = (entry: PickerEntry | undefined) => {
    if (entry === undefined) return;
    setOpen(false);
    setTyped('');
    if (entry.type === 'create') setFirstKind(entry.code.kind);
    onChoose(entry.type === 'code' ? { id: entry.code.id } : entry.code);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method is at work Enter and arrows are its own.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      setAt(Math.max(0, Math.min(entries.length - 1, active + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(entries[active]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  };

  return (
    <div className={styles.picker}>
      <input
        ref={input}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={purpose}
        aria-expanded={isOpen && entries.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && entries.length > 0 ? `${listId}-${active}` : undefined}
        placeholder={purpose}
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {!isOpen && (
        <span className={styles.key}>
          <Kbd keys="c" />
        </span>
      )}
      <ul
        ref={list}
        id={listId}
        role="listbox"
        // It scrolls, and would else be a stop of its own that vanishes when the field is left.
        tabIndex={-1}
        aria-label={t('transcripts.codes')}
        className={props.inline ? styles.inline : styles.list}
        hidden={!isOpen || entries.length === 0}
      >
        {drawn.map((entry, index) => (
          <li
            // By place: the rows stay and only their words change, which costs a letter least.
            key={index}
            aria-posinset={index + 1}
            aria-setsize={entries.length}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            className={index === active ? styles.active : styles.entry}
            // Before the field loses its focus, which closes the list.
            onPointerDown={(event) => {
              event.preventDefault();
              choose(entry);
            }}
          >
            <EntryWords entry={entry} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const EntryWords = memo(function EntryWords({ entry }: { readonly entry: PickerEntry }) {
  const t = useTranslate();
  if (entry.type === 'create') {
    return (
      <>
        <KindGlyph kind={entry.code.kind} />
        <span className={styles.name}>{t('transcripts.createCode', { name: entry.code.name })}</span>
        <span className={styles.path}>{t(`kind.${entry.code.kind}`)}</span>
      </>
    );
  }
  return (
    <>
      <KindGlyph kind={entry.code.kind} color={entry.code.color} label={t(`kind.${entry.code.kind}`)} />
      <span className={styles.name}>{entry.code.name}</span>
      <span className={styles.path}>{entry.path.at(-1)}</span>
      {entry.number !== undefined && <Kbd keys={String(entry.number)} />}
    </>
  );
});
