import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend } from '../electron/backend/create-backend.ts';
import { resourceFolder } from '../electron/backend/resource-folder.ts';
import { startLocalHost } from '../electron/local-host/server.ts';
import type { Turn } from '../shared/domain/transcript.ts';
import { transcripts } from './transcripts.ts';

export type CodedDocument = {
  readonly name: string;
  readonly characters: number;
  readonly codings: number;
  /** How many codes they are of; forty where nothing is said. */
  readonly codes?: number;
};

export type CodedStudy = {
  /** Address to open in a browser, with the token. */
  readonly url: string;
  readonly handle: string;
  readonly documentIds: ReadonlyMap<string, string>;
  /** The words of each turn of a transcript. */
  readonly textOf: (name: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

/** A study of coded transcripts behind a local host, as a browser meets it. */
export async function serveCodedStudy(documents: readonly CodedDocument[]): Promise<CodedStudy> {
  const rendererFolder = resourceFolder('dist/renderer');
  if (!existsSync(join(rendererFolder, 'index.html')))
    throw new Error('The page is not built: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'hara-bench-'));
  const backend = createBackend({
    host: 'test',
    configFolder: folder,
    studyFolder: folder,
    systemLanguage: 'en',
  });
  const call = async <T>(procedure: string, input: unknown, study?: string): Promise<T> => {
    const reply = await backend.call({ id: randomUUID(), procedure, input, ...(study ? { study } : {}) });
    if (!reply.ok) throw new Error(`${procedure}: ${reply.error.message}`);
    return reply.value as T;
  };
  const { handle } = await call<{ handle: string }>('studies.create', {
    name: 'bench',
    language: 'en',
    starterCodebook: true,
  });
  const documentIds = new Map<string, string>();
  for (const { name, characters, codings, codes = 40 } of documents) {
    const [text = ''] = transcripts(1, characters);
    const fileName = `${name}.txt`;
    const { blobId } = backend.blobs.put(fileName, new TextEncoder().encode(text));
    const done = await call<{ imported: { documentId: string; title: string }[] }>(
      'import.commit',
      { files: [{ fileName, blobId, again: true }] },
      handle,
    );
    const imported = done.imported[0];
    if (imported === undefined) throw new Error(`${name} was not imported`);
    documentIds.set(name, imported.documentId);
    const { turns } = await call<{ turns: Turn[] }>('documents.get', { id: imported.documentId }, handle);
    await call('codings.import', { rows: codingRows(imported.title, turns, codings, codes) }, handle);
  }
  const host = await startLocalHost({ backend, rendererFolder, port: 0, token: randomUUID() });
  return {
    url: host.url,
    handle,
    documentIds,
    textOf: async (name) => {
      const id = documentIds.get(name);
      const { text, turns } = await call<{ text: string; turns: Turn[] }>('documents.get', { id }, handle);
      return turns.map(({ start, end }) => text.slice(start, end));
    },
    close: async () => {
      await host.close();
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const kinds = ['sensation', 'value', 'condition', 'moment', 'change', 'loyalty', 'free'] as const;

/** Passages of 20 to 150 characters spread over all turns, in codes of all kinds, some overlapping. */
function codingRows(document: string, turns: readonly Turn[], count: number, codes: number) {
  const long = turns.filter(({ start, end }) => end - start > 25);
  return Array.from({ length: count }, (_, n) => {
    const turn = long[Math.floor((n * long.length) / count)] ?? { start: 0, end: 1 };
    const room = turn.end - turn.start - 20;
    const start = turn.start + ((n * 37) % room);
    const end = Math.min(turn.end, start + 20 + ((n * 53) % 130));
    const kind = kinds[n % kinds.length] ?? 'free';
    return { document, start: String(start), end: String(end), code: `bench ${n % codes}`, kind };
  });
}
