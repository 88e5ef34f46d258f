import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, type Ref } from 'react';
import type { Coding, TextRange } from '../../shared/domain/coding.ts';
import type { Turn } from '../../shared/domain/transcript.ts';
import { useKeyBindings } from '../app/key-bindings.ts';
import { useListedKeys } from '../app/shortcuts.ts';
import { clock } from './clock.ts';
import type { CodeLook } from './code-look.ts';
import './highlights.css';
import { mountReader, type MoveEdge, type Reader } from './mount-reader.ts';
import { pageKeys, readerKey } from './reader-keys.ts';
import { moveThumb, OverviewStrip } from './overview-strip.tsx';
import styles from './reader.module.css';
import type { ReadingSession } from './reading-session.ts';
import { estimateHeight, turnFractions, type PageSetting } from './turn-heights.ts';

export type ReaderWords = {
  /** Name of the page for screen readers. */
  readonly page: string;
  readonly more: (count: number) => string;
  /** Who speaks, where the transcript does not say. */
  readonly speaker: (turn: Turn) => string;
};

type TranscriptReaderProps = {
  readonly session: ReadingSession;
  /** Names and colours of codes; the page is painted again when it changes. */
  readonly looks: ReadonlyMap<string, CodeLook>;
  readonly lookOf: (codeId: string) => CodeLook;
  readonly words: ReaderWords;
  readonly readOnly: boolean;
  readonly reader: Ref<Reader | undefined>;
  readonly onOpen: (coding: Coding) => void;
  readonly onMoveEdge: MoveEdge;
  readonly onPick?: (count: number) => void;
  readonly onHold?: (edge: 'start' | 'end' | undefined) => void;
  readonly onMoved: (coding: Coding, range: TextRange) => void;
};

/** The transcript as a page. React renders its frame once; everything that moves is done by `mountReader`. */
export function TranscriptReader(props: TranscriptReaderProps) {
  const { session, looks, lookOf, words, readOnly } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const mounted = useRef<Reader>(undefined);
  useListedKeys(pageKeys);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const setting = useMemo(() => pageSetting(session), [session]);
  const fractions = useMemo(() => turnFractions(session.reading.turns, setting), [session, setting]);

  useLayoutEffect(() => {
    if (scroller.current === null || root.current === null) return;
    const reader = mountReader({
      scroller: scroller.current,
      root: root.current,
      session,
      readOnly,
      keyOf: (event) => readerKey(event, useKeyBindings.getState().bindings),
      onPick: (count) => latest.current.onPick?.(count),
      onHold: (edge) => latest.current.onHold?.(edge),
      lookOf: (codeId) => latest.current.lookOf(codeId),
      words: { more: (count) => latest.current.words.more(count) },
      face: (turn, index) => ({
        index,
        speaker: latest.current.words.speaker(turn),
        time: turn.time === null ? '' : clock(turn.time),
        role: turn.role,
        height: estimateHeight(turn.end - turn.start, setting),
      }),
      onView: (view) => moveThumb(thumb.current, view),
      onOpen: (coding) => latest.current.onOpen(coding),
      onMoveEdge: (...args) => latest.current.onMoveEdge(...args),
      onMoved: (coding, range) => latest.current.onMoved(coding, range),
    });
    mounted.current = reader;
    return () => {
      mounted.current = undefined;
      reader.remove();
    };
  }, [session, readOnly, setting]);

  const painted = useRef(looks);
  useEffect(() => {
    if (painted.current !== looks) mounted.current?.repaintAll();
    painted.current = looks;
  }, [looks]);

  useImperativeHandle(props.reader, () => ({
    goTo: (range, options) => mounted.current?.goTo(range, options),
    repaintAll: () => mounted.current?.repaintAll(),
    focus: () => mounted.current?.focus(),
    scrollToFraction: (fraction) => mounted.current?.scrollToFraction(fraction),
    remove: () => mounted.current?.remove(),
  }));

  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller}>
        <div
          ref={root}
          className={styles.page}
          role="textbox"
          aria-multiline="true"
          aria-readonly="true"
          aria-label={words.page}
          lang={session.reading.language || undefined}
          tabIndex={0}
          data-shortcuts="on"
        />
      </div>
      <OverviewStrip
        session={session}
        fractions={fractions}
        lookOf={lookOf}
        looks={looks}
        thumb={thumb}
        onGoTo={(fraction) => mounted.current?.scrollToFraction(fraction)}
      />
    </div>
  );
}

/** A guess is enough: the page puts it right where it is looked at. */
function pageSetting(session: ReadingSession): PageSetting {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const wide = /^(ja|zh|ko)/.test(session.reading.language);
  return {
    textWidth: 37 * size,
    characterWidth: size * 1.08 * (wide ? 1 : 0.455),
    lineHeight: size * 1.08 * (wide ? 1.75 : 1.62),
    gap: 0.95 * size,
  };
}
