import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenDocument } from '../../shared/api/study-procedures.ts';
import { callBackend, openTestStudy, temporaryFolder, testBackend } from '../support/open-backend.ts';

const editor = join(import.meta.dirname, '..', 'support', 'editing-process.ts');

/** Edits in a process of its own and kills it after so many acknowledged edits. @returns how many it told of */
async function editUntilKilled(path: string, least: number): Promise<number> {
  const child = spawn(process.execPath, [editor, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  for await (const chunk of child.stdout) {
    output += String(chunk);
    if (output.split('\n').length > least) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return output.split('\n').length - 1;
}

describe('a process killed while it edits', () => {
  it('leaves the text and every coding at one and the same version, with each acknowledged edit', async () => {
    const study = await openTestStudy();
    const { imported } = await study.importTexts({
      'a.txt': `A: ${'word light '.repeat(600)}\nB: four\nA: five`,
    });
    const documentId = imported[0]?.documentId ?? '';
    const { text } = await study.call('documents.get', { id: documentId });
    const code = await study.call('codes.add', { name: 'light', kind: 'sensation', parentId: null });
    for (let at = text.indexOf('light'); at !== -1 && at < 4000; at = text.indexOf('light', at + 1)) {
      await study.call('codings.add', { documentId, start: at, end: at + 5, code: { id: code.id } });
    }
    await study.backend.close();
    let edits = 0;
    for (const least of [2, 5]) {
      edits += await editUntilKilled(study.path, least);
      const backend = testBackend(temporaryFolder());
      const handle = backend.handleFor(study.path);
      await callBackend(backend, 'studies.open', { handle });
      const open = (await callBackend(backend, 'documents.get', { id: documentId }, handle)) as OpenDocument;
      const added = /x*(?=word)/.exec(open.text)?.[0].length ?? 0;
      expect(added).toBeGreaterThanOrEqual(edits);
      edits = added;
      const quotes = new Set(open.codings.map(({ start, end }) => open.text.slice(start, end)));
      expect([...quotes]).toEqual(['light']);
      expect(await callBackend(backend, 'study.check', {}, handle)).toEqual({ ok: true, problems: [] });
      await backend.close();
    }
    rmSync(study.folder, { recursive: true, force: true });
  });
});
