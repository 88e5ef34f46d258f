import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';

const people = ['Aki', 'Ben', 'Cy', 'Dee', 'Eve', 'Flo'];
let study: TestStudy;
beforeEach(async () => {
  study = await openTestStudy();
});
afterEach(() => study.close());

/** Interviews of `sentences` sentences each, every sentence coded; the first two codes are everybody's, the others of pairs. */
async function fill(sentences: number): Promise<void> {
  const files: Record<string, string> = {};
  const rows: Record<string, string>[] = [];
  for (const [at, name] of people.entries()) {
    const lines = Array.from({ length: sentences }, (_, n) => `${name} tells of number ${n} here.`);
    files[`${name}.txt`] = lines.map((line) => `${name}: ${line}`).join('\n');
    for (const [n, quote] of lines.entries())
      rows.push({
        document: name,
        quote,
        code: n < 2 ? `code ${n}` : `code ${at % 3} ${n}`,
        kind: 'sensation',
      });
  }
  await study.importTexts(files);
  await study.call('codings.import', { rows });
}

describe('the report of patterns', () => {
  it('is the same from a worker as from here', async () => {
    await fill(60); // 360 codings are computed in a worker
    const { patterns, limits } = await study.call('patterns.report', { minSupport: 6 });
    expect(limits).toEqual({ minSupport: 6, mostPatterns: 2000, complete: true, codesAbove: true });
    expect(patterns.map(({ codeIds, support }) => [codeIds.length, support.participants])).toEqual([[2, 6]]);
    const saturation = await study.call('saturation.report', {});
    expect(saturation).toMatchObject({
      interviews: 6,
      all: { asCollected: [60, 118, 176, 176, 176, 176] },
    });
  });

  it('stops at once when it is cancelled, and answers when asked again', async () => {
    await fill(60);
    const running = study.backend.call({
      id: 'to cancel',
      procedure: 'patterns.report',
      input: { minSupport: 6 },
      study: study.handle,
    });
    study.backend.cancel('to cancel');
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect((await study.call('patterns.report', { minSupport: 6 })).patterns).toHaveLength(1);
  });

  it('follows every change of the study', async () => {
    await fill(3);
    const first = await study.call('patterns.report', { minSupport: 6 });
    expect(first.patterns.map(({ codeIds }) => codeIds.length)).toEqual([2]);
    const [coding] = await study.call('codings.list', {});
    await study.call('codings.remove', { ids: [coding?.id ?? ''] });
    expect(
      (await study.call('patterns.report', { minSupport: 6 })).patterns.map(({ codeIds }) => codeIds.length),
    ).toEqual([1]);
    await study.call('history.undo', {});
    expect(await study.call('patterns.report', { minSupport: 6 })).toEqual(first);
  });

  it('refuses a support that is none', async () => {
    await expect(study.call('patterns.report', { minSupport: 0 })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});
