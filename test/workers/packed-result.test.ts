import { expect, test } from 'vitest';
import { findThemes } from '../../shared/analysis/themes.ts';
import type { FoundThemes } from '../../shared/domain/found-themes.ts';
import { unknownStability } from '../../shared/domain/theme.ts';
import { readFound } from '../../electron/bodies/stored-found.ts';
import {
  memberAt,
  membersIn,
  packArrangement,
  placesIn,
  placesText,
} from '../../electron/bodies/stored-places.ts';
import { packInput, unpackInput } from '../../electron/workers/packed-input.ts';
import { packResult } from '../../electron/workers/packed-result.ts';
import { themeInput } from '../analysis/study-builder.ts';
import { plantedStudy } from '../support/planted-study.ts';

const { data } = plantedStudy({
  language: 'en',
  people: 12,
  seed: 3,
  carriers: [6, 4],
  strength: 0.8,
  noise: 0.4,
});
const input = themeInput(data);
const found = findThemes(input, { seed: 1, checks: true });

/** Levels with plain lists. */
function plain({ levels, ...rest }: FoundThemes) {
  return {
    ...rest,
    levels: levels.map((level) => ({ ...level, places: [...level.places], scores: [...level.scores] })),
  };
}

test('what was found on every level is read from its bodies as it was found', () => {
  const { texts } = structuredClone(packResult(found));
  expect(plain(readFound(texts))).toEqual(plain(found.found));
});

test('what an older version wrote in one body is read as well', () => {
  const old = { found: JSON.stringify(plain(found.found)), codingIds: null };
  expect(plain(readFound(old))).toEqual(plain(found.found));
});

test('every place comes back from its body as it was found', () => {
  expect(found.loose.length).toBeGreaterThan(0);
  const { arrangement } = structuredClone(packResult(found));
  expect(arrangement.others).toEqual([]);
  const names = found.themes.map((_, at) => `theme ${at}`);
  const read = membersIn(placesIn(placesText(arrangement.places)), found.found.codingIds, names);
  const placed = found.themes.flatMap(({ members }, at) =>
    members.map((member) => ({ ...member, themeId: `theme ${at}`, suggestedId: null })),
  );
  const loose = found.loose.map((coding) => ({ ...coding, themeId: null, score: 0 }));
  const byId = (list: readonly { readonly codingId: string }[]) =>
    list.toSorted((left, right) => (left.codingId < right.codingId ? -1 : 1));
  expect(byId(read)).toEqual(byId([...placed, ...loose]));
});

test('marks, locked themes that a coding is like, and what has no room in columns come back too', () => {
  const theme = {
    id: 'kept',
    label: 'Kept',
    labelByHand: true,
    stability: unknownStability,
    keywords: [],
    codes: [],
  };
  const member = { byHand: true, isNew: false, score: 0.5 };
  const packed = packArrangement(
    {
      themes: [
        {
          ...theme,
          members: [
            { ...member, codingId: 'a' },
            { ...member, codingId: 'later' },
            { ...member, codingId: 'b', score: 0.12345 },
          ],
        },
      ],
      unassigned: [{ codingId: 'c', byHand: false, isNew: true, suggestedId: 'kept' }],
    },
    ['a', 'b', 'c', 'without a place'],
  );
  const ids = ['kept'];
  const kept = { ...member, themeId: 'kept', suggestedId: null };
  expect([
    ...membersIn(packed.places, ['a', 'b', 'c', 'without a place'], ids),
    ...packed.others.map((other) => memberAt(other, ids)),
  ]).toEqual([
    { ...kept, codingId: 'a' },
    { codingId: 'c', themeId: null, byHand: false, isNew: true, score: 0, suggestedId: 'kept' },
    { ...kept, codingId: 'later' },
    { ...kept, codingId: 'b', score: 0.12345 },
  ]);
});

test('packed input gives the same themes', () => {
  expect(findThemes(unpackInput(packInput(input)), { seed: 1 })).toEqual(findThemes(input, { seed: 1 }));
});
