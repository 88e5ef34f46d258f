import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';

let study: TestStudy;
beforeEach(async () => {
  study = await openTestStudy();
});
afterEach(() => study.close());

const talk = 'Interviewer: How was it?\nAki: It was light.';

function blob(fileName: string, text: string) {
  return { fileName, blobId: study.backend.blobs.put(fileName, new TextEncoder().encode(text)).blobId };
}

describe('importing', () => {
  it('shows what would happen, stores nothing, and then does it in one act', async () => {
    const file = blob('aki.txt', talk);
    const [preview] = await study.call('import.preview', { files: [file] });
    expect(preview).toMatchObject({
      error: null,
      title: 'aki',
      turns: 2,
      speakers: [
        { speaker: 'Interviewer', role: 'interviewer', turns: 1 },
        { speaker: 'Aki', role: 'participant', turns: 1 },
      ],
      duplicateOf: null,
      suggestedParticipant: 'Aki',
    });
    expect(await study.call('documents.list', {})).toEqual([]);
    const participant = { name: 'Aki', segment: 'core' } as const;
    await study.call('import.commit', { files: [{ ...file, participant, renames: { Interviewer: 'Jo' } }] });
    expect(await study.call('documents.list', {})).toMatchObject([
      { title: 'aki', participantName: 'Aki', segment: 'core' },
    ]);
    await study.call('history.undo', {});
    expect([await study.call('documents.list', {}), await study.call('participants.list', {})]).toEqual([
      [],
      [],
    ]);
  });

  it('notices the same text under another name, and takes it again when told to', async () => {
    await study.importTexts({ 'aki.txt': talk });
    const [preview] = await study.call('import.preview', { files: [blob('copy.md', `\uFEFF${talk}`)] });
    expect(preview?.duplicateOf).toBe('aki');
    const skipped = await study.call('import.commit', { files: [blob('copy.txt', talk)] });
    expect(skipped).toMatchObject({ imported: [], skipped: [{ fileName: 'copy.txt', reason: 'duplicate' }] });
    const again = await study.call('import.commit', { files: [{ ...blob('copy.txt', talk), again: true }] });
    expect(again.imported).toHaveLength(1);
  });

  it('takes what can be read and names what cannot, with the reason', async () => {
    const result = await study.importTexts({
      'aki.txt': talk,
      'empty.txt': '',
      'notes.pages': 'PK',
      'broken.docx': 'no zip',
    });
    expect(result.imported.map((each) => each.fileName)).toEqual(['aki.txt']);
    expect(result.skipped.map(({ fileName, reason }) => ({ fileName, reason }))).toMatchObject([
      { fileName: 'empty.txt', reason: 'empty-file' },
      { fileName: 'notes.pages', reason: 'unsupported-format' },
      { fileName: 'broken.docx', reason: expect.stringMatching(/broken-file|not-text/) },
    ]);
  });

  it('stores nothing when cancelled on the way', async () => {
    const files = Array.from({ length: 200 }, (_, n) => blob(`f${n}.txt`, `${talk} ${n}`));
    const running = study.backend.call({
      id: 'long',
      procedure: 'import.commit',
      study: study.handle,
      input: { files },
    });
    const stop = study.backend.subscribe((event) => {
      if (event instanceof Object && 'done' in event && event.done === 20) study.backend.cancel('long');
    });
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    stop();
    expect(await study.call('documents.list', {})).toEqual([]);
    expect(await study.call('history.state', {})).toEqual({ undo: null, redo: null });
  });

  it('makes one document of each row of a table and codes each whole', async () => {
    const csv = 'who,group,answer\nAki,core,"It was light, truly"\nBen,,\nCy,First time,Nothing felt\n';
    const table = {
      textColumn: 'answer',
      participantColumn: 'who',
      segmentColumn: 'group',
      code: 'survey answer',
    };
    const result = await study.call('import.commit', { files: [{ ...blob('survey.csv', csv), table }] });
    expect(result).toMatchObject({ codings: 2, imported: [{ participant: 'Aki' }, { participant: 'Cy' }] });
    expect(
      (await study.call('participants.list', {})).map(({ name, segment }) => ({ name, segment })),
    ).toEqual([
      { name: 'Aki', segment: 'core' },
      { name: 'Cy', segment: 'first-time' },
    ]);
    expect((await study.call('codings.list', {})).map(({ quote }) => quote)).toEqual([
      'It was light, truly',
      'Nothing felt',
    ]);
    const [preview] = await study.call('import.preview', { files: [blob('survey.csv', csv)] });
    expect(preview).toMatchObject({
      error: { reason: 'column-missing' },
      columns: ['who', 'group', 'answer'],
    });
  });
});
