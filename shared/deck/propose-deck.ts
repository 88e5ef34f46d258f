import { reportThemes } from '../analysis/theme-report.ts';
import type { StudyData } from '../domain/study-data.ts';
import type { Language } from '../domain/language.ts';
import type { Audience, DeckLength } from './deck.ts';
import { slideContents } from './slide-contents.ts';
import type { SlideContent } from './slide-content.ts';
import { slideKinds, type SlideKind } from './slide-kinds.ts';
import { outlineFor } from './story.ts';

export type DeckWish = {
  readonly audience: Audience;
  readonly length: DeckLength;
  readonly language: Language;
};

/**
 * The story of a study for an audience and length: its slides in telling order with what they say. Kinds without material
 * are left out, see `outlineFor`. `kinds` given: these, in this order.
 */
export function proposeDeck(
  data: StudyData,
  wish: DeckWish,
  kinds?: readonly SlideKind[],
): readonly SlideContent[] {
  const reports = reportThemes(data);
  const input = { data, reports, language: wish.language, audience: wish.audience };
  const all = kinds ? undefined : slideContents(input, slideKinds);
  const outline = kinds ?? outlineFor(wish.audience, wish.length, (kind) => all?.has(kind) ?? false);
  // Once more for these alone: passages spent on slides that are not told are free again.
  const contents = slideContents(input, outline);
  return outline.flatMap((kind) => contents.get(kind) ?? []);
}
