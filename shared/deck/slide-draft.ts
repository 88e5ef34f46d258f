import type { SlideElement, TraceEntry } from './slide.ts';
import type { SlideKind } from './slide-kinds.ts';

/** A slide before it has its frame: title, footer, page number, notes. */
export type SlideDraft = {
  readonly id: SlideKind;
  readonly title: string;
  readonly elements: readonly SlideElement[];
  readonly trace: readonly TraceEntry[];
  /** What the footer names as source. */
  readonly source: string;
  /** Lines of method for the notes. */
  readonly notes?: readonly string[];
  /** `plain`: title above, content below. `own`: the slide draws its title itself. */
  readonly frame: 'plain' | 'own';
};
