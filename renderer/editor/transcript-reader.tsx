import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, type Ref } from 'react';
import type { Coding, TextRange } from '../../shared/domain/coding.ts';
import type { Turn } from '../../shared/domain/transcript.ts';
import { useKeyBindings } from '../app/key-bindings.ts';
import { useListedKeys } from '../app/shortcuts.ts';
import { clock } from './clock.ts';
import type { CodeLook } from './code-look.ts';
import './highlights.css';
import { mountReader } from './mount-reader.ts';
import type { HeldEdge, MoveEdge, Reader } from './reader-host.ts';
import { pageKeys, readerKey } from './reader-keys.ts';
import { moveThumb, OverviewStrip } from './overview-strip.tsx';
import type { PagePaint } from './page-view.ts';
import styles from './reader.module.css';
import type { ReadingSession } from './reading-session.ts';
import type { SuggestionsIn } from './suggestion-dots.ts';
import { estimateHeight, turnFractions, type PageSetting } from './turn-heights.ts';

const noHits: readonly TextRange[] = [];

export type ReaderWords = {
  /** Name of the page for screen readers. */
  readonly page: string;
  /** Name of the place in which single keys are commands. */
  readonly application: string;
  readonly more: (count: number) => string;
  readonly fewer: string;
  /** Name of a coding that has a memo, as it is said. */
  readonly withMemo: (code: string) => string;
  /** Who speaks, where the transcript does not say. */
  readonly speaker: (turn: Turn) => string;
};

type TranscriptReaderProps = {
  readonly session: ReadingSession;
  /** Names and colours of codes; the page is painted again when it changes. */
  readonly looks: ReadonlyMap<string, CodeLook>;
  readonly lookOf: (codeId: string) => CodeLook;
  /** Colours and filter where they are not simply those of the codes; the page is painted again when it changes. */
  readonly paint?: PagePaint;
  /** Search hits, sorted by their start. */
  readonly hits?: readonly TextRange[];
  /** Underlined with dots; a new function where what it gives has changed. */
  readonly suggestions?: SuggestionsIn | undefined;
  readonly words: ReaderWords;
  readonly readOnly: boolean;
  readonly reader: Ref<Reader | undefined>;
  readonly onOpen: (coding: Coding) => void;
  readonly onMoveEdge: MoveEdge;
  /** A code was dragged onto words: those selected, else the turn it was let go on. */
  readonly onDropCode?: (codeId: string, range: TextRange) => void;
  readonly onPick?: (count: number) => void;
  readonly onHold?: (edge: HeldEdge) => void;
  readonly onMoved: (coding: Coding, range: TextRange) => void;
};

/** The transcript as a page. React renders its frame once; everything that moves is done by `mountReader`. */
export function TranscriptReader(props: TranscriptReaderProps) {
  const { session, looks, lookOf, words, readOnly, hits = noHits, suggestions } = props;
  const plain = useMemo(
    (): PagePaint => ({ lookOf: ({ codeId }) => lookOf(codeId), isShown: () => true }),
    [lookOf],
  );
  const paint = props.paint ?? plain;
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const mounted = useRef<Reader>(undefined);
  useListedKeys(pageKeys);
  const latest = useRef(props);
  const now = useRef({ paint });
  useLayoutEffect(() => {
    latest.current = props;
    now.current = { paint };
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
      onDropCode: (codeId, range) => latest.current.onDropCode?.(codeId, range),
      onPick: (count) => latest.current.onPick?.(count),
      onHold: (edge) => latest.current.onHold?.(edge),
      paint: () => now.current.paint,
      words: {
        more: (count) => latest.current.words.more(count),
        withMemo: (code) => latest.current.words.withMemo(code),
        get fewer() {
          return latest.current.words.fewer;
        },
      },
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

  const painted = useRef({ looks, paint });
  useEffect(() => {
    const before = painted.current;
    if (before.looks !== looks || before.paint !== paint) mounted.current?.repaintAll();
    painted.current = { looks, paint };
  }, [looks, paint]);
  useEffect(() => mounted.current?.showHits(hits), [hits, session, readOnly, setting]);

  useEffect(() => mounted.current?.showSuggestions(suggestions), [suggestions, session, readOnly, setting]);

  useImperativeHandle(props.reader, () => ({
    goTo: (range, options) => mounted.current?.goTo(range, options),
    repaintAll: () => mounted.current?.repaintAll(),
    isolate: (id) => mounted.current?.isolate(id),
    showHits: (ranges) => mounted.current?.showHits(ranges),
    showSuggestions: (source) => mounted.current?.showSuggestions(source),
    focus: () => mounted.current?.focus(),
    scrollToFraction: (fraction) => mounted.current?.scrollToFraction(fraction),
    place: () => mounted.current?.place(),
    showPlace: (place) => mounted.current?.showPlace(place),
    remove: () => mounted.current?.remove(),
  }));

  return (
    <div className={styles.frame}>
      {/* An application in an application: NVDA and JAWS leave single keys to what has the focus where it is one, Orca
          only where it lies in one too. */}
      <div ref={scroller} className={styles.scroller} role="application" aria-label={words.application}>
        <div
          ref={root}
          className={styles.page}
          role="application"
          aria-label={words.page}
          lang={session.reading.language || undefined}
          tabIndex={0}
          data-shortcuts="on"
        />
      </div>
      <OverviewStrip
        session={session}
        fractions={fractions}
        paint={paint}
        looks={looks}
        hits={hits}
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
