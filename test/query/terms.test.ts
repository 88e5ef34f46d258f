import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../shared/query/parse-query.ts';
import { queryIndex } from '../../shared/query/query-index.ts';
import { runQuery } from '../../shared/query/run-query.ts';
import { code, participant, queryStudy } from '../support/query-study.ts';

const data = queryStudy({
  documents: [
    { id: 'd1', participantId: 'hana', turns: 10 },
    { id: 'd2', participantId: 'jun', turns: 10 },
    { id: 'd3', turns: 10 },
  ],
  participants: [
    participant({ id: 'hana', name: 'Hana', segment: 'core', attributes: { Age: '41', town: 'Kyoto' } }),
    participant({ id: 'jun', name: 'Jun', segment: 'lapsed', attributes: { Age: '9' } }),
  ],
  codes: [
    code({ id: 'body', name: 'Body', kind: 'sensation' }),
    code({
      id: 'light',
      name: 'Lighter',
      parentId: 'body',
      kind: 'sensation',
      facets: { region: 'shoulders', intensity: 2, phase: 'first-use' },
    }),
    code({ id: 'relief', name: 'ほっとした', kind: 'value', facets: { companyValue: 'v1' } }),
  ],
  codings: [
    { documentId: 'd1', codeId: 'light', start: 10, end: 19 },
    { documentId: 'd1', codeId: 'light', start: 30, end: 49, facets: { region: 'hair', intensity: 4 } },
    { documentId: 'd2', codeId: 'relief', start: 10, end: 19, coder: 'Bob', memo: 'why?' },
    { documentId: 'd3', codeId: 'body', start: 0, end: 9 },
  ],
});
const index = queryIndex({
  ...data,
  themes: [{ id: 't1', label: 'Lightness', labelByHand: true, description: '', position: 1 }],
  members: [{ codingId: 'coding-0', themeId: 't1', byHand: false, score: 1 }],
});

function ask(text: string): unknown {
  const parsed = parseQuery(text);
  if (!parsed.ok) return parsed.problem;
  const result = runQuery(index, parsed.query);
  if (!result.ok) return result.problem;
  return result.passages.flatMap(({ codings }) => codings.map(({ id }) => Number(id.slice(7)))).join(' ');
}

describe('a condition', () => {
  it.each([
    ['Body', '0 1 3'],
    ['code=body', '3'],
    ['code!=BODY', '0 1 2'],
    ['"body > lighter"', '0 1'],
    ['Ｌｉｇｈｔｅｒ', '0 1'],
    ['kind:sensation', '0 1 3'],
    ['kind:価値観', '2'],
    ['kind:value', '2'],
    ['region:shoulders', '0'],
    ['region:髪', '1'],
    ['region!=hair kind:sensation', '0 3'],
    ['region:*', '0 1'],
    ['intensity>=3', '1'],
    ['intensity<３', '0'],
    ['intensity!=2', '1 2 3'],
    ['phase:"First use"', '0 1'],
    ['value:calm', '2'],
    ['segment:core', '0 1'],
    ['segment!=core', '2 3'],
    ['segment:*', '0 1 2'],
    ['participant:han', '0 1'],
    ['participant=han', ''],
    ['document:"view d2"', '2'],
    ['coder:bo', '2'],
    ['coder=ann', '0 1 3'],
    ['memo:*', '2'],
    ['memo!=*', '0 1 3'],
    ['text:"0003 TURN"', '1'],
    ['text="turn 0001"', '0 2'],
    ['@age>10', '0 1'],
    ['@AGE < 10', '2'],
    ['@age', '0 1 2'],
    ['@town!=Kyoto', '2 3'],
    ['@town contains yo', '0 1'],
    ['theme:light', '0'],
    ['theme!=*', '1 2 3'],
    ['speaker:hana', '0 1 2'],
    ['role:interviewer', '3'],
    ['Lighter intensity>=3 segment:core', '1'],
    ['Lighter and not region:hair', '0'],
    ['ほっとした or text:0000', '2 3'],
  ])('%s finds %s', (text, found) => {
    expect(ask(text)).toBe(found);
  });

  it.each([
    ['Body or Lihgter', { reason: 'unknown-code', at: { start: 8, end: 15 }, values: { near: 'Lighter' } }],
    ['Light', { reason: 'unknown-code', at: { start: 0, end: 5 }, values: { near: 'Lighter' } }],
    ['kind:smell', { reason: 'unknown-value', at: { start: 0, end: 10 } }],
    ['Body phase:later', { reason: 'unknown-value', values: { known: 'Before, First use' } }],
    ['@income>3', { reason: 'unknown-attribute', values: { known: 'Age, town' } }],
    ['kind>3', { reason: 'operator', values: { field: 'kind' } }],
    ['intensity>much', { reason: 'number' }],
    ['theme:none', { reason: 'unknown-theme' }],
  ])('%s is refused with its place', (text, problem) => {
    expect(ask(text)).toMatchObject(problem);
  });
});
