import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

export type Size = { readonly w: number; readonly h: number };

/** Width and height of an element's content in CSS pixels: figures are drawn 1:1 into the room that there is. */
export function useSize<E extends HTMLElement>(initial: Size): readonly [RefObject<E | null>, Size] {
  const ref = useRef<E | null>(null);
  const [size, setSize] = useState(initial);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const measure = () => {
      const [w, h] = [element.clientWidth, element.clientHeight];
      if (w > 0 && h > 0) setSize((before) => (before.w === w && before.h === h ? before : { w, h }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
