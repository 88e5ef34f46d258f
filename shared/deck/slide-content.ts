import type { SlideDraft } from './slide-draft.ts';

/** What a slide says, computed from the study and kept with the deck until it is refreshed; not laid out yet. */
export type SlideContent = SlideDraft;
