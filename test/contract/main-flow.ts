import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Backend } from '../../electron/backend/backend.ts';
import { createBackend } from '../../electron/backend/create-backend.ts';
import { createClient, type Client, type Progress } from '../../shared/api/client.ts';
import type { ApiEvent } from '../../shared/api/events.ts';
import type { OpenTransport } from './transports.ts';

const interview = `Interviewer: When did you first notice it?

Aki: On the train home. My shoulders came down, and I stopped counting the stops.

Interviewer: And then?

Aki: I slept through the night. I had not done that since spring.
`;

/** The real backend behind a transport: the acts of a study, as the page asks for them. */
export function describeMainFlow(kind: string, open: OpenTransport): void {
  describe(`a study over the ${kind} transport`, () => {
    let home = '';
    let backend: Backend;
    let client: Client;
    let close: () => Promise<void>;
    const events: ApiEvent[] = [];
    beforeEach(async () => {
      home = await mkdtemp(join(tmpdir(), 'hara-flow-'));
      backend = createBackend({
        host: 'test',
        configFolder: home,
        studyFolder: join(home, 'studies'),
        systemLanguage: 'en',
      });
      const opened = await open(backend);
      close = opened.close;
      client = createClient(opened.transport, () => crypto.randomUUID());
      events.length = 0;
      client.subscribe((event) => events.push(event));
      // The page, too, shows itself only once it hears: settings.set is the smallest act that makes an event.
      await expect
        .poll(async () => {
          await client.app('settings.set', { coder: 'Rin' });
          return events.some(({ type }) => type === 'settings.changed');
        })
        .toBe(true);
      events.length = 0;
    });
    afterEach(async () => {
      await close();
      await backend.close();
      await rm(home, { recursive: true, force: true });
    });

    const newStudy = () =>
      client.app('studies.create', { name: 'Evening tea', language: 'en', starterCodebook: true });

    async function importInterview(handle: string, onProgress?: (progress: Progress) => void) {
      const { blobId } = await client.putBlob('aki.txt', new TextEncoder().encode(interview));
      const files = [{ blobId, fileName: 'aki.txt', participant: { name: 'Aki', segment: 'core' as const } }];
      const { imported } = await client.study(handle, 'import.commit', { files }, { onProgress });
      const documentId = imported[0]?.documentId ?? '';
      return { documentId, imported };
    }

    test('goes from a transcript to a coding and back', async () => {
      const { handle } = await newStudy();
      const { documentId } = await importInterview(handle);
      const { text } = await client.study(handle, 'documents.get', { id: documentId });
      const start = text.indexOf('My shoulders came down');
      const coding = await client.study(handle, 'codings.add', {
        documentId,
        start,
        end: start + 'My shoulders came down'.length,
        code: { name: 'shoulders come down', kind: 'sensation', parentId: null },
      });
      expect(coding).toMatchObject({ documentId, start });
      expect(await client.study(handle, 'codings.list', {})).toMatchObject([
        { id: coding.id, quote: 'My shoulders came down', participant: 'Aki', segment: 'core' },
      ]);
      await client.study(handle, 'history.undo', {});
      expect(await client.study(handle, 'codings.list', {})).toEqual([]);
      await client.study(handle, 'history.redo', {});
      expect(await client.study(handle, 'codings.list', {})).toHaveLength(1);
    });

    test('tells what changed, and which call it was', async () => {
      const { handle } = await newStudy();
      const ofPeople = () =>
        events.filter((event) => event.type === 'study.changed' && event.topics.includes('participants'));
      const { id } = await client.study(handle, 'participants.add', { name: 'Mio' });
      await client.study(handle, 'participants.update', { id, segment: 'core' });
      await expect.poll(() => ofPeople().length).toBe(2);
      expect(ofPeople()).toEqual(
        [0, 1].map(() => ({
          type: 'study.changed',
          study: handle,
          topics: expect.arrayContaining(['participants']),
          documentIds: [],
          call: expect.any(String),
        })),
      );
    });

    test('hands a deck over as a file', async () => {
      const { handle } = await newStudy();
      const { documentId } = await importInterview(handle);
      await client.study(handle, 'codings.add', {
        documentId,
        start: 0,
        end: 10,
        code: { name: 'first', kind: 'free', parentId: null },
      });
      const ref = await client.study(handle, 'export.render', { format: 'json' });
      const { bytes, name } = await client.getBlob(ref.blobId);
      expect({ name, size: bytes.length }).toEqual({ name: ref.name, size: ref.size });
      expect(JSON.parse(new TextDecoder().decode(bytes))).toBeTypeOf('object');
    });

    test('refuses with the code that fits, and changes nothing', async () => {
      const { handle } = await newStudy();
      const before = await client.study(handle, 'history.list', { limit: 100 });
      const refusals = await Promise.allSettled([
        client.study('nobody', 'study.get', {}),
        client.app('studies.open', { handle: 'nobody' }),
        client.study(handle, 'participants.add', { name: '   ' }),
        client.study(handle, 'codings.add', {
          documentId: 'nothing',
          start: 0,
          end: 1,
          code: { name: 'x', kind: 'free', parentId: null },
        }),
        client.study(handle, 'history.redo', {}),
      ]);
      expect(refusals.map((each) => (each.status === 'rejected' ? each.reason.code : 'done'))).toEqual([
        'study-not-open',
        'not-found',
        'invalid-input',
        expect.stringMatching(/^(not-found|invalid-input)$/),
        'nothing-to-redo',
      ]);
      expect(await client.study(handle, 'history.list', { limit: 100 })).toEqual(before);
    });

    test('stops an import of many files and leaves none of them', async () => {
      const { handle } = await newStudy();
      const files = await Promise.all(
        Array.from({ length: 30 }, async (_, n) => {
          const fileName = `interview-${n}.txt`;
          const bytes = new TextEncoder().encode(interview.replaceAll('Aki', `Person ${n}`).repeat(40));
          return { fileName, blobId: (await client.putBlob(fileName, bytes)).blobId };
        }),
      );
      const abort = new AbortController();
      const work = client.study(
        handle,
        'import.commit',
        { files },
        {
          signal: abort.signal,
          onProgress: () => abort.abort(),
        },
      );
      await expect(work).rejects.toMatchObject({ code: 'cancelled' });
      expect(await client.study(handle, 'documents.list', {})).toEqual([]);
    });
  });
}
