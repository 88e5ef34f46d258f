import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';

const texts = {
  'aki.txt':
    'Interviewer: How was it?\nAki: It was light at once. My shoulders dropped and stayed there. I went home on foot that day.\nInterviewer: And then?\nAki: I went out more often, every single week.',
  'ben.txt':
    'Interviewer: And you?\nBen: My stomach was tight before. Then my hands were warm all evening long.\nInterviewer: Now?\nBen: I sleep through the night again.',
};
const said = 'My shoulders dropped and stayed there.';

let study: TestStudy;
let codingId = '';
beforeEach(async () => {
  study = await openTestStudy();
  await study.importTexts(texts);
  const { call } = study;
  const [document] = await call('documents.list', {});
  const { id } = await call('codes.add', { name: 'shoulders drop', kind: 'sensation', parentId: null });
  const start = texts['aki.txt'].indexOf(said);
  const coding = await call('codings.add', {
    documentId: document?.id ?? '',
    start,
    end: start + said.length,
    code: { id },
  });
  codingId = coding.id;
});
afterEach(() => study.close());

const board = { audience: 'board', length: 5 } as const;

describe('a stored deck', () => {
  it('is proposed, made, and taken back by undo', async () => {
    const { call } = study;
    const outline = await call('decks.propose', board);
    expect(outline[0]?.kind).toBe('title');
    const { id } = await call('decks.add', board);
    const { deck, slides } = await call('decks.get', { id });
    expect(deck.slides.map((slide) => slide.kind)).toEqual(outline.map((slide) => slide.kind));
    expect(slides.map((slide) => slide.title)).toEqual(outline.map((slide) => slide.title));
    await call('history.undo', {});
    expect(await call('decks.list', {})).toEqual([]);
    await call('history.redo', {});
    expect((await call('decks.get', { id })).slides).toEqual(slides);
  });

  it('keeps own words when its numbers are refreshed, and says which slides are out of date', async () => {
    const { call } = study;
    const { id } = await call('decks.add', { ...board, kinds: ['title', 'sample', 'voices'] });
    const [first, sample] = (await call('decks.get', { id })).deck.slides;
    await call('decks.updateSlide', { id: first?.id ?? '', texts: { title: 'Ours' } });
    expect(await call('decks.stale', { id })).toEqual({ slideIds: [] });
    await study.importTexts({ 'cem.txt': 'Interviewer: So?\nCem: I felt nothing at all that day.' });
    const stale = await call('decks.stale', { id });
    expect(stale.slideIds).toContain(sample?.id);
    const before = (await call('decks.get', { id })).deck;
    expect(await call('decks.refresh', { id })).toEqual({ changed: stale.slideIds.length });
    const { deck, slides } = await call('decks.get', { id });
    expect(slides[0]?.title).toBe('Ours');
    expect(deck.slides[1]?.content).not.toEqual(before.slides[1]?.content);
    expect(await call('decks.stale', { id })).toEqual({ slideIds: [] });
    await call('decks.updateSlide', { id: first?.id ?? '', texts: { title: null } });
    expect((await call('decks.get', { id })).slides[0]?.title).toBe('Test study');
  });

  it('moves, hides, copies, adds and removes slides', async () => {
    const { call } = study;
    const { id } = await call('decks.add', { ...board, kinds: ['title', 'sample', 'voices'] });
    const kinds = async () => (await call('decks.get', { id })).slides.map((slide) => slide.kind);
    const at = async (index: number) => (await call('decks.get', { id })).deck.slides[index]?.id ?? '';
    await call('decks.moveSlide', { id: await at(2), to: 1 });
    expect(await kinds()).toEqual(['title', 'voices', 'sample']);
    await call('decks.duplicateSlide', { id: await at(1) });
    await call('decks.addSlide', { id, kind: 'method', after: await at(0) });
    expect(await kinds()).toEqual(['title', 'method', 'voices', 'voices', 'sample']);
    await call('decks.updateSlide', { id: await at(1), hidden: true });
    const { slides } = await call('decks.get', { id });
    expect(slides.map((slide) => [slide.hidden, slide.page])).toEqual([
      [false, 1],
      [true, 2],
      [false, 2],
      [false, 3],
      [false, 4],
    ]);
    await call('decks.removeSlide', { id: await at(1) });
    expect(await kinds()).toEqual(['title', 'voices', 'voices', 'sample']);
    for (let undone = 0; undone < 5; undone += 1) await call('history.undo', {});
    expect(await kinds()).toEqual(['title', 'sample', 'voices']);
  });

  it('does not show a passage of someone who has not agreed, and says why', async () => {
    const { call } = study;
    const { id } = await call('decks.add', { ...board, kinds: ['title', 'voices'] });
    expect(JSON.stringify((await call('decks.get', { id })).slides)).toContain('shoulders dropped');
    const slideId = (await call('decks.get', { id })).deck.slides[1]?.id ?? '';
    await call('decks.updateSlide', { id: slideId, quotes: [codingId] });
    const aki = await call('participants.add', { name: 'Aki', pseudonym: 'Rika', consent: 'analysis' });
    const [document] = await call('documents.list', {});
    await call('documents.update', { id: document?.id ?? '', participantId: aki.id });
    const { slides } = await call('decks.get', { id });
    expect(JSON.stringify(slides)).not.toContain('shoulders dropped');
    expect(slides[1]?.withheld).toEqual(['Rika has not agreed to be quoted, so this passage is not shown.']);
    const [choice] = await call('decks.quoteChoices', { id: slideId });
    expect(choice).toMatchObject({ codingId, text: '', refused: slides[1]?.withheld[0] });
    expect(JSON.stringify(slides)).not.toContain('Aki');
  });

  it('comes back as it was from a version', async () => {
    const { call } = study;
    const { id } = await call('decks.add', { ...board, kinds: ['title', 'voices'] });
    const { slides } = await call('decks.get', { id });
    const version = await call('decks.keepVersion', { id, name: 'Monday' });
    await call('decks.update', { id, title: 'Other', language: 'ja', look: { page: 'standard' } });
    await call('decks.removeSlide', { id: slides[1]?.id ?? '' });
    const changed = await call('decks.get', { id });
    expect(changed.slides.map((slide) => [slide.kind, slide.language, slide.size.w])).toEqual([
      ['title', 'ja', 10],
    ]);
    await call('decks.restore', { id, versionId: version.id });
    expect((await call('decks.get', { id })).slides).toEqual(slides);
    expect((await call('decks.versions', { id })).map((one) => one.name)).toEqual(['Monday']);
  });

  it('refuses a logo that is no picture, and takes a PNG', async () => {
    const { call, backend } = study;
    const { id } = await call('decks.add', board);
    const put = (name: string, bytes: Uint8Array) => backend.blobs.put(name, bytes);
    const text = await put('logo.txt', new TextEncoder().encode('not a picture'));
    await expect(call('decks.setFile', { id, role: 'logo', file: text })).rejects.toMatchObject({
      code: 'invalid-input',
      details: { reason: 'deck-logo', name: 'logo.txt' },
    });
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    await call('decks.setFile', { id, role: 'logo', file: await put('logo.png', new Uint8Array(png)) });
    const { deck, slides } = await call('decks.get', { id });
    expect(deck.look.logo).toMatchObject({ name: 'logo.png', mime: 'image/png', width: 1, height: 1 });
    expect(slides.every((slide) => slide.elements.some((element) => element.kind === 'image'))).toBe(true);
    expect((await call('decks.logo', { id }))?.base64).toBe(png.toString('base64'));
  });

  it('is not there: nothing can be done with it', async () => {
    await expect(study.call('decks.get', { id: 'x' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(study.call('decks.updateSlide', { id: 'x', hidden: true })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
