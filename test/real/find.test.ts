import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { formatQuery } from '../../shared/query/format-query.ts';
import { parseQuery } from '../../shared/query/parse-query.ts';
import { queryIndex } from '../../shared/query/query-index.ts';
import { queryRelations, turnRelations, type Query } from '../../shared/query/query.ts';
import { runQuery } from '../../shared/query/run-query.ts';
import { hitBuffer } from '../../shared/search/hit-buffer.ts';
import { searchTerms } from '../../shared/search/search-terms.ts';
import { boundsOf, textHits } from '../../shared/search/text-hits.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import { parseDocument } from '../../electron/importers/parse-document.ts';
import { pdpilot } from '../support/pdpilot.ts';
import { plainAnswer } from '../support/plain-query.ts';
import { queryStudy } from '../support/query-study.ts';
import { sharedPath } from '../support/shared-data.ts';

const rows = Papa.parse<Record<string, string>>(
  readFileSync(sharedPath('corpora/coded_pdpilot/coded_segments.csv'), 'utf8').trim(),
  { header: true },
).data;

describe('queries over four real interviews coded by researchers (PDPilot)', () => {
  const { input } = pdpilot(rows);
  // Written as a path in the study's file; here the whole of it is the name, so that every name is its own.
  const nameOf = (id: string) => id.replaceAll(' > ', ' – ');
  const codes = input.codes.map((code) => ({ ...code, name: nameOf(code.id) }));
  const data: StudyData = { ...queryStudy({ documents: [], codes: [], codings: [] }), ...input, codes };
  const index = queryIndex(data);
  const used = [...new Set(data.codings.map(({ codeId }) => codeId))].slice(0, 12);
  const ofCode = (value: string): Query => ({
    type: 'coding',
    terms: [{ subject: 'code', operator: ':', value, at: { start: 0, end: 0 } }],
  });

  it.each(queryRelations)('answer %s exactly as its definition, for every pair of codes', (relation) => {
    const turns = turnRelations.has(relation) ? 2 : null;
    const related = (left: string, right: string): Query => ({
      type: 'relation',
      relation,
      negated: false,
      turns,
      left: ofCode(left),
      right: ofCode(right),
    });
    let found = 0;
    for (const one of used)
      for (const other of used) {
        const parsed = parseQuery(formatQuery(related(nameOf(one), nameOf(other))));
        const result = parsed.ok ? runQuery(index, parsed.query) : parsed;
        const answer = result.ok
          ? result.passages.map(
              ({ document, start, end }) => `${index.documents[document]?.id}:${start}-${end}`,
            )
          : result.problem;
        const wanted = [...plainAnswer(data, related(one, other)).keys()];
        expect(Array.isArray(answer) ? answer.toSorted() : answer).toEqual(wanted.toSorted());
        found += wanted.length;
      }
    expect(found).toBeGreaterThan(0);
  });
});

const files = globSync(sharedPath('corpora/interviews_en_changelog/*/*.md')).toSorted().slice(0, 40);
const texts = await Promise.all(
  files.map(async (path) => {
    const { text, turns } = await parseDocument({ fileName: basename(path), bytes: readFileSync(path) });
    return { text, turns, folded: foldForSearch(text).replaceAll('\n', ' '), bounds: boundsOf(turns) };
  }),
);

describe('search in forty real interviews', () => {
  const count = (query: string, wholeWords = false) => {
    const find = textHits(searchTerms(query) ?? [], wholeWords);
    const hits = hitBuffer();
    for (const text of texts) find(text, undefined, hits);
    return hits.size / 2;
  };
  /** The same, turn by turn, with an expression that says it in another way. */
  const matches = (expression: RegExp) =>
    texts.reduce(
      (sum, { folded, turns }) =>
        sum +
        turns.reduce(
          (own, { start, end }) => own + [...folded.slice(start, end).matchAll(expression)].length,
          0,
        ),
      0,
    );

  it.each([
    ['burnout', false, /burnout/g],
    ['work', true, /(?<![\p{L}\p{N}\p{M}_])work(?![\p{L}\p{N}\p{M}_])/gu],
    ['"burned out"', false, /burned out/g],
    ['stress*', false, /stress(?:[\p{L}\p{N}\p{M}_]|(?<=[\p{L}\p{N}])['’-](?=[\p{L}\p{N}]))*/gu],
    ['w?rk', false, /w\Srk/g],
  ])('finds %s as often as it is there', (query, wholeWords, expression) => {
    const found = count(query, wholeWords);
    expect(found).toBe(matches(expression));
    expect(found).toBeGreaterThan(0);
  });
});
