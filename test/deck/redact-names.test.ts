import { describe, expect, it } from 'vitest';
import { namesOf } from '../../shared/deck/redact-names.ts';
import { saidIn } from '../../shared/deck/quote-text.ts';
import type { Participant } from '../../shared/domain/participant.ts';
import { demoStudy } from '../support/demo-study.ts';

function person(name: string, pseudonym: string, more: Partial<Participant> = {}): Participant {
  return {
    id: name,
    name,
    pseudonym,
    segment: null,
    consent: 'quote',
    attributes: {},
    memo: '',
    position: 0,
    ...more,
  };
}

const words = { fallback: (number: number) => `Participant ${number}`, someone: 'someone' };

describe('real names', () => {
  it('become pseudonyms as words, whole or in part, and not inside other words', () => {
    const names = namesOf([person('Ann Marsh', 'Ida')], words);
    expect(names.redact('Ann said that Annabel knows Marsh, Ann Marsh and ann_marsh.txt.')).toBe(
      'Ida said that Annabel knows Ida, Ida and Ida.txt.',
    );
  });

  it('become pseudonyms in Japanese, where words have no borders', () => {
    const names = namesOf([person('田中 花子', '青葉')], words);
    expect(names.redact('田中花子さんと田中さんの話')).toBe('青葉さんと青葉さんの話');
  });

  it('are replaced once: a pseudonym that is another person’s name stays', () => {
    const names = namesOf([person('Ann Marsh', 'Rosa'), person('Rosa Field', 'Ann', { position: 1 })], words);
    expect(names.redact('Ann met Rosa.')).toBe('Rosa met Ann.');
  });

  it('of those who keep out leave no pseudonym', () => {
    const names = namesOf([person('Ann Marsh', 'Ida', { consent: 'none' })], words);
    expect(names.redact('Ask Ann.')).toBe('Ask someone.');
  });

  it('that are only labels are not taken apart', () => {
    const names = namesOf([person('Participant 3', '')], words);
    expect(names.redact('Each participant and Participant 3.')).toBe('Each participant and Participant 1.');
  });

  it('leave no character that a slide file cannot hold', () => {
    expect(namesOf([], words).redact('a\u0001b\uD800c\nd')).toBe('ab\uFFFDc d');
  });
});

describe('quotes', () => {
  it('hold what the participant said, without labels and questions', () => {
    const [document] = demoStudy('en').documents;
    if (!document) throw new Error('no document');
    const said = saidIn(document, { start: 0, end: 400 });
    expect(said).not.toContain('Interviewer');
    expect(said).not.toContain('How did you come');
  });
});
