import { memo, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { hrefOf, paths, useNavigate, useOpenBeside } from '../app/navigation.ts';
import { useHandle } from '../data/session.tsx';
import { useTranslate } from '../data/use-translate.ts';
import { VirtualList } from '../ui/virtual-list.tsx';
import styles from './found-list.module.css';

/** A place that was found, with the words around it. */
export type FoundItem = {
  readonly key: string;
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly match: string;
  readonly after: string;
  /** Who said it. */
  readonly who: string;
  /** Title of the transcript, at the first place of each. */
  readonly heading: string | undefined;
  /** Codes and the like, under the words. */
  readonly marks?: ReactNode;
};

export type Chosen = {
  readonly keys: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
};

type FoundListProps = {
  readonly items: readonly FoundItem[];
  readonly label: string;
  /** Undefined: nothing can be chosen here. */
  readonly chosen: Chosen | undefined;
  readonly current: string | undefined;
  readonly onCurrent: (key: string) => void;
  /** Up from the first place, or Escape. */
  readonly onLeave: () => void;
  /** Puts the focus on the first place whenever it grows. */
  readonly enter: number;
};

/**
 * Places in their transcripts, as many as there are. Arrows go from place to place, Enter reads one beside, with Shift in its
 * transcript, Space chooses.
 */
export function FoundList(props: FoundListProps) {
  const { items, label, chosen, current, onCurrent, onLeave, enter } = props;
  const handle = useHandle();
  const navigate = useNavigate();
  const openBeside = useOpenBeside();
  const at = Math.max(
    0,
    items.findIndex(({ key }) => key === current),
  );
  // Grows with every move by key: the row that is current then takes the focus once it is drawn.
  const [moves, setMoves] = useState(0);
  const move = (to: number) => {
    const item = items[Math.max(0, Math.min(items.length - 1, to))];
    if (item === undefined) return;
    onCurrent(item.key);
    setMoves((count) => count + 1);
  };
  const latestMove = useRef(move);
  useEffect(() => {
    latestMove.current = move;
  });
  useEffect(() => {
    if (enter > 0) latestMove.current(0);
  }, [enter]);

  const onKeyDown = (event: KeyboardEvent) => {
    const item = items[at];
    if (item === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && at === 0)) onLeave();
    else if (step !== undefined) move(at + step);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(items.length - 1);
    else if (event.key === ' ' && chosen) chosen.toggle(item.key);
    else if (event.key === 'Enter' && event.shiftKey)
      navigate(paths.transcript(handle, item.documentId, item));
    else if (event.key === 'Enter') openBeside(item);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles['list']} onKeyDown={onKeyDown}>
      <VirtualList
        items={items}
        keyOf={({ key }) => key}
        estimateSize={58}
        label={label}
        {...(moves > 0 && { scrollTo: at })}
        renderItem={(item, index) => (
          <FoundRow
            item={item}
            isCurrent={index === at}
            isMarked={item.key === current}
            moves={index === at ? moves : 0}
            chosen={chosen}
            onCurrent={onCurrent}
            onOpen={openBeside}
          />
        )}
      />
    </div>
  );
}

type FoundRowProps = {
  readonly item: FoundItem;
  readonly isCurrent: boolean;
  readonly isMarked: boolean;
  readonly moves: number;
  readonly chosen: Chosen | undefined;
  readonly onCurrent: (key: string) => void;
  readonly onOpen: (item: FoundItem) => void;
};

/** Drawn again only when it changes: scrolling must not cost more than the rows that come. */
const FoundRow = memo(function FoundRow(props: FoundRowProps) {
  const { item, isCurrent, isMarked, moves, chosen, onCurrent, onOpen } = props;
  const t = useTranslate();
  const handle = useHandle();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (moves > 0) link.current?.focus({ preventScroll: true });
  }, [moves]);
  return (
    <>
      {item.heading !== undefined && (
        <h2 className={styles['heading']} dir="auto">
          {item.heading}
        </h2>
      )}
      <div className={styles['row']} data-current={isMarked || undefined}>
        {chosen && (
          <input
            type="checkbox"
            tabIndex={-1}
            className={styles['box']}
            checked={chosen.keys.has(item.key)}
            aria-label={t('find.choose', { words: item.match.slice(0, 80) })}
            onChange={() => chosen.toggle(item.key)}
          />
        )}
        <a
          ref={link}
          className={styles['words']}
          href={hrefOf(paths.transcript(handle, item.documentId, item))}
          data-hit={item.key}
          tabIndex={isCurrent ? 0 : -1}
          onFocus={() => onCurrent(item.key)}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onCurrent(item.key);
            onOpen(item);
          }}
        >
          <span dir="auto" className={styles['quote']}>
            {item.before}
            <mark className={styles['match']}>{item.match}</mark>
            {item.after}
          </span>
          <span className={styles['who']}>
            {item.who}
            {item.marks}
          </span>
        </a>
      </div>
    </>
  );
});
