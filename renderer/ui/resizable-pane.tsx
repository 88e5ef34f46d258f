import { useState, useSyncExternalStore, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './resizable-pane.module.css';

export type ResizablePaneProps = {
  /** Name under which the width is remembered on this machine. */
  readonly id: string;
  /** Side of the page the pane stands at; its handle is on the other one. */
  readonly side: 'left' | 'right';
  /** Widths in pixels at a text size of 100 %; the pane grows with the text. `initial` is less in small windows. */
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  /** Name of the handle for readers, for example "Width of the codes pane". */
  readonly label: string;
  /** Element of the pane, where it is a landmark; `landmarkLabel` names it. */
  readonly as?: 'div' | 'nav' | 'aside';
  readonly landmarkLabel?: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** Below this width of the window the page itself needs the room more than what stands beside it. */
const smallWindow = 1200;
const isSmallWindow = () => innerWidth < smallWindow;

function onResize(told: () => void): () => void {
  addEventListener('resize', told);
  return () => removeEventListener('resize', told);
}

/** A pane whose width is dragged, or set with the arrow keys on its handle. */
export function ResizablePane(props: ResizablePaneProps) {
  const { id, side, min, max, label, as: Pane = 'div', landmarkLabel, className, children } = props;
  const isSmall = useSyncExternalStore(onResize, isSmallWindow);
  const initial = isSmall ? props.initial * 0.86 : props.initial;
  const clamp = (width: number) => Math.min(max, Math.max(min, Math.round(width)));
  const [kept, setKept] = useState(() => recall(id));
  const width = clamp(kept ?? initial);
  const change = (next: number) => {
    setKept(clamp(next));
    remember(id, clamp(next));
  };
  const grow = side === 'left' ? 1 : -1;
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const handle = event.currentTarget;
    const from = event.clientX;
    const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const move = (now: globalThis.PointerEvent) => change(width + (grow * (now.clientX - from)) / scale);
    const end = () => handle.removeEventListener('pointermove', move);
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', end, { once: true });
    event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    change(width + grow * step);
  };
  return (
    <Pane
      aria-label={landmarkLabel}
      className={classNames(styles['pane'], styles[side], className)}
      style={{ width: `${width / 16}rem` }}
    >
      {children}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={width}
        aria-valuemin={min}
        aria-valuemax={max}
        tabIndex={0}
        className={styles['handle']}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
        onDoubleClick={() => change(initial)}
      />
    </Pane>
  );
}

function recall(id: string): number | undefined {
  const width = Number(localStorage.getItem(`hara.width.${id}`));
  return Number.isFinite(width) && width > 0 ? width : undefined;
}

function remember(id: string, width: number): void {
  localStorage.setItem(`hara.width.${id}`, String(width));
}
