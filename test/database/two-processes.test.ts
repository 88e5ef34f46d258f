import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { callBackend, openTestStudy, temporaryFolder, testBackend } from '../support/open-backend.ts';

const holder = join(import.meta.dirname, '..', 'support', 'coding-process.ts');
const children: ChildProcess[] = [];

/** A process that opens a study and codes without end, writing each acknowledged coding's id to its output. */
async function startCoding(
  path: string,
): Promise<{ child: ChildProcess; ids: string[]; atLeast(n: number): Promise<void> }> {
  const child = spawn(process.execPath, [holder, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const ids: string[] = [];
  let rest = '';
  let wake = () => {};
  child.stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    ids.push(...lines);
    wake();
  });
  const atLeast = (n: number) =>
    new Promise<void>((resolve) => {
      wake = () => ids.length >= n && resolve();
      wake();
    });
  return { child, ids, atLeast };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

describe('one study, two processes', () => {
  it('the second gets it read-only and is told who has it; nothing is harmed', async () => {
    const study = await openTestStudy();
    await study.importTexts({ 'a.txt': 'A: one two three\nB: four\nA: five' });
    await study.backend.close();
    const { child, atLeast } = await startCoding(study.path);
    await atLeast(3);
    const second = testBackend(temporaryFolder());
    const handle = second.handleFor(study.path);
    const opened = await callBackend(second, 'studies.open', { handle });
    expect(opened).toMatchObject({ readOnly: true, heldBy: expect.stringContaining(`process ${child.pid}`) });
    await expect(callBackend(second, 'documents.list', {}, handle)).resolves.toHaveLength(1);
    await expect(callBackend(second, 'study.update', { name: 'mine' }, handle)).rejects.toMatchObject({
      code: 'study-read-only',
    });
    await second.close();
    await kill(child);
    rmSync(study.folder, { recursive: true, force: true });
  });

  it('a process killed while coding leaves every acknowledged coding, and the study can be opened for writing', async () => {
    const study = await openTestStudy();
    await study.importTexts({ 'a.txt': `A: ${'word '.repeat(2000)}\nB: four\nA: five` });
    await study.backend.close();
    for (let round = 1; round <= 3; round += 1) {
      const { child, ids, atLeast } = await startCoding(study.path);
      await atLeast(20 * round);
      await kill(child);
      const backend = testBackend(temporaryFolder());
      const handle = backend.handleFor(study.path);
      expect(await callBackend(backend, 'studies.open', { handle })).toMatchObject({ readOnly: false });
      const codings = (await callBackend(backend, 'codings.list', {}, handle)) as { id: string }[];
      const stored = new Set(codings.map((coding) => coding.id));
      expect(ids.filter((id) => !stored.has(id))).toEqual([]);
      expect(await callBackend(backend, 'study.check', {}, handle)).toEqual({ ok: true, problems: [] });
      await backend.close();
    }
    expect(existsSync(`${study.path}-wal`)).toBe(false);
    expect(readdirSync(dirname(study.path))).toEqual(['Test study.hara']);
    rmSync(study.folder, { recursive: true, force: true });
  });
});
