import type { SentenceCounts } from '../../shared/statements/sentence-numbers.ts';

/** Counts of a study of 10 core customers and 4 others; every slot is told by all who have it unless said otherwise. */
export function someCounts(changed: Partial<SentenceCounts> = {}): SentenceCounts {
  const have = { have: 8, total: 10 };
  return {
    core: have,
    others: { have: 1, total: 4 },
    people: { have: 9, total: 14 },
    who: have,
    when: have,
    feels: have,
    realises: have,
    changes: have,
    ...changed,
  };
}
