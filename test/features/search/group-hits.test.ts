import { expect, it } from 'vitest';
import { groupHits, hitKey } from '../../../renderer/features/search/group-hits.ts';
import type { SearchHit } from '../../../shared/api/search-procedures.ts';

function hit(documentId: string, start: number): SearchHit {
  return {
    documentId,
    document: `Talk ${documentId}`,
    participant: null,
    segment: null,
    speaker: null,
    turn: 0,
    start,
    end: start + 2,
    before: '',
    match: 'ab',
    after: '',
  };
}

it('brings hits together under their transcripts and keeps the order of both', () => {
  const groups = groupHits([hit('b', 5), hit('a', 1), hit('b', 9)]);
  expect(groups.map(({ document, hits }) => [document, hits.map(({ start }) => start)])).toEqual([
    ['Talk b', [5, 9]],
    ['Talk a', [1]],
  ]);
});

it('names each place of a transcript differently', () => {
  const keys = [hit('a', 1), hit('a', 2), hit('b', 1)].map(hitKey);
  expect(new Set(keys).size).toBe(3);
});
