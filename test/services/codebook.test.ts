import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';

let study: TestStudy;
let documentId = '';
beforeEach(async () => {
  study = await openTestStudy();
  const { imported } = await study.importTexts({
    'aki.txt': `Interviewer: How?\nAki: ${'It was light and warm. '.repeat(8)}`,
  });
  documentId = imported[0]?.documentId ?? '';
});
afterEach(() => study.close());

const add = async (name: string, parentId: string | null = null) =>
  (await study.call('codes.add', { name, kind: 'sensation', parentId })).id;
const apply = async (id: string, start: number) =>
  (await study.call('codings.add', { documentId, start, end: start + 5, code: { id } })).id;
const names = async () =>
  (await study.call('codes.list', {})).map(({ name, codings }) => `${name} ${codings}`);

describe('moving several codes', () => {
  it('is one act, keeps their order, leaves what is inside them inside, and comes back with one undo', async () => {
    const [a, , c, d] = [await add('a'), await add('b'), await add('c'), await add('d')];
    const inner = await add('inner', c);
    expect(await study.call('codes.moveMany', { ids: [c, a, inner], parentId: d, index: 0 })).toEqual({
      moved: 2,
    });
    const parents = new Map((await study.call('codes.list', {})).map((code) => [code.name, code.parentId]));
    expect([...parents]).toEqual(
      expect.arrayContaining([
        ['a', d],
        ['c', d],
        ['inner', c],
        ['b', null],
      ]),
    );
    const inside = (await study.call('codes.list', {})).filter((code) => code.parentId === d);
    expect(inside.map((code) => code.name)).toEqual(['c', 'a']);
    await study.call('history.undo', {});
    expect((await study.call('codes.list', {})).filter((code) => code.parentId === null)).toHaveLength(4);
  });

  it('is refused as a whole where one of them cannot go there', async () => {
    const [a, b] = [await add('a'), await add('b')];
    const below = await add('below', b);
    await expect(
      study.call('codes.moveMany', { ids: [a, b], parentId: below, index: 0 }),
    ).rejects.toMatchObject({ code: 'code-cycle' });
    expect((await study.call('codes.list', {})).find((code) => code.id === a)?.parentId).toBeNull();
  });
});

describe('merging', () => {
  it('does what its preview says, whatever codes and passages there are', async () => {
    const passage = fc.record({ code: fc.nat(3), start: fc.nat(6) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(passage, { maxLength: 14 }),
        fc.uniqueArray(fc.nat(3), { minLength: 1 }),
        async (passages, chosen) => {
          const ids = [
            await add(`w${Math.random()}`),
            await add(`x${Math.random()}`),
            await add(`y${Math.random()}`),
            await add(`z${Math.random()}`),
          ];
          for (const { code, start } of passages) await apply(ids[code] ?? '', 23 + start);
          const into = ids[0] ?? '';
          const sources = chosen.map((n) => ids[n] ?? '').filter((id) => id !== into);
          if (sources.length === 0) return;
          const before = await study.call('codings.list', {});
          const told = await study.call('codes.mergePreview', { ids: sources, into });
          const done = await study.call('codes.merge', { ids: sources, into });
          expect(done).toEqual({ movedCodings: told.moved, doubled: told.doubled });
          const ranges = (list: typeof before, of: readonly string[]) =>
            new Set(
              list.filter(({ codeId }) => of.includes(codeId)).map(({ start, end }) => `${start}-${end}`),
            );
          expect(ranges(await study.call('codings.list', {}), [into])).toEqual(
            ranges(before, [into, ...sources]),
          );
        },
      ),
      { numRuns: 12 },
    );
  });

  it('tells which statements are touched, and takes examples and memos along', async () => {
    const [kept, gone] = [await add('light'), await add('lighter')];
    const codingId = await apply(gone, 23);
    const statement = await study.call('statements.add', { themeId: null });
    await study.call('statements.update', { id: statement.id, title: 'It falls' });
    await study.call('statements.addEvidence', {
      id: statement.id,
      codingIds: [codingId],
      slot: 'feels',
      side: 'for',
    });
    await study.call('codes.update', {
      id: gone,
      examples: [{ side: 'counter', text: 'a light meal', source: null }],
    });
    await study.call('memos.set', { targetKind: 'code', targetId: gone, text: 'why two?' });
    expect(await study.call('codes.mergePreview', { ids: [gone], into: kept })).toMatchObject({
      moved: 1,
      memos: 1,
      examples: 1,
      statements: [{ id: statement.id, title: 'It falls', passages: 1 }],
    });
    await study.call('codes.merge', { ids: [gone], into: kept });
    const [code] = await study.call('codes.list', {});
    expect(code?.examples).toEqual([{ side: 'counter', text: 'a light meal', source: null }]);
    expect(await study.call('codes.versions', { id: kept })).toMatchObject([
      { event: 'begin' },
      { event: 'merge', source: 'lighter' },
    ]);
  });
});

describe('splitting', () => {
  it('puts every passage where it was sent and leaves the rest; one undo brings the code back', async () => {
    const code = await add('light');
    await add('after');
    const ids = [await apply(code, 23), await apply(code, 30), await apply(code, 40)];
    const [first = '', second = ''] = ids;
    const done = await study.call('codes.split', {
      id: code,
      into: [{ name: 'floating' }, { name: 'bright', description: 'to the eye' }],
      places: [
        { codingId: first, to: 1 },
        { codingId: second, to: 0 },
      ],
    });
    expect(done).toMatchObject({ moved: 2, removed: false });
    expect(await names()).toEqual(['light 1', 'floating 1', 'bright 1', 'after 0']);
    expect((await study.call('codings.list', { codeId: done.ids[1] ?? '' })).map(({ id }) => id)).toEqual([
      first,
    ]);
    await study.call('history.undo', {});
    expect(await names()).toEqual(['light 3', 'after 0']);
  });

  it('takes away a code that nothing stays with only where that was asked', async () => {
    const code = await add('light');
    const codingId = await apply(code, 23);
    const split = { id: code, into: [{ name: 'floating' }], places: [{ codingId, to: 0 }] };
    await study.call('codes.split', split);
    expect(await names()).toEqual(['light 0', 'floating 1']);
    await study.call('history.undo', {});
    await study.call('codes.split', { ...split, removeEmpty: true });
    expect(await names()).toEqual(['floating 1']);
  });

  it('is refused with a taken name or a passage of another code; nothing changes', async () => {
    const [code, other] = [await add('light'), await add('other')];
    const codingId = await apply(other, 23);
    const into = [{ name: 'OTHER' }];
    await expect(study.call('codes.split', { id: code, into, places: [] })).rejects.toMatchObject({
      code: 'name-taken',
    });
    await expect(
      study.call('codes.split', { id: code, into: [{ name: 'new' }], places: [{ codingId, to: 0 }] }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(await names()).toEqual(['light 0', 'other 1']);
  });
});

describe('what a code means', () => {
  const meanings = async (id: string) =>
    (await study.call('codes.versions', { id })).map(({ event, name, inclusion, writer }) => ({
      event,
      name,
      inclusion,
      writer,
    }));

  it('is kept with who and when; one sitting is one version, and what is taken back leaves none', async () => {
    const id = await add('light');
    await study.call('codes.update', { id, inclusion: 'weight' });
    await study.call('codes.update', { id, inclusion: 'weight lifts' });
    expect(await meanings(id)).toMatchObject([
      { event: 'begin', inclusion: '' },
      { event: 'write', inclusion: 'weight lifts' },
    ]);
    await study.call('codes.update', { id, inclusion: '' });
    expect(await meanings(id)).toMatchObject([{ event: 'begin', inclusion: '' }]);
    await study.call('codes.update', { id, color: 3, shortcut: 'w' });
    expect(await meanings(id)).toHaveLength(1);
  });

  it('outlives forgetting the history, but words of a removed transcript go out of it', async () => {
    const id = await add('light');
    const codingId = await apply(id, 23);
    await study.call('codes.update', {
      id,
      name: 'lightness',
      examples: [{ side: 'example', text: 'It was light', source: { codingId, documentId } }],
    });
    await study.call('study.forget', {});
    expect(
      (await study.call('codes.versions', { id })).map(({ name, examples }) => `${name} ${examples.length}`),
    ).toEqual(['light 0', 'lightness 1']);
    await study.call('documents.remove', { id: documentId });
    expect((await study.call('codes.versions', { id })).flatMap(({ examples }) => examples)).toEqual([]);
    expect((await study.call('codes.list', {}))[0]?.examples).toBeUndefined();
    await study.call('history.undo', {});
    expect((await study.call('codes.list', {}))[0]?.examples).toHaveLength(1);
  });

  it('a key belongs to one code: given to another it leaves the first', async () => {
    const [a, b] = [await add('a'), await add('b')];
    await study.call('codes.update', { id: a, shortcut: 'w' });
    await study.call('codes.update', { id: b, shortcut: 'w' });
    expect((await study.call('codes.list', {})).map((code) => code.shortcut)).toEqual([undefined, 'w']);
  });
});
