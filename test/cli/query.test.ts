import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliQuerySchema, cliSearchSchema } from '../../shared/api/cli-output.ts';
import { hara, haraJson } from './run-in-process.ts';
import { makeSmallStudy } from './small-study.ts';

const folder = mkdtempSync(join(tmpdir(), 'hara-query-'));
let study = '';
beforeAll(async () => {
  ({ study } = await makeSmallStudy((name) => join(folder, name)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('hara query', () => {
  it('finds passages with their codings, people and segments', async () => {
    const found = cliQuerySchema.parse(await haraJson('query', study, 'kind:sensation segment:core'));
    expect({ ...found, passages: found.passages.map(({ quote }) => quote) }).toMatchObject({
      total: 3,
      people: 3,
      peopleTotal: 6,
      passages: [
        'When I open the bag my shoulders drop',
        'The warm crust in my hands makes me calm',
        'When I open the bag my shoulders drop',
      ],
      bySegment: [
        { segment: 'core', people: 3, peopleTotal: 3 },
        { segment: 'lapsed', people: 0, peopleTotal: 3 },
      ],
    });
    expect(found.passages[0]?.codings).toMatchObject([{ code: 'body at rest', coder: 'aki' }]);
  });

  it('prints a table to read, and CSV', async () => {
    const text = '"tried others" followed by "body at rest" within 0 turns';
    const { out } = await hara(['query', study, text, '--limit', '2']);
    expect(out).toContain('6 passages of 6 of 6 people');
    expect(out).toContain('Core customer: 3 of 3 people, 3 passages');
    expect(out).toContain('4 more passages; --limit shows more');
    const csv = (await hara(['query', study, text, '--csv'])).out.trimEnd().split('\n');
    expect(csv[0]).toBe('document,start,end,participant,segment,speaker,codes,quote');
    expect(csv).toHaveLength(7);
  });

  it('says what is wrong with a query and where, in both languages', async () => {
    const wrong = await hara(['query', study, 'kind:sensation and (Body']);
    expect(wrong).toMatchObject({ code: 1, out: '' });
    expect(wrong.err).toContain('The bracket at character 20 is never closed.');
    expect((await hara(['query', study, '"body at rst"'])).err).toContain('Is it “body at rest”?');
    expect(await hara(['query', study, ' '])).toMatchObject({ code: 2 });
    expect(await hara(['query', study, 'x', '--json', '--csv'])).toMatchObject({ code: 2 });
  });
});

describe('hara search', () => {
  const words = async (...args: string[]) =>
    cliSearchSchema.parse(await haraJson('search', study, ...args)).hits.map(({ match }) => match);

  it('takes regular expressions, whole words and whose words', async () => {
    expect(await words(String.raw`sho\w+ d\w+`, '--regex', '--segment', 'core')).toEqual([
      'shoulders drop',
      'shoulders drop',
    ]);
    expect(await words('bag', '--participant', 'tom')).toEqual([]);
    expect(await words('thank', '--role', 'interviewer', '--document', 'interview Tom')).toEqual(['Thank']);
    expect(await words('hand', '--whole-words')).toEqual([]);
    expect(await words('hand*', '--speaker', 'Tom')).toEqual(['hands']);
  });

  it('says what is wrong', async () => {
    expect((await hara(['search', study, '(', '--regex'])).err).toContain('Unterminated group');
    expect((await hara(['search', study, 'x', '--participant', 'Nobody'])).err).toContain('“Nobody”');
    expect(await hara(['search', study, 'x', '--role', 'dog'])).toMatchObject({ code: 2 });
  });
});
