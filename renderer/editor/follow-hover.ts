const hoverTime = 120;

/** The element around an event's target that fits the selector. */
export function closest(event: Event, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
}

/** A stripe or name under the mouse stands out while it is there; what was isolated by key (`kept`) comes back after it. */
export function followHover({
  root,
  signal,
  isolate,
  kept,
}: {
  readonly root: HTMLElement;
  readonly signal: AbortSignal;
  readonly isolate: (id: string | undefined) => void;
  readonly kept: () => string | undefined;
}): void {
  let hovering: ReturnType<typeof setTimeout> | undefined;
  const onHover = (event: Event) => {
    const id = event.type === 'pointerleave' ? undefined : closest(event, '[data-coding]')?.dataset.coding;
    clearTimeout(hovering);
    hovering = setTimeout(() => isolate(id ?? kept()), id === undefined ? 0 : hoverTime);
  };
  root.addEventListener('pointerover', onHover, { signal });
  root.addEventListener('pointerleave', onHover, { signal });
  signal.addEventListener('abort', () => clearTimeout(hovering));
}
