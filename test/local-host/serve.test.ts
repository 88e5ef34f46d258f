import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serve, type Serving } from '../../electron/local-host/serve.ts';
import { isStale } from '../../scripts/stale.ts';

let home = '';
let rendererFolder = '';
let serving: Serving | undefined;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'hara-serve-'));
  vi.stubEnv('HARA_HOME', home);
  rendererFolder = join(home, 'page');
  await mkdir(rendererFolder);
  await writeFile(join(rendererFolder, 'index.html'), '<!doctype html>');
});
afterEach(async () => {
  await serving?.close();
  serving = undefined;
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

test('the first start makes the sample study and shows it; the next one does not make another', async () => {
  const said: string[] = [];
  serving = await serve({ rendererFolder, port: 0, sample: true, say: (line) => said.push(line) });
  expect(said).toEqual(['Preparing the sample study…']);
  expect(serving.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}&study=[\w-]+$/);
  await serving.close();
  expect(await readdir(join(home, 'studies'))).toHaveLength(1);
  serving = await serve({ rendererFolder, port: 0, sample: true, say: (line) => said.push(line) });
  expect(said).toHaveLength(1);
  expect(serving.url).not.toContain('&study=');
});

test('a study that is named is shown instead', async () => {
  serving = await serve({ rendererFolder, port: 0, sample: true, studyPath: join(home, 'tea.hara') });
  expect(serving.url).toContain('&study=');
  expect(await readdir(home)).not.toContain('studies');
});

test('without the built page it says what to do', async () => {
  await expect(serve({ port: 0, rendererFolder: join(home, 'none') })).rejects.toThrow('npm run build');
});

test('every start has another token', async () => {
  serving = await serve({ rendererFolder, port: 0 });
  const second = await serve({ rendererFolder, port: 0 });
  expect(new URL(second.url).hash).not.toBe(new URL(serving.url).hash);
  await second.close();
});

test('a wanted port that is taken is an error; nobody is moved elsewhere in silence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(serve({ rendererFolder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  other.close();
});

test('a built file is stale when a source is newer or it is missing', async () => {
  const [built, source, folder] = [join(home, 'built'), join(home, 'source'), join(home, 'deep', 'er')];
  expect(isStale(built, [])).toBe(true);
  await writeFile(source, '');
  await mkdir(folder, { recursive: true });
  await expect
    .poll(async () => {
      await writeFile(built, '');
      return isStale(built, [source, join(home, 'deep'), join(home, 'none')]);
    })
    .toBe(false);
  await expect
    .poll(async () => {
      await writeFile(join(folder, 'new.ts'), '');
      return isStale(built, [join(home, 'deep')]);
    })
    .toBe(true);
});
