import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';

let study: TestStudy;
beforeEach(async () => {
  study = await openTestStudy();
  const rows: Record<string, string>[] = [];
  const files: Record<string, string> = {};
  for (const name of ['Aki', 'Ben', 'Cy', 'Dee', 'Eve', 'Flo']) {
    files[`${name}.txt`] = [
      'Interviewer: How was it?',
      `${name}: It felt so light on my shoulders, ${name} says.`,
      'Interviewer: And the price?',
      `${name}: The price is too high for a shop like that, ${name} thinks.`,
      'Interviewer: And the smell?',
      `${name}: The cedar smell told my evening to begin, for ${name}.`,
    ].join('\n');
    rows.push(
      { document: name, quote: `so light on my shoulders, ${name} says`, code: 'lighter', kind: 'sensation' },
      {
        document: name,
        quote: `price is too high for a shop like that, ${name} thinks`,
        code: 'price',
        kind: 'loyalty',
      },
      {
        document: name,
        quote: `cedar smell told my evening to begin, for ${name}`,
        code: 'cedar',
        kind: 'sensation',
      },
    );
  }
  await study.importTexts(files);
  await study.call('codings.import', { rows });
  await study.call('themes.run', { k: 3, seed: 7 });
});
afterEach(() => study.close());

type Themes = Awaited<ReturnType<typeof report>>;

async function report() {
  const { themes, unassigned } = await study.call('themes.report', {});
  return {
    themes: themes.map(({ id, label, passages }) => ({
      id,
      label,
      quotes: passages.map((passage) => passage.quote).toSorted(),
    })),
    unassigned: unassigned.map((passage) => passage.quote).toSorted(),
  };
}

function themeOf({ themes }: Themes, word: string) {
  const found = themes.find((theme) => theme.quotes.some((quote) => quote.includes(word)));
  if (!found) throw new Error(`no theme holds ${word}`);
  return found;
}

async function idsOf(word: string): Promise<string[]> {
  return (await study.call('codings.list', {}))
    .filter((coding) => coding.quote.includes(word))
    .map((coding) => coding.id);
}

describe('themes made by hand', () => {
  it('puts every coding in one theme or on the unassigned list', async () => {
    const { themes, unassigned } = await report();
    expect([...themes.flatMap((theme) => theme.quotes), ...unassigned]).toHaveLength(18);
    expect(themes).toHaveLength(3);
  });

  it('keep their name when found again', async () => {
    const { id } = themeOf(await report(), 'cedar');
    await study.call('themes.update', { id, label: 'Evening begins' });
    await study.call('themes.run', { k: 3, seed: 99 });
    expect(themeOf(await report(), 'cedar')).toMatchObject({ id, label: 'Evening begins' });
  });

  it('stay merged when found again', async () => {
    const before = await report();
    const ids = [themeOf(before, 'cedar').id, themeOf(before, 'price').id];
    const { id: statement } = await study.call('statements.add', { themeId: ids[1] ?? null });
    await study.call('themes.merge', { ids });
    const listed = await study.call('statements.list', {});
    expect(listed.find((each) => each.statement.id === statement)?.statement.themeId).toBe(ids[0]);
    await study.call('themes.run', { k: 3, seed: 3 });
    const after = await report();
    expect(themeOf(after, 'cedar').id).toBe(ids[0]);
    expect(themeOf(after, 'price').id).toBe(ids[0]);
  });

  it('stay split when found again', async () => {
    const before = themeOf(await report(), 'cedar');
    const codingIds = (await idsOf('cedar')).slice(0, 3);
    const { id } = await study.call('themes.split', { id: before.id, codingIds, label: 'Some evenings' });
    await study.call('themes.run', { k: 3, seed: 3 });
    const { themes } = await report();
    expect(themes.find((theme) => theme.id === id)).toMatchObject({
      label: 'Some evenings',
      quotes: { length: 3 },
    });
  });

  it('keep a passage where a person moved it, the unassigned list too', async () => {
    const [first = '', second = ''] = await idsOf('cedar');
    const target = themeOf(await report(), 'price').id;
    await study.call('themes.move', { codingIds: [first], themeId: target });
    await study.call('themes.move', { codingIds: [second], themeId: null });
    await study.call('themes.run', { k: 3, seed: 3 });
    const after = await report();
    expect(
      after.themes.find((theme) => theme.id === target)?.quotes.filter((quote) => quote.includes('cedar')),
    ).toHaveLength(1);
    expect(after.unassigned.filter((quote) => quote.includes('cedar'))).toHaveLength(1);
  });

  it('are marked stale when a coding changes and fresh again after a run', async () => {
    expect((await study.call('themes.report', {})).stale).toBe(false);
    const [id = ''] = await idsOf('cedar');
    await study.call('codings.remove', { ids: [id] });
    expect((await study.call('themes.report', {})).stale).toBe(true);
    await study.call('themes.run', { k: 3 });
    expect((await study.call('themes.report', {})).stale).toBe(false);
  });

  it('cannot be found while nothing is coded', async () => {
    await study.call('codings.remove', {
      ids: (await study.call('codings.list', {})).map((coding) => coding.id),
    });
    await expect(study.call('themes.run', {})).rejects.toMatchObject({ code: 'nothing-coded' });
  });
});
