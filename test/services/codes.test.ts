import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';

let study: TestStudy;
beforeEach(async () => {
  study = await openTestStudy();
});
afterEach(() => study.close());

async function tree(): Promise<string[]> {
  const codes = await study.call('codes.list', {});
  const byId = new Map(codes.map((code) => [code.id, code]));
  return codes.map((code) => {
    const path = [code.name];
    for (let at = byId.get(code.parentId ?? ''); at; at = byId.get(at.parentId ?? '')) path.unshift(at.name);
    return `${path.join(' > ')} (${code.kind}, ${code.codings})`;
  });
}

async function add(
  name: string,
  parentId: string | null = null,
  kind: 'sensation' | 'value' = 'sensation',
): Promise<string> {
  return (await study.call('codes.add', { name, kind, parentId })).id;
}

async function code(documentId: string, codeId: string, start: number, end: number): Promise<string> {
  return (await study.call('codings.add', { documentId, start, end, code: { id: codeId } })).id;
}

async function transcript(): Promise<string> {
  const { imported } = await study.importTexts({
    'aki.txt': 'Interviewer: How was it?\nAki: It was light and warm.',
  });
  return imported[0]?.documentId ?? '';
}

describe('the codebook', () => {
  it('gives a child the kind of its parent and refuses a sibling of the same name, whatever its case and width', async () => {
    const weight = await add('weight', null, 'value');
    await add('lighter', weight, 'sensation');
    expect(await tree()).toEqual(['weight (value, 0)', 'weight > lighter (value, 0)']);
    await expect(add('ＬＩＧＨＴＥＲ ', weight)).rejects.toMatchObject({ code: 'name-taken' });
    await add('lighter');
  });

  it('moves a code with what is below it, takes the new parent’s kind, and refuses a move below itself', async () => {
    const body = await add('body');
    const light = await add('light', body);
    const feather = await add('feather', light);
    const worth = await add('worth', null, 'value');
    await expect(study.call('codes.move', { id: body, parentId: feather, index: 0 })).rejects.toMatchObject({
      code: 'code-cycle',
    });
    await study.call('codes.move', { id: light, parentId: worth, index: 0 });
    expect((await tree()).toSorted()).toEqual([
      'body (sensation, 0)',
      'worth (value, 0)',
      'worth > light (value, 0)',
      'worth > light > feather (value, 0)',
    ]);
  });

  it('puts a moved code at the place asked for among its siblings', async () => {
    const [a, b, c] = [await add('a'), await add('b'), await add('c')];
    await study.call('codes.move', { id: c, parentId: null, index: 0 });
    expect((await study.call('codes.list', {})).map((each) => each.id)).toEqual([c, a, b]);
    await study.call('codes.move', { id: c, parentId: null, index: 2 });
    expect((await study.call('codes.list', {})).map((each) => each.id)).toEqual([a, b, c]);
  });

  it('merges: codings move, those that are there already are not doubled, children come along', async () => {
    const documentId = await transcript();
    const [light, lighter] = [await add('light'), await add('lighter')];
    await add('feather', lighter);
    await code(documentId, light, 30, 35);
    await code(documentId, lighter, 30, 35);
    await code(documentId, lighter, 30, 44);
    expect(await study.call('codes.merge', { ids: [lighter], into: light })).toEqual({
      movedCodings: 1,
      doubled: 1,
    });
    expect(await tree()).toEqual(['light (sensation, 2)', 'light > feather (sensation, 0)']);
    await study.call('history.undo', {});
    expect(await tree()).toEqual([
      'light (sensation, 1)',
      'lighter (sensation, 2)',
      'lighter > feather (sensation, 0)',
    ]);
  });

  it('says what removing takes along, and does just that', async () => {
    const documentId = await transcript();
    const body = await add('body');
    const light = await add('light', body);
    await code(documentId, body, 30, 35);
    await code(documentId, light, 30, 44);
    expect(await study.call('codes.impact', { id: body })).toEqual({
      descendants: 1,
      codings: 2,
      documents: 1,
      participants: 1,
    });
    expect(await study.call('codes.remove', { id: body, children: 'lift' })).toEqual({
      removedCodes: 1,
      removedCodings: 1,
    });
    expect(await tree()).toEqual(['light (sensation, 1)']);
    await study.call('history.undo', {});
    expect(await study.call('codes.remove', { id: body, children: 'remove' })).toEqual({
      removedCodes: 2,
      removedCodings: 2,
    });
    expect(await tree()).toEqual([]);
  });

  it.each(['en', 'ja'] as const)(
    'has a ready-made codebook (%s) of at least 60 codes over all kinds, added once',
    async (language) => {
      const { added } = await study.call('codes.addStarter', { language });
      const codes = await study.call('codes.list', {});
      expect(added).toBe(codes.length);
      expect(added).toBeGreaterThanOrEqual(60);
      expect([...new Set(codes.map((each) => each.kind))].toSorted()).toEqual([
        'change',
        'condition',
        'free',
        'loyalty',
        'moment',
        'sensation',
        'value',
      ]);
      expect(await study.call('codes.addStarter', { language })).toEqual({ added: 0 });
    },
  );
});
