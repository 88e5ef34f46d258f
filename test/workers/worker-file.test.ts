import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { workerFile } from '../../electron/workers/worker-file.ts';

it('gives threads plain JavaScript, so that none of them has to strip types', async () => {
  const file = await workerFile();
  expect(await workerFile()).toBe(file);
  const folder = dirname(file);
  const files = readdirSync(folder);
  expect(files).toContain('worker.js');
  const imported = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/(?:from|import)\s*\(?["'](\.[^"']+)["']/gu)].map(
      ([, path]) => path,
    ),
  );
  expect(imported.length).toBeGreaterThan(3);
  expect(imported.filter((path) => !path?.endsWith('.js'))).toEqual([]);
});
