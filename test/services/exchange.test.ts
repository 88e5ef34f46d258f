import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StudyExport } from '../../shared/api/export-schema.ts';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';
import { refiFile } from '../support/refi-file.ts';

let study: TestStudy;
beforeEach(async () => {
  study = await openTestStudy();
});
afterEach(() => study.close());

function upload(to: TestStudy, fileName: string, bytes: Uint8Array) {
  const { blobId } = to.backend.blobs.put(fileName, bytes);
  return { blobId, fileName };
}

async function exported(from: TestStudy, format: 'qdpx' | 'qdc' | 'json'): Promise<Uint8Array> {
  const { blobId } = await from.call('export.render', { format });
  return from.backend.blobs.get(blobId).bytes;
}

async function contents(of: TestStudy) {
  const { participants, documents, codes, codings } = JSON.parse(
    new TextDecoder().decode(await exported(of, 'json')),
  ) as StudyExport;
  const codeName = new Map(codes.map(({ id, name }) => [id, name]));
  const person = new Map(participants.map(({ id, name }) => [id, name]));
  const title = new Map(documents.map((document) => [document.id, document.title]));
  return {
    participants: participants.map(({ name, pseudonym, segment, consent, attributes, memo }) => ({
      name,
      pseudonym,
      segment,
      consent,
      attributes,
      memo,
    })),
    texts: documents.map((document) => [
      document.title,
      document.text,
      person.get(document.participantId ?? ''),
      document.turnList,
    ]),
    codes: codes.map(({ name, kind, parentId, color, description }) => ({
      name,
      kind,
      parent: codeName.get(parentId ?? ''),
      color,
      description,
    })),
    codings: codings
      .map(({ documentId, codeId, start, end, coder, facets, memo, createdAt }) =>
        JSON.stringify([
          title.get(documentId),
          codeName.get(codeId),
          start,
          end,
          coder,
          facets,
          memo,
          createdAt,
        ]),
      )
      .toSorted(),
  };
}

async function bakery(): Promise<void> {
  const { imported } = await study.importTexts({
    'aki.txt': 'Interviewer: How was it?\nAki: 🍞 It was warm 温かい. And light!\nAki: My hands were warm.',
  });
  const documentId = imported[0]?.documentId ?? '';
  const parent = await study.call('codes.add', {
    name: 'warmth',
    kind: 'sensation',
    parentId: null,
    color: 5,
  });
  const code = {
    name: 'warm hands',
    kind: 'sensation',
    parentId: parent.id,
    description: 'in the hands',
  } as const;
  const { codeId } = await study.call('codings.add', { documentId, start: 30, end: 42, code });
  await study.call('codings.add', {
    documentId,
    start: 33,
    end: 46,
    code: { id: codeId },
    facets: { region: 'hands', direction: 'warmer: much', intensity: 4 },
    memo: 'said with a smile',
  });
  const value = { name: 'care', kind: 'value', parentId: null } as const;
  await study.call('codings.add', { documentId, start: 33, end: 46, code: value });
  const aki = await study.call('participants.add', {
    name: 'Aki',
    segment: 'core',
    pseudonym: 'A1',
    attributes: { since: '2011' },
  });
  await study.call('documents.update', { id: documentId, participantId: aki.id });
}

it('a study goes out as a project and comes back the same, to the character', async () => {
  await bakery();
  const bytes = await exported(study, 'qdpx');
  const other = await openTestStudy();
  try {
    const result = await other.call('exchange.import', upload(other, 'bakery.qdpx', bytes));
    expect(result).toMatchObject({ documents: 1, codes: 3, participants: 1, codings: 3, misfits: [] });
    expect(await contents(other)).toEqual(await contents(study));
  } finally {
    await other.close();
  }
});

it('taking a project in twice doubles nothing, and undo takes it out again', async () => {
  const text = 'Aki: It was warm.';
  const bytes = refiFile({ text, selections: [{ start: 5, end: 16, name: 'It was warm' }] });
  const first = await study.call('exchange.import', upload(study, 'b.qdpx', bytes));
  expect(first).toMatchObject({ documents: 1, codes: 1, codings: 1, known: 0, already: 0 });
  const again = await study.call('exchange.import', upload(study, 'b.qdpx', bytes));
  expect(again).toMatchObject({ documents: 0, codes: 0, codings: 0, known: 1, already: 1 });
  await study.call('history.undo', {});
  expect(await study.call('documents.list', {})).toEqual([]);
  expect(await study.call('codes.list', {})).toEqual([]);
});

it('a codebook goes out and comes back with its tree and kinds', async () => {
  await bakery();
  const bytes = await exported(study, 'qdc');
  const other = await openTestStudy();
  try {
    await other.call('exchange.import', upload(other, 'bakery.qdc', bytes));
    expect((await contents(other)).codes).toEqual((await contents(study)).codes);
  } finally {
    await other.close();
  }
});

it('a file that is no project says so and changes nothing', async () => {
  const given = upload(study, 'b.qdpx', new TextEncoder().encode('hello'));
  await expect(study.call('exchange.import', given)).rejects.toThrow('broken-file');
  expect(await study.call('history.list', { limit: 10 })).toHaveLength(0);
});
