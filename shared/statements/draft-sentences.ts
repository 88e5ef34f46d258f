import type { Language } from '../domain/language.ts';
import type { SentencePart, SlotTexts } from '../domain/statement.ts';
import { englishPlans } from './english-plans.ts';
import { japanesePlans } from './japanese-plans.ts';
import type { SentenceCounts } from './sentence-numbers.ts';
import { planNames, toParts } from './sentence-plan.ts';
import type { PlanName } from './sentence-plan.ts';

export type SentenceDraft = { readonly plan: PlanName; readonly sentence: readonly SentencePart[] };

/**
 * Sentences from slot texts, one for each plan, for a person to choose from and go on writing. Each says every filled
 * slot once and no empty one, and states numbers of people as parts that follow the study. Plans that come to the same
 * words are offered once; nothing filled gives none.
 */
export function draftSentences(
  slots: SlotTexts,
  counts: SentenceCounts,
  language: Language,
): readonly SentenceDraft[] {
  if (Object.values(slots).every((text) => text.trim() === '')) return [];
  const plans = (language === 'ja' ? japanesePlans : englishPlans)(slots, counts);
  const seen = new Set<string>();
  return planNames.flatMap((plan) => {
    const sentence = toParts(plans[plan], counts, language);
    const text = sentence.map((part) => part.text).join('');
    if (sentence.length === 0 || seen.has(text)) return [];
    seen.add(text);
    return [{ plan, sentence }];
  });
}
