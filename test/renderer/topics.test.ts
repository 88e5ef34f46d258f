import { describe, expect, it } from 'vitest';
import { isOutOfDate } from '../../renderer/data/invalidate.ts';
import { isAppProcedure } from '../../renderer/data/procedures.ts';
import { isTouched, queryTopics } from '../../renderer/data/topics.ts';
import { contract, isProcedureName } from '../../shared/api/contract.ts';
import type { ApiEvent } from '../../shared/api/events.ts';

const names = Object.keys(contract).filter(isProcedureName);

describe('topics', () => {
  it('are known for every query of an open study, and for nothing else', () => {
    const queries = names.filter(
      (name) => contract[name].scope === 'study' && contract[name].kind === 'query',
    );
    expect(Object.keys(queryTopics).toSorted()).toEqual(queries.toSorted());
  });

  it('make the codebook ask again when a coding is added, and the memos not', () => {
    expect(isTouched('codes.list', ['codings', 'history'])).toBe(true);
    expect(isTouched('memos.list', ['codings', 'history'])).toBe(false);
  });

  it('make the deck ask again after any change of content', () => {
    expect(isTouched('deck.slides', ['statements'])).toBe(true);
    expect(isTouched('deck.slides', ['participants'])).toBe(true);
  });
});

describe('a change of codings in one transcript', () => {
  const change: Extract<ApiEvent, { type: 'study.changed' }> = {
    type: 'study.changed',
    study: 's1',
    topics: ['codings', 'history'],
    documentIds: ['d1'],
    call: null,
  };

  it('repaints that transcript and leaves the others', () => {
    expect(isOutOfDate(['s1', 'documents.get', { id: 'd1' }], change)).toBe(true);
    expect(isOutOfDate(['s1', 'documents.get', { id: 'd2' }], change)).toBe(false);
  });

  it('leaves other studies and the application alone', () => {
    expect(isOutOfDate(['s2', 'documents.get', { id: 'd1' }], change)).toBe(false);
    expect(isOutOfDate(['app', 'studies.list', {}], change)).toBe(false);
  });

  it('repaints every open transcript when the change does not say which', () => {
    expect(isOutOfDate(['s1', 'documents.get', { id: 'd2' }], { ...change, documentIds: [] })).toBe(true);
  });
});

describe('procedures of the application', () => {
  it('are told from those of a study by their names', () => {
    for (const name of names)
      expect([name, isAppProcedure(name)]).toEqual([name, contract[name].scope === 'app']);
  });
});
