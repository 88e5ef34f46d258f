import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StudyExport } from '../../shared/api/export-schema.ts';
import { actSentence } from '../../renderer/data/act-sentence.ts';
import { translator } from '../../shared/messages/translate.ts';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';

let study: TestStudy;
beforeEach(async () => {
  study = await openTestStudy();
});
afterEach(() => study.close());

const talk = (name: string) => `Interviewer: How was it?\n${name}: It was light, says ${name}.`;

function blob(fileName: string, text: string) {
  return { fileName, blobId: study.backend.blobs.put(fileName, new TextEncoder().encode(text)).blobId };
}
async function exported(format: 'json' | 'csv' | 'qdpx', from = study): Promise<Uint8Array> {
  const { blobId } = await from.call('export.render', { format });
  return from.backend.blobs.get(blobId).bytes;
}
const dates = async (of = study) =>
  (await of.call('documents.list', {})).map(({ title, interviewedOn }) => [title, interviewedOn]);
const latest = async () => (await study.call('history.acts', { limit: 1 })).acts[0];

describe('the date of an interview', () => {
  it('is offered before the import, and what is decided there is stored', async () => {
    const files = [
      blob('aki 2026-03-14.txt', talk('Aki')),
      blob('bea.txt', `Date: 2026/3/15\n\n${talk('Bea')}`),
      blob('cy.txt', talk('Cy')),
    ];
    const previews = await study.call('import.preview', { files });
    expect(previews.map(({ suggestedDate }) => suggestedDate)).toEqual(['2026-03-14', '2026-03-15', null]);
    await study.call('import.commit', {
      files: files.map((file, at) => ({ ...file, interviewedOn: at === 0 ? '2026-03-01' : null })),
    });
    expect(await dates()).toEqual([
      ['aki 2026-03-14', '2026-03-01'],
      ['bea', null],
      ['cy', null],
    ]);
  });

  it('comes for each row of a table from a column that is named so', async () => {
    const table = { textColumn: 'said', participantColumn: 'who' };
    const file = {
      ...blob('talk.csv', 'who,said,実施日\nAki,Light.,2026年3月14日\nBea,Warm.,soon\n'),
      table,
    };
    await study.call('import.commit', { files: [file] });
    expect(await dates()).toEqual([
      ['talk 1', '2026-03-14'],
      ['talk 2', null],
    ]);
  });

  it('is changed and taken away in acts of their own, told in the history and undone', async () => {
    const { imported } = await study.importTexts({ 'aki.txt': talk('Aki') });
    const id = imported[0]?.documentId ?? '';
    await study.call('documents.update', { id, interviewedOn: '2026-03-14' });
    const act = await latest();
    expect(act?.place).toMatchObject({ kind: 'document', id });
    const label = act?.label ?? { key: '', values: {} };
    expect([actSentence(translator('en'), label), actSentence(translator('ja'), label)]).toEqual([
      'Dated the interview “aki”: 2026-03-14',
      '「aki」のインタビュー日を2026-03-14にしました',
    ]);
    await study.call('documents.update', { id, interviewedOn: null });
    expect(actSentence(translator('en'), (await latest())?.label ?? label)).toBe(
      'Removed the date of the interview “aki”',
    );
    await study.call('history.undo', {});
    expect(await dates()).toEqual([['aki', '2026-03-14']]);
    await study.call('history.undo', {});
    expect(await dates()).toEqual([['aki', null]]);
  });

  it('must be a day of the calendar', async () => {
    const { imported } = await study.importTexts({ 'aki.txt': talk('Aki') });
    const id = imported[0]?.documentId ?? '';
    await expect(study.call('documents.update', { id, interviewedOn: '2026-02-30' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('is in the exports, and comes back with a project of another program', async () => {
    const file = {
      ...blob('aki.txt', talk('Aki')),
      participant: { name: 'Aki' },
      interviewedOn: '2026-03-14',
    };
    const { imported } = await study.call('import.commit', { files: [file] });
    const code = await study.call('codes.add', { name: 'light', kind: 'sensation', parentId: null });
    await study.call('codings.add', { documentId: imported[0]?.documentId ?? '', start: 36, end: 41, code });
    const json = JSON.parse(strFromU8(await exported('json'))) as StudyExport;
    expect(json.documents[0]?.interviewedOn).toBe('2026-03-14');
    const csv = Papa.parse<Record<string, string>>(strFromU8(await exported('csv')), { header: true });
    expect(csv.data[0]?.['interview date']).toBe('2026-03-14');
    const project = await exported('qdpx');
    expect(strFromU8(unzipSync(project)['project.qde'] ?? new Uint8Array())).toContain(
      '<DateValue>2026-03-14</DateValue>',
    );
    const other = await openTestStudy();
    try {
      const { blobId } = other.backend.blobs.put('study.qdpx', project);
      await other.call('exchange.import', { blobId, fileName: 'study.qdpx' });
      expect(await dates(other)).toEqual([['aki', '2026-03-14']]);
      expect(await other.call('participants.list', {})).toMatchObject([{ name: 'Aki', attributes: {} }]);
    } finally {
      await other.close();
    }
  });
});
