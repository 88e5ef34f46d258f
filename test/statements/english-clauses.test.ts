import { describe, expect, it } from 'vitest';
import type { SlotName } from '../../shared/domain/statement.ts';
import { englishClause } from '../../shared/statements/english-clauses.ts';

const said = (slot: SlotName, words: string): string => {
  const clause = englishClause(slot, words);
  return clause ? clause.lead + clause.text : '';
};

describe('a code’s name becomes a clause', () => {
  it.each([
    ['who', 'tried many things', 'they had tried many things'],
    ['who', 'given up', 'they had given up'],
    ['who', 'caring for others', 'they had been caring for others'],
    ['who', 'ashamed before others', 'they were ashamed before others'],
    ['who', 'tight budget', 'they had lived with a tight budget'],
    ['who', 'no concern', 'they had no concern'],
    ['who', 'gave up on my hair', 'they had given up on their hair'],
    ['who', 'Had tried many things to rest', 'they had tried many things to rest'],
    ['who', 'long-standing concern', 'they had lived with a long-standing concern'],
    ['who', 'told as a child to hold still', 'they had been told as a child to hold still'],
    ['who', 'at a turning point', 'they were at a turning point'],
    ['when', 'about the third month', 'about the third month'],
    ['when', 'in the evening wash, from the first weeks on', 'in the evening wash, from the first weeks on'],
    ['when', 'Change in life', 'as their life changes'],
    ['when', 'part of the day', 'once it is part of the day'],
    ['when', 'doubts in the first weeks', 'with doubts in the first weeks'],
    ['when', 'week three', 'in week three'],
    ['when', 'the next morning', 'the next morning'],
    ['when', 'someone else notices', 'when someone else notices'],
    ['when', 'first use', 'at first use'],
    ['feels', 'lighter', 'it feels lighter'],
    ['feels', 'shoulders drop', 'the shoulders drop'],
    ['feels', 'falls into place', 'it falls into place'],
    ['feels', 'letting go', 'there is a sense of letting go'],
    ['feels', 'warmth spreading', 'they feel warmth spreading'],
    ['feels', 'scent that calms', 'there is a scent that calms'],
    ['feels', 'scent too much', 'the scent is too much'],
    ['feels', 'heart racing', 'the heart is racing'],
    ['feels', 'hot face', 'the face is hot'],
    ['feels', 'sees it shine', 'they see it shine'],
    ['feels', 'worn out', 'it feels worn out'],
    ['feels', 'sigh of relief', 'there is a sigh of relief'],
    ['feels', 'chest tight', 'the chest is tight'],
    ['feels', 'shoulders pulled up', 'the shoulders are pulled up'],
    ['realises', 'nothing to fix in me', 'they see that there is nothing to fix in them'],
    ['realises', 'time of my own', 'what counts is time of their own'],
    ['realises', 'own taste', 'what counts is their own taste'],
    ['realises', 'small daily beauty', 'what counts is small daily beauty'],
    ['realises', 'left to judge for myself', 'what counts is being left to judge for themselves'],
    ['realises', 'patience rewarded', 'they see that patience is rewarded'],
    ['realises', 'being listened to', 'what counts is being listened to'],
    ['realises', 'at ease with myself', 'they are at ease with themselves'],
    ['realises', 'like my old self', 'they feel like their old self'],
    ['changes', 'goes among people', 'they go among people'],
    ['changes', 'passes it on', 'they pass it on'],
    ['changes', 'trusts own judgement', 'they trust their own judgement'],
    ['changes', 'easier at work', 'it is easier at work'],
    ['changes', 'closer to family', 'they are closer to family'],
    ['changes', 'iron put away', 'the iron is put away'],
    ['changes', 'no change seen', 'there is no change seen'],
  ] as const)('%s: %s', (slot, name, clause) => {
    expect(said(slot, name)).toBe(clause);
  });

  it('joins several, sharing what leads into them', () => {
    expect(said('who', 'tried many things, covered it up')).toBe(
      'they had tried many things and covered it up',
    );
    expect(said('who', 'ashamed before others, frizz in the rain')).toBe(
      'they were ashamed before others and had lived with frizz in the rain',
    );
    expect(said('feels', 'lighter, shoulders drop, letting go')).toBe(
      'it feels lighter, the shoulders drop and there is a sense of letting go',
    );
  });

  it('leaves a list as it is that somebody wrote with an “and” of its own', () => {
    expect(said('feels', 'it falls light, the breath goes down and the shoulders drop')).toBe(
      'it falls light, the breath goes down and the shoulders drop',
    );
  });

  it('tells alternatives as such', () => {
    expect(said('feels', 'shoulders drop / letting go')).toBe(
      'the shoulders drop or there is a sense of letting go',
    );
    expect(said('who', 'frizz in the rain / tight budget, tried many things')).toBe(
      'they had lived with frizz in the rain or a tight budget and had tried many things',
    );
    expect(said('changes', 'closer to family / lets others near / passes it on')).toBe(
      'they are closer to family, let others near or pass it on',
    );
  });

  it('is nothing for nothing', () => {
    expect(englishClause('who', ' , ')).toBeUndefined();
  });
});
