import { expect, test } from 'vitest';
import type { ThemeInput } from '../../shared/analysis/theme-input.ts';
import { packInput, unpackInput } from '../../electron/workers/packed-input.ts';

const coding = {
  id: 'a',
  documentId: 'one',
  codeId: 'light',
  start: 3,
  end: 9,
  coder: 'Yuki',
  facets: { region: 'shoulders', intensity: 4 },
  memo: 'kept at home',
  createdAt: '2026-03-01T10:00:00.000Z',
} as const;

const input: ThemeInput = {
  documents: [],
  participants: [],
  codes: [],
  language: 'en',
  codings: [
    coding,
    { ...coding, id: 'b', documentId: 'two', facets: {}, start: 0 },
    { ...coding, id: 'c', codeId: 'heavy', coder: '' },
  ],
  existing: {
    themes: [{ id: 't', label: 'Lighter', labelByHand: true, description: '', position: 1, locked: true }],
    members: [
      { codingId: 'c', themeId: 't', byHand: true, score: 0.25, isNew: false, suggestedId: null },
      { codingId: 'a', themeId: null, byHand: false, score: 0, isNew: true, suggestedId: 't' },
    ],
  },
};

test('codings and places arrive in a thread as they were, without memos and dates', () => {
  expect(unpackInput(structuredClone(packInput(input)))).toEqual({
    ...input,
    codings: input.codings.map((each) => ({ ...each, memo: '', createdAt: '' })),
  });
});

test('codings of one document, code or facets share what they have in common', () => {
  const [first, , third] = unpackInput(structuredClone(packInput(input))).codings;
  expect(third?.facets).toBe(first?.facets);
});

test('places of codings that are gone stay behind', () => {
  const gone = { codingId: 'gone', themeId: 't', byHand: true, score: 1 };
  const existing = { themes: input.existing?.themes ?? [], members: [gone] };
  expect(unpackInput(packInput({ ...input, existing })).existing?.members).toEqual([]);
});
