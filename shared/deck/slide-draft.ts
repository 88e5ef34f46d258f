import type { TraceEntry } from './slide.ts';
import type { SlidePart } from './slide-content.ts';
import type { SlideKind } from './slide-kinds.ts';

/** A slide as its own file writes it: title, parts and trace; footer and notes are added by `slide-contents.ts`. */
export type SlideDraft = {
  readonly id: SlideKind;
  readonly title: string;
  readonly elements: readonly SlidePart[];
  readonly trace: readonly TraceEntry[];
  /** What the footer names as source. */
  readonly source: string;
  /** Lines of method for the notes. */
  readonly notes?: readonly string[];
  /** `plain`: title above, content below. `own`: the slide draws its title itself. */
  readonly frame: 'plain' | 'own';
};
