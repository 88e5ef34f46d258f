import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliMatrixSchema } from '../../shared/api/cli-matrix-output.ts';
import { dump } from '../support/dump.ts';
import { hara, haraJson, workFolder } from './run-in-process.ts';
import { makeSmallStudy } from './small-study.ts';

const folder = workFolder();
let study = '';
beforeAll(async () => {
  study = (await makeSmallStudy(folder.at)).study;
});
afterAll(folder.remove);

const matrix = async (...options: string[]) =>
  cliMatrixSchema.parse(await haraJson('matrix', study, ...options));

describe('matrix', () => {
  it('counts people by segment without being told more, compares two groups, and stores nothing', async () => {
    const before = dump(study);
    const found = await matrix();
    expect(found).toMatchObject({ measure: 'people', share: null, relation: null, people: 6, total: 6 });
    expect(found.columns.map(({ name, people }) => [name, people])).toEqual([
      ['Core customer', 3],
      ['Lapsed customer', 3],
    ]);
    expect(found.rows.map(({ name }, row) => [name, ...(found.cells[row] ?? [])])).toEqual(
      expect.arrayContaining([['tried others', 3, 3]]),
    );
    expect(found.comparison?.[0]).toMatchObject({ difference: 0, p: 1, tooFew: true });
    expect(dump(study)).toBe(before);
  });

  it('gives a spreadsheet zeros and ones: a byte order mark, a row a person, a column a code', async () => {
    const { out, code } = await hara([
      'matrix',
      study,
      '--rows',
      'participants',
      '--columns',
      'kind:condition',
      '--measure',
      'binary',
      '--csv',
    ]);
    expect(code).toBe(0);
    expect(out).toBe(`\uFEFF,tried others\r\nMina,1\r\nTom,1\r\nRuth,1\r\nKen,1\r\nSofia,1\r\nPer,1\r\n`);
  });

  it('tells codes by codes with shares, and follows one after another', async () => {
    const both = await matrix(
      '--columns',
      'codes',
      '--measure',
      'people',
      '--relation',
      'participant',
      '--share',
      'either',
    );
    expect(both.relation).toBe('participant');
    expect(both.shares?.flat().every((share) => share === 1)).toBe(true);
    const next = await matrix('--columns', 'codes', '--relation', 'followed', '--within', '0');
    expect(next.cells.flat().reduce((sum, cell) => sum + cell, 0)).toBe(6 * 3);
  });

  it('reads as a table, in Japanese too', async () => {
    const { out } = await hara(['matrix', study, '--share', 'column']);
    expect(out).toContain('Core customer (3)');
    expect(out).toContain('3 (100%)');
    expect(out).toContain('6 people interviewed');
    expect((await hara(['matrix', study], { language: 'ja' })).out).toContain('コアカスタマー (3)');
  });

  it.each([
    [['--rows', 'weather'], 'codes, kind:KIND'],
    [['--rows', 'participants'], 'must be codes'],
    [['--columns', 'codes', '--relation', 'followed', '--measure', 'words'], 'cannot be counted'],
    [['--measure', 'binary', '--share', 'row'], 'share cannot be told'],
    [['--json', '--csv'], 'exclude each other'],
  ])('refuses %j with what it takes', async (options, words) => {
    const { code, err } = await hara(['matrix', study, ...options]);
    expect({ code, said: err.includes(words) }).toEqual({ code: 2, said: true });
  });

  it('says which attribute nobody has', async () => {
    const { code, err } = await hara(['matrix', study, '--columns', 'attribute:age']);
    expect({ code, said: err.includes('“age”') }).toEqual({ code: 1, said: true });
  });
});
