import { describe, expect, it } from 'vitest';
import type { SlotName } from '../../shared/domain/statement.ts';
import { englishClause } from '../../shared/statements/english-clauses.ts';

const said = (slot: SlotName, words: string): string => {
  const clause = englishClause(slot, words);
  return clause ? clause.lead + clause.text : '';
};

describe('a code’s name becomes a clause', () => {
  it.each([
    ['who', 'tried many things', 'they tried many things'],
    ['who', 'given up', 'they had given up'],
    ['who', 'caring for others', 'they had been caring for others'],
    ['who', 'ashamed before others', 'they were ashamed before others'],
    ['who', 'tight budget', 'they came with a tight budget'],
    ['who', 'no concern', 'they had no concern'],
    ['who', 'gave up on my hair', 'they gave up on their hair'],
    ['who', 'Had tried many things to rest', 'they had tried many things to rest'],
    ['when', 'about the third month', 'about the third month'],
    ['when', 'week three', 'in week three'],
    ['when', 'the next morning', 'the next morning'],
    ['when', 'someone else notices', 'when someone else notices'],
    ['when', 'first use', 'at first use'],
    ['feels', 'lighter', 'it feels lighter'],
    ['feels', 'shoulders drop', 'the shoulders drop'],
    ['feels', 'falls into place', 'it falls into place'],
    ['feels', 'letting go', 'there is a sense of letting go'],
    ['feels', 'sigh of relief', 'there is a sigh of relief'],
    ['feels', 'chest tight', 'the chest is tight'],
    ['feels', 'shoulders pulled up', 'the shoulders are pulled up'],
    ['realises', 'nothing to fix in me', 'they see that there is nothing to fix in them'],
    ['realises', 'time of my own', 'they find time of their own'],
    ['realises', 'being listened to', 'what counts is being listened to'],
    ['realises', 'at ease with myself', 'they are at ease with themselves'],
    ['realises', 'like my old self', 'they feel like their old self'],
    ['changes', 'goes among people', 'they go among people'],
    ['changes', 'passes it on', 'they pass it on'],
    ['changes', 'closer to family', 'they are closer to family'],
    ['changes', 'iron put away', 'the iron is put away'],
    ['changes', 'no change seen', 'there is no change seen'],
  ] as const)('%s: %s', (slot, name, clause) => {
    expect(said(slot, name)).toBe(clause);
  });

  it('joins several, sharing what leads into them', () => {
    expect(said('who', 'tried many things, covered it up')).toBe('they tried many things and covered it up');
    expect(said('who', 'ashamed before others, frizz in the rain')).toBe(
      'they were ashamed before others and came with frizz in the rain',
    );
    expect(said('feels', 'lighter, shoulders drop, letting go')).toBe(
      'it feels lighter, the shoulders drop and there is a sense of letting go',
    );
  });

  it('is nothing for nothing', () => {
    expect(englishClause('who', ' , ')).toBeUndefined();
  });
});
