import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseQuery } from '../../shared/query/parse-query.ts';
import { queryIndex } from '../../shared/query/query-index.ts';
import { runQuery } from '../../shared/query/run-query.ts';
import { code, participant, queryStudy } from '../support/query-study.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'query.md'), 'utf8');

/** What stands as code in the cells of a table below a heading. */
function codesOf(heading: string): readonly string[] {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const rows = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? ''));
}

const index = queryIndex(
  queryStudy({
    documents: [{ id: 'd1', participantId: 'p1', turns: 3 }],
    participants: [participant({ id: 'p1', name: 'Hana', attributes: { age: '41' } })],
    codes: ['Lighter', 'ほっとした'].map((name) => code({ id: name, name, kind: 'sensation' })),
    codings: [{ documentId: 'd1', codeId: 'Lighter', start: 0, end: 5 }],
  }),
);

it.each([...codesOf('Conditions'), ...codesOf('Joining')])('the documented query reads: %s', (text) => {
  expect(parseQuery(text)).toMatchObject({ ok: true });
});

it.each(codesOf('Examples'))('the documented example is answered: %s', (text) => {
  const parsed = parseQuery(text);
  expect(parsed.ok && runQuery(index, parsed.query)).toMatchObject({ ok: true });
});
