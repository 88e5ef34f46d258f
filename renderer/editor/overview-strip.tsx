import { useEffect, useRef, type PointerEvent } from 'react';
import { hueOf, inkOf, type CodeLook } from './code-look.ts';
import type { ReaderView } from './mount-reader.ts';
import styles from './reader.module.css';
import type { ReadingSession } from './reading-session.ts';
import { fractionOf } from './turn-heights.ts';
import { turnAt } from './turn-ranges.ts';

type OverviewStripProps = {
  readonly session: ReadingSession;
  /** Where each turn begins, see `turnFractions`. */
  readonly fractions: readonly number[];
  readonly lookOf: (codeId: string) => CodeLook;
  /** Changes when codes change their colour. */
  readonly looks: unknown;
  readonly thumb: React.RefObject<HTMLDivElement | null>;
  readonly onGoTo: (fraction: number) => void;
};

/** The whole transcript at the edge of the page: a tick for each coding; a press or drag goes there. */
export function OverviewStrip({ session, fractions, lookOf, looks, thumb, onGoTo }: OverviewStripProps) {
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const draw = () => drawTicks(element, session, fractions, lookOf);
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
  }, [session, fractions, lookOf, looks]);

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
  lookOf: (codeId: string) => CodeLook,
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
  for (const coding of session.codings.all()) {
    const look = lookOf(coding.codeId);
    const hue = hueOf(look);
    let ink = inks.get(hue);
    if (ink === undefined) {
      probe.style.color = inkOf(look);
      ink = getComputedStyle(probe).color;
      inks.set(hue, ink);
    }
    const { turns } = session.reading;
    const top = fractionOf(turns, fractions, turnAt(turns, coding.start), coding.start) * height;
    context.fillStyle = ink;
    context.fillRect(2 * scale, Math.min(top, height - 2 * scale), width - 4 * scale, 2 * scale);
  }
  probe.remove();
}
