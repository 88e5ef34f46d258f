import { useLayoutEffect, useState, type RefObject } from 'react';

/** Height in CSS pixels of what an element stands in, for figures that fit themselves into it; 0 where it is not known. */
export function useRoom(ref: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const frame = ref.current?.parentElement;
    if (!frame || typeof ResizeObserver === 'undefined') return;
    const measure = () => setRoom(frame.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    return () => observer.disconnect();
  }, [ref]);
  return room;
}
