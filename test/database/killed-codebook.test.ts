import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Output } from '../../shared/api/contract.ts';
import { callBackend, openTestStudy, temporaryFolder, testBackend } from '../support/open-backend.ts';

const splitter = join(import.meta.dirname, '..', 'support', 'splitting-process.ts');

it('a process killed while it splits and merges codes loses no passage and leaves the study whole', async () => {
  const study = await openTestStudy();
  const { imported } = await study.importTexts({ 'a.txt': `Q: How?\nA: ${'word '.repeat(200)}` });
  const documentId = imported[0]?.documentId ?? '';
  const { id } = await study.call('codes.add', { name: 'all', kind: 'free', parentId: null });
  for (let start = 20; start < 60; start += 2)
    await study.call('codings.add', { documentId, start, end: start + 5, code: { id } });
  const ranges = (codings: Output<'codings.list'>) => codings.map(({ start, end }) => `${start}-${end}`);
  const before = ranges(await study.call('codings.list', {}));
  await study.backend.close();
  for (let round = 1; round <= 3; round += 1) {
    const child = spawn(process.execPath, [splitter, study.path], { stdio: ['ignore', 'pipe', 'inherit'] });
    for (let acts = 0; acts < round; acts += 1) await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const backend = testBackend(temporaryFolder());
    const handle = backend.handleFor(study.path);
    await callBackend(backend, 'studies.open', { handle });
    const codings = (await callBackend(backend, 'codings.list', {}, handle)) as Output<'codings.list'>;
    expect(ranges(codings)).toEqual(before);
    expect(await callBackend(backend, 'study.check', {}, handle)).toEqual({ ok: true, problems: [] });
    await backend.close();
  }
  rmSync(study.folder, { recursive: true, force: true });
});
