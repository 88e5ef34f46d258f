import { useEffect, useRef, type PointerEvent } from 'react';
import type { TextRange } from '../../shared/domain/coding.ts';
import { hueOf, inkOf } from './code-look.ts';
import type { ReaderView } from './reader-host.ts';
import type { PagePaint } from './page-view.ts';
import styles from './reader.module.css';
import type { ReadingSession } from './reading-session.ts';
import { fractionOf } from './turn-heights.ts';
import { turnAt } from './turn-ranges.ts';

type OverviewStripProps = {
  readonly session: ReadingSession;
  /** Where each turn begins, see `turnFractions`. */
  readonly fractions: readonly number[];
  readonly paint: PagePaint;
  readonly hits: readonly TextRange[];
  /** Changes when codes change their colour. */
  readonly looks: unknown;
  readonly thumb: React.RefObject<HTMLDivElement | null>;
  readonly onGoTo: (fraction: number) => void;
};

/**
 * The whole transcript at the edge of the page: ticks for codings at its left, for search hits at its
 * right, a mark where the caret is; a press or drag goes there.
 */
export function OverviewStrip({ session, fractions, paint, hits, looks, thumb, onGoTo }: OverviewStripProps) {
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const draw = () => drawTicks(element, session, fractions, { paint, hits });
    // After the page: a coding is on the screen before its tick is.
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const drawSoon = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        draw();
      }, 60);
    };
    drawSoon();
    const stop = session.onTouched(drawSoon);
    const size = new ResizeObserver(drawSoon);
    size.observe(element);
    const theme = new MutationObserver(drawSoon);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', drawSoon);
    return () => {
      clearTimeout(waiting);
      stop();
      size.disconnect();
      theme.disconnect();
      dark.removeEventListener('change', drawSoon);
    };
  }, [session, fractions, paint, hits, looks]);

  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = () => moveMark(place.current, session, fractions);
    follow();
    return session.store.subscribe((now, before) => {
      if (now.caret !== before.caret) follow();
    });
  }, [session, fractions]);

  const go = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onGoTo((event.clientY - box.top) / box.height);
  };
  return (
    <div
      className={styles.strip}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && go(event)}
    >
      <canvas ref={canvas} />
      <div ref={thumb} className={styles.thumb} />
      <div ref={place} className={styles.place} />
    </div>
  );
}

/** Moves the frame that shows which part of the page is on the screen; outside of React, as it follows the scroll. */
export function moveThumb(thumb: HTMLElement | null, view: ReaderView): void {
  if (thumb === null) return;
  thumb.style.top = `${view.from * 100}%`;
  thumb.style.height = `${Math.max(0.01, view.to - view.from) * 100}%`;
}

function drawTicks(
  canvas: HTMLCanvasElement,
  session: ReadingSession,
  fractions: readonly number[],
  { paint, hits }: { readonly paint: PagePaint; readonly hits: readonly TextRange[] },
): void {
  const scale = window.devicePixelRatio || 1;
  const width = canvas.clientWidth * scale;
  const height = canvas.clientHeight * scale;
  const context = canvas.getContext('2d');
  if (context === null || width === 0 || height === 0) return;
  canvas.width = width;
  canvas.height = height;
  const inks = new Map<string, string>();
  const probe = document.createElement('span');
  canvas.parentElement?.append(probe);
  const { turns } = session.reading;
  const topOf = (offset: number) =>
    Math.min(fractionOf(turns, fractions, turnAt(turns, offset), offset) * height, height - 2 * scale);
  const inkFor = (name: string, color: string) => {
    const known = inks.get(name);
    if (known !== undefined) return known;
    probe.style.color = color;
    const ink = getComputedStyle(probe).color;
    inks.set(name, ink);
    return ink;
  };
  const right = hits.length > 0 ? 7 * scale : 2 * scale;
  for (const coding of session.codings.all()) {
    if (!paint.isShown(coding)) continue;
    const look = paint.lookOf(coding);
    context.fillStyle = inkFor(hueOf(look), inkOf(look));
    const top = topOf(coding.start);
    context.fillRect(2 * scale, top, width - 2 * scale - right, Math.max(2 * scale, topOf(coding.end) - top));
  }
  context.fillStyle = inkFor('hits', 'var(--accent)');
  for (const { start } of hits) context.fillRect(width - 5 * scale, topOf(start), 5 * scale, 2 * scale);
  probe.remove();
}

/** Where the caret is. Only moved: nothing is laid out for it. */
function moveMark(mark: HTMLElement | null, session: ReadingSession, fractions: readonly number[]): void {
  const focus = session.store.getState().caret?.focus;
  if (mark === null) return;
  mark.hidden = focus === undefined;
  if (focus === undefined) return;
  const { turns } = session.reading;
  mark.style.top = `${fractionOf(turns, fractions, turnAt(turns, focus), focus) * 100}%`;
}
