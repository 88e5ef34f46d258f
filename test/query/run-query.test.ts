import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuery } from '../../shared/query/format-query.ts';
import { parseQuery } from '../../shared/query/parse-query.ts';
import { queryIndex } from '../../shared/query/query-index.ts';
import { queryRelations, turnRelations, type Query } from '../../shared/query/query.ts';
import { queryRows, rowsQuery } from '../../shared/query/query-rows.ts';
import { runQuery } from '../../shared/query/run-query.ts';
import { plainAnswer } from '../support/plain-query.ts';
import { code, participant, queryStudy } from '../support/query-study.ts';

const codeIds = ['a', 'b', 'c'] as const;

const term = fc.constantFrom(...codeIds).map((value): Query => ({
  type: 'coding',
  terms: [{ subject: 'code', operator: ':', value, at: { start: 0, end: 0 } }],
}));

const queries = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'query' },
    term,
    fc.record({ type: fc.constant('not' as const), of: tie('query') }),
    fc.record({
      type: fc.constantFrom('and' as const, 'or' as const),
      left: tie('query'),
      right: tie('query'),
    }),
    fc
      .record({
        type: fc.constant('relation' as const),
        relation: fc.constantFrom(...queryRelations),
        negated: fc.boolean(),
        turns: fc.nat(3),
        left: tie('query'),
        right: tie('query'),
      })
      .map((query) => ({ ...query, turns: turnRelations.has(query.relation) ? query.turns : null })),
  ),
})).query;

const studies = fc
  .array(
    fc.record({
      documentId: fc.constantFrom('d1', 'd2', 'd3'),
      codeId: fc.constantFrom(...codeIds),
      start: fc.nat(78),
      length: fc.integer({ min: 1, max: 25 }),
    }),
    { maxLength: 14 },
  )
  .map((codings) =>
    queryStudy({
      documents: [
        { id: 'd1', participantId: 'p1', turns: 8 },
        { id: 'd2', participantId: 'p1', turns: 8 },
        { id: 'd3', turns: 8 },
      ],
      participants: [participant({ id: 'p1', name: 'Hana' })],
      codes: codeIds.map((id) => code({ id, name: id })),
      codings: codings.map(({ start, length, ...rest }) => ({
        ...rest,
        start,
        end: Math.min(80, start + length),
      })),
    }),
  );

describe('a query', () => {
  it('finds exactly the passages and codings that its definition names', () => {
    fc.assert(
      fc.property(studies, queries, (data, query) => {
        const result = runQuery(queryIndex(data), query);
        expect(result.ok).toBe(true);
        const passages = result.ok ? result.passages : [];
        const found = passages.map(({ document, start, end, codings }) => [
          `${data.documents[document]?.id}:${start}-${end}`,
          codings.map(({ id }) => id).toSorted(),
        ]);
        const wanted = [...plainAnswer(data, query)].map(([key, ids]) => [key, [...ids].toSorted()]);
        expect(found.toSorted()).toEqual(wanted.toSorted());
      }),
      { numRuns: 600 },
    );
  });

  it('gives passages in the order of transcripts and text', () => {
    fc.assert(
      fc.property(studies, queries, (data, query) => {
        const result = runQuery(queryIndex(data), query);
        const places = result.ok
          ? result.passages.map(({ document, start, end }) => document * 1e6 + start * 1e3 + end)
          : [];
        expect(places).toEqual(places.toSorted((left, right) => left - right));
      }),
      { numRuns: 100 },
    );
  });

  it('reads back from its text as the same query', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const parsed = parseQuery(formatQuery(query));
        expect(parsed.ok && plain(parsed.query)).toEqual(plain(query));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same query again when built from its rows', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(plain(rowsQuery(queryRows(query)))).toEqual(plain(query));
      }),
      { numRuns: 500 },
    );
  });
});

function plain(query: Query | undefined): unknown {
  return JSON.parse(JSON.stringify(query, (key, value: unknown) => (key === 'at' ? undefined : value)));
}
