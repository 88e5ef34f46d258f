import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';

let study: TestStudy;
beforeEach(async () => {
  study = await openTestStudy();
});
afterEach(() => study.close());

describe('named views', () => {
  it('are kept in the order in which they were made, renamed and removed, each undone by undo', async () => {
    const { call } = study;
    const { id } = await call('views.add', { name: 'Core against other', address: 'g=core' });
    await call('views.add', { name: 'Scalp', address: 'r=scalp&v=words' });
    await call('views.rename', { id, name: 'Core' });
    const named = async () => (await call('views.list', {})).map(({ name, address }) => [name, address]);
    expect(await named()).toEqual([
      ['Core', 'g=core'],
      ['Scalp', 'r=scalp&v=words'],
    ]);
    await call('views.remove', { id });
    expect(await named()).toEqual([['Scalp', 'r=scalp&v=words']]);
    await call('history.undo', {});
    await call('history.undo', {});
    expect(await named()).toEqual([
      ['Core against other', 'g=core'],
      ['Scalp', 'r=scalp&v=words'],
    ]);
  });

  it('refuse an empty name and a view that is not there', async () => {
    await expect(study.call('views.add', { name: '  ', address: '' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await expect(study.call('views.rename', { id: 'x', name: 'y' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(study.call('views.remove', { id: 'x' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the explorer of a study without interviews', () => {
  it('is empty, not an error', async () => {
    const data = await study.call('explorer.data', {});
    expect(data.passages.person).toEqual([]);
    expect(data.themes).toEqual([]);
    expect(await study.call('explorer.findings', {})).toMatchObject({ patterns: [] });
  });
});
