import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callBackend, testBackend } from '../support/open-backend.ts';
import { workFolder, type CliRun } from './run-in-process.ts';
import { makeSmallStudy } from './small-study.ts';

const bin = join(import.meta.dirname, '..', '..', 'electron', 'cli', 'bin.mjs');
const folder = workFolder();
let study = '';
let transcripts: readonly string[] = [];
beforeAll(async () => {
  ({ study, transcripts } = await makeSmallStudy(folder.at));
});
afterAll(folder.remove);

function start(args: readonly string[], env: Record<string, string> = {}) {
  const variables = { ...process.env, LC_ALL: '', LANG: 'C', HARA_HOME: folder.at('home'), ...env };
  return spawn(process.execPath, [bin, ...args], { env: variables, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Runs the program itself. */
function run(args: readonly string[], env: Record<string, string> = {}): Promise<CliRun> {
  const child = start(args, env);
  return finished(child);
}

async function finished(child: ReturnType<typeof start>, told = ''): Promise<CliRun> {
  let out = told;
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number>((resolve) => child.on('close', (exit) => resolve(exit ?? -1)));
  return { code, out, err };
}

describe('the program', () => {
  it('prints JSON alone on stdout, and leaves one movable file behind', async () => {
    const { code, out, err } = await run(['check', study, '--json']);
    expect({ code, err, value: JSON.parse(out) }).toEqual({
      code: 0,
      err: '',
      value: { ok: true, problems: [] },
    });
    expect(['-lock', '-wal', '-shm'].filter((ending) => existsSync(study + ending))).toEqual([]);
  });

  it('gives 2 and one line for wrong use, in the language of the terminal', async () => {
    expect(await run(['themes'], { LANG: 'ja_JP.UTF-8' })).toEqual({
      code: 2,
      out: '',
      err: 'hara: STUDY.hara が指定されていません。「hara themes --help」をご覧ください\n',
    });
  });

  it('reads a study that another process has, and says who has it when asked to write', async () => {
    const backend = testBackend(folder.at('other'));
    await callBackend(backend, 'studies.open', { handle: backend.handleFor(study) });
    try {
      expect(await run(['search', study, 'crust'])).toMatchObject({ code: 0, err: '' });
      const { code, out, err } = await run(['undo', study]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(
        new RegExp(
          `^hara: .*is open in another program \\(.*process ${process.pid}\\)\\)\\. Nothing was changed\\.\\n$`,
        ),
      );
    } finally {
      await backend.close();
    }
  });

  it('takes in through a pipe what another one lists', async () => {
    const copy = folder.at('copy.hara');
    await run(['new', copy]);
    await run(['import', copy, ...transcripts]);
    const { out } = await run(['codings', study, '--csv']);
    const child = start(['codings', 'import', copy, '-']);
    child.stdin.end(out);
    expect(await finished(child)).toEqual({
      code: 0,
      out: 'Took in 18 codings, with 3 new codes\n',
      err: '',
    });
  });

  it('ends quietly when its reader goes away', async () => {
    const child = start(['codings', study, '--json']);
    child.stdout.destroy();
    expect(await finished(child)).toEqual({ code: 0, out: '', err: '' });
  });

  it(
    'serves the page and the study until it is interrupted, and then lets go of everything',
    { timeout: 180_000 },
    async () => {
      const child = start(['serve', study, '--port', '0', '--no-open']);
      const told = await new Promise<string>((resolve, reject) => {
        child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
        child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
      });
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(told)?.[0] ?? '';
      expect((await fetch(address)).headers.get('content-type')).toContain('text/html');
      const ending = finished(child, told);
      child.kill('SIGINT');
      expect(await ending).toMatchObject({ code: 0 });
      expect(existsSync(`${study}-lock`)).toBe(false);
    },
  );
});
