import type { Language } from '../domain/language.ts';
import { numberNames } from '../domain/statement.ts';
import type { NumberName, SentencePart, SlotName } from '../domain/statement.ts';
import type { StatementCheck } from './check-statement.ts';

/** People who have something, of how many. */
export type Count = { readonly have: number; readonly total: number };
export type SentenceCounts = Readonly<Record<NumberName, Count>>;

/**
 * The counts that a sentence may carry, from a statement's check. A slot's count is of core customers where there are
 * any, else of everyone.
 */
export function sentenceCounts(check: Pick<StatementCheck, 'core' | 'others' | 'slots'>): SentenceCounts {
  const { core, others } = check;
  const total = core.total > 0 ? core.total : others.total;
  const ofSlot = (slot: SlotName): Count => ({
    have: core.total > 0 ? check.slots[slot].core : check.slots[slot].people,
    total,
  });
  return {
    core: { have: core.have, total: core.total },
    others: { have: others.have, total: others.total },
    people: { have: core.have + others.have, total: core.total + others.total },
    who: ofSlot('who'),
    when: ofSlot('when'),
    feels: ofSlot('feels'),
    realises: ofSlot('realises'),
    changes: ofSlot('changes'),
  };
}

/** "8 of 10", 「10人中8人」. */
export function countText({ have, total }: Count, language: Language): string {
  return language === 'ja' ? `${total}人中${have}人` : `${have} of ${total}`;
}

/** The sentence with its numbers as they are now. */
export function withLiveNumbers(
  parts: readonly SentencePart[],
  counts: SentenceCounts,
  language: Language,
): SentencePart[] {
  return parts.map((part) =>
    part.number === undefined ? part : { ...part, text: countText(counts[part.number], language) },
  );
}

const spelled = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|all|none|\\d+';
const writtenCount = new RegExp(
  `\\b(?:${spelled})\\s+(?:out\\s+)?of\\s+(?:the\\s+|our\\s+)?(?:${spelled})\\b|[\\d０-９一二三四五六七八九十]+人中[、の]?[\\d０-９一二三四五六七八九十]+人`,
  'giu',
);

/** Counts of people that are written out in the sentence: they stay as they are when the study changes. */
export function writtenNumbers(parts: readonly SentencePart[]): readonly string[] {
  return parts.flatMap(({ text, number }) => (number === undefined ? (text.match(writtenCount) ?? []) : []));
}

/** Which numbers a sentence can take: those whose group has anybody. */
export function usableNumbers(counts: SentenceCounts): readonly NumberName[] {
  return numberNames.filter((name) => counts[name].total > 0);
}
