import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createBackend } from '../electron/backend/create-backend.ts';
import type { BenchRow } from './row.ts';
import { transcripts } from './transcripts.ts';

const size = 50_000;

/** Import of many transcripts, with speakers, turns and what search needs, beside reading and inserting the bare text. */
export async function run(): Promise<BenchRow[]> {
  await measure(10); // warms up both
  const hundred = await measure(100);
  const thousand = await measure(1000);
  const allowedGrowth = (1000 * Math.log(1000)) / (100 * Math.log(100));
  return [
    {
      question: 'import of 100 transcripts of 50 kB',
      ...hundred,
      baselineName: 'reading the files and inserting their text in one transaction',
      limit: 20,
    },
    {
      question: 'import of 1,000 transcripts against n log n',
      ours: thousand.ours,
      baseline: hundred.ours * allowedGrowth,
      baselineName: `100 transcripts x ${allowedGrowth.toFixed(1)}`,
      limit: 1,
    },
  ];
}

async function measure(count: number): Promise<{ ours: number; baseline: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'hara-bench-'));
  try {
    const files = transcripts(count, size).map((text, n) => {
      const path = join(folder, `interview-${n}.txt`);
      writeFileSync(path, text);
      return path;
    });
    const baseline = Math.min(bare(folder, files, 1), bare(folder, files, 2), bare(folder, files, 3));
    return { ours: await withHara(folder, files), baseline };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bare(folder: string, files: readonly string[], n: number): number {
  const database = new Database(join(folder, `bare-${n}.sqlite`));
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE text (content TEXT)');
  const insert = database.prepare('INSERT INTO text VALUES (?)');
  const started = performance.now();
  database.transaction(() => {
    for (const file of files) insert.run(readFileSync(file, 'utf8'));
  })();
  const took = performance.now() - started;
  database.close();
  return took;
}

async function withHara(folder: string, paths: readonly string[]): Promise<number> {
  const backend = createBackend({
    host: 'test',
    configFolder: folder,
    studyFolder: folder,
    systemLanguage: 'en',
  });
  const call = async (procedure: string, input: unknown, study?: string) => {
    const reply = await backend.call({ id: procedure, procedure, input, ...(study ? { study } : {}) });
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value as { handle: string; imported: unknown[]; total: number };
  };
  const { handle } = await call('studies.create', { name: 'bench', language: 'en', starterCodebook: false });
  const started = performance.now();
  const files = paths.map((path, n) => {
    const fileName = `interview-${n}.txt`;
    return { fileName, blobId: backend.blobs.put(fileName, readFileSync(path)).blobId, again: true };
  });
  const { imported } = await call('import.commit', { files }, handle);
  await call('search.find', { query: 'shoulders' }, handle); // what search needs is made by the first search
  const took = performance.now() - started;
  if (imported.length !== paths.length) throw new Error(`${imported.length} of ${paths.length} imported`);
  await backend.close();
  return took;
}
