import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFinder } from '../../shared/deck/name-finder.ts';
import { namesOf } from '../../shared/deck/redact-names.ts';
import type { Participant } from '../../shared/domain/participant.ts';

const names = ['Hana Mori', "Órla O'Neil", '森 花', 'Ann', 'Jean-Luc P.', 'user_17'];
const participants = names.map((name, position): Participant => ({
  id: `p${position}`,
  name,
  pseudonym: `X${position}`,
  segment: null,
  consent: 'quote',
  attributes: {},
  memo: '',
  position,
}));
const words = fc.constantFrom(
  ...names,
  'HANA',
  'mori',
  '森花さん',
  '花',
  'annual',
  'jean',
  'O’Neil',
  'hair',
  '_',
  ',',
  ' ',
);

describe('looking for names quickly', () => {
  it('never misses a text in which a name would be replaced', () => {
    const mayName = nameFinder(participants);
    const { redact } = namesOf(participants, { fallback: String, someone: 'someone' });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), fc.constantFrom(' ', '', '_'), (parts, joint) => {
        const text = parts.join(joint);
        if (redact(text) !== text) expect(mayName(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(mayName('It falls light.')).toBe(false);
    expect(mayName('annual')).toBe(false);
  });
});
