import { describe, expect, test } from 'vitest';
import type { QuotedCoding } from '../../shared/api/study-procedures.ts';
import type { Code } from '../../shared/domain/code.ts';
import { translator } from '../../shared/messages/translate.ts';
import { twoLines } from '../../renderer/charts/short-text.ts';
import { pickable } from '../../renderer/features/statements/pick-passages.ts';
import { bodyCounts } from '../../renderer/features/themes/body-counts.ts';
import { contrastWords } from '../../renderer/features/themes/contrast-words.ts';
import { everyPhase } from '../../renderer/features/themes/every-phase.ts';

function coding(id: string, given: Partial<QuotedCoding> = {}): QuotedCoding {
  return {
    id,
    documentId: 'd1',
    codeId: 'light',
    start: 0,
    end: 5,
    coder: 'me',
    facets: {},
    memo: '',
    createdAt: '2026-01-01T00:00:00.000Z',
    quote: 'it was light',
    document: 'Aki',
    participant: 'Aki',
    segment: 'core',
    ...given,
  };
}

const codes = new Map<string, Pick<Code, 'name' | 'kind' | 'facets'>>([
  ['light', { name: 'lighter', kind: 'sensation', facets: { region: 'head' } }],
  ['calm', { name: 'calm', kind: 'value', facets: { region: 'chest' } }],
]);

describe('choosing evidence', () => {
  const all = [coding('a'), coding('b', { codeId: 'calm', quote: 'I was at home', participant: 'Hana' })];

  test('every word must be in the quote, the code or the person', () => {
    const ids = (words: string) =>
      pickable(all, codes, { words, kind: undefined, among: undefined }).map(({ id }) => id);
    expect(ids('LIGHT aki')).toEqual(['a']);
    expect(ids('hana home')).toEqual(['b']);
    expect(ids('light hana')).toEqual([]);
    expect(ids('  ')).toEqual(['a', 'b']);
  });

  test('keeps to a kind and to a theme', () => {
    expect(pickable(all, codes, { words: '', kind: 'value', among: undefined }).map(({ id }) => id)).toEqual([
      'b',
    ]);
    expect(
      pickable(all, codes, { words: '', kind: undefined, among: new Set(['a']) }).map(({ id }) => id),
    ).toEqual(['a']);
  });
});

describe('the body map', () => {
  test('counts each person once per place, a coding’s own place before its code’s, sensations only', () => {
    const codings = [
      coding('a'),
      coding('b', { start: 9, end: 12 }),
      coding('c', { facets: { region: 'hands' } }),
      coding('d', { documentId: 'd2' }),
      coding('e', { codeId: 'calm' }),
    ];
    const counts = bodyCounts(codings, codes, (id) => ({ key: id, core: id === 'd1' }));
    expect(counts).toEqual({ core: { head: 1, hands: 1 }, others: { head: 1 } });
  });
});

describe('phases', () => {
  test('show the whole journey, and phases unknown to it at the end', () => {
    const phases = everyPhase(
      [
        { id: 'before', name: 'Before' },
        { id: 'first-use', name: 'First use' },
      ],
      [
        { phase: 'first-use', name: 'First use', people: 3 },
        { phase: 'old', name: 'old', people: 1 },
      ],
    );
    expect(phases.map(({ phase, people }) => `${phase} ${people}`)).toEqual([
      'before 0',
      'first-use 3',
      'old 1',
    ]);
  });

  test('long names go on a second line, Japanese ones at a phrase', () => {
    expect(twoLines('First contact', 60)).toEqual(['First', 'contact']);
    expect(twoLines('暮らしの変化', 56).join('')).toBe('暮らしの変化');
    expect(twoLines('regular', 80)).toEqual(['regular']);
  });
});

describe('the contrast in words', () => {
  const t = translator('en');

  const compared = {
    coreShare: 0.5,
    otherShare: 0.5,
    p: 0.01,
    oddsRatio: 1,
    h: 0,
    tooFew: false,
  };

  test('names the group that has it more often', () => {
    const more = contrastWords(
      { ...compared, difference: 0.65, interval: { low: 0.12, high: 0.86 }, adjustedP: 0.04 },
      t,
    );
    expect(more).toBe(
      'About 65 more of a hundred core customers have it than of a hundred others; it could be 12 to 86. ' +
        'A difference like this is hardly chance, also when everything compared is counted in.',
    );
    const less = contrastWords(
      { ...compared, difference: -0.4, interval: { low: -0.7, high: 0.1 }, adjustedP: 0.2 },
      t,
    );
    expect(less).toBe(
      'About 40 more of a hundred others have it than of a hundred core customers; it could be −10 to 70. ' +
        'A difference like this could be chance.',
    );
  });

  test('tells no shares where a group has fewer than five people, whatever the test says', () => {
    const words = contrastWords(
      { ...compared, difference: 0.75, interval: { low: 0.2, high: 0.95 }, adjustedP: 0.01, tooFew: true },
      t,
    );
    expect(words).toBe(t('contrast.tooFew'));
    expect(words).not.toMatch(/hundred/);
  });

  test('says nothing where there is nobody to compare with', () => {
    expect(
      contrastWords({ ...compared, difference: null, interval: null, p: null, adjustedP: null }, t),
    ).toBe('');
  });
});
