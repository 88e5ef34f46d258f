import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { OpenDocument } from '../../../shared/api/study-procedures.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import { spokenText } from '../../../shared/text/edit-turns.ts';
import { applyEdits } from '../../../shared/text/text-edits.ts';
import type { CodeLook } from '../../editor/code-look.ts';
import { createEditPainter } from '../../editor/edit-painter.ts';
import { mountEditPage, type EditedPage, type PageEdits } from '../../editor/edit-page.ts';
import { createKeepPlace, type KeepPlace } from '../../editor/keep-place.ts';
import { estimateHeight } from '../../editor/turn-heights.ts';

export type MountedEdit = { readonly page: EditedPage; readonly place: KeepPlace };

/** Mounts the editable page; `tick` counts its steps, a frame late, for what stands beside it. */
export function useEditPage(args: {
  readonly mounted: RefObject<MountedEdit | undefined>;
  readonly open: OpenDocument;
  readonly codings: readonly Coding[];
  readonly start: PageEdits;
  readonly lookOf: (codeId: string) => CodeLook;
  readonly root: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onStep: () => void;
  /** The page goes; what it says is still there. */
  readonly onGone: () => void;
}): number {
  const [tick, setTick] = useState(0);
  const latest = useRef(args);
  useLayoutEffect(() => {
    latest.current = args;
  });
  const { open, start, root, scroller, mounted } = args;
  const heightOf = useMemo(() => heights(open.document.language), [open.document.language]);

  useLayoutEffect(() => {
    if (root.current === null || scroller.current === null) return;
    let frame = 0;
    const later = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        painter.paint();
        setTick((before) => before + 1);
      });
    };
    const page = mountEditPage({
      root: root.current,
      spoken: applyEdits(spokenText(open.text, open.turns), start.edits),
      faces: start.faces,
      edits: start.edits,
      joint: /^(ja|zh|th)/.test(open.document.language) ? '' : ' ',
      heightOf,
      onChange: () => {
        later();
        latest.current.onStep();
      },
    });
    const painter = createEditPainter({
      page,
      scroller: scroller.current,
      reading: open,
      codings: args.codings,
      lookOf: (codeId) => latest.current.lookOf(codeId),
    });
    const scrolling = scroller.current;
    const place = createKeepPlace(page.laid, scrolling);
    mounted.current = { page, place };
    const paint = () => {
      place.note();
      later();
    };
    scrolling.addEventListener('scroll', paint, { passive: true });
    const widths = new ResizeObserver(() => {
      place.restore();
      later();
    });
    widths.observe(scrolling);
    later();
    return () => {
      latest.current.onGone();
      cancelAnimationFrame(frame);
      scrolling.removeEventListener('scroll', paint);
      widths.disconnect();
      painter.remove();
      page.remove();
      mounted.current = undefined;
    };
    // One page for one version of the transcript; what changes while it is edited is read when it is needed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [open, start, mounted, root, scroller, heightOf]);

  return tick;
}

function heights(language: string): (words: string) => number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const wide = /^(ja|zh|ko)/.test(language);
  const setting = {
    textWidth: 37 * size,
    characterWidth: size * 1.08 * (wide ? 1 : 0.455),
    lineHeight: size * 1.08 * (wide ? 1.75 : 1.62),
    gap: 0.95 * size,
  };
  return (words) => estimateHeight(words.length, setting);
}
