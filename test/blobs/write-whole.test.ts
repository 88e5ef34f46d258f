import { execFileSync, spawn } from 'node:child_process';
import {
  createReadStream,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../electron/blobs/write-whole.ts';
import { temporaryFolder } from '../support/open-backend.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'deck.pptx');
  writeFileSync(file, 'the good one');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const module = new URL('../../electron/blobs/write-whole.ts', import.meta.url).href;

if (process.platform !== 'linux')
  console.log('No /dev/full on this system: the test of a full disk does not run.');
if (process.platform === 'win32')
  console.log('No named pipes in folders on this system: the test of a killed writer does not run.');

describe('a file that is written', () => {
  it('takes the place of the one before', async () => {
    await writeWhole(file, new TextEncoder().encode('the new one'));
    expect(readFileSync(file, 'utf8')).toBe('the new one');
    expect(readdirSync(folder)).toEqual(['deck.pptx']);
  });

  it('leaves nothing behind where it cannot be put', async () => {
    await expect(writeWhole(join(folder, 'none', 'a'), new Uint8Array(1))).rejects.toThrow('ENOENT');
    rmSync(file);
    execFileSync('mkdir', [file]);
    writeFileSync(join(file, 'inside'), '');
    await expect(writeWhole(file, new Uint8Array(1))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['deck.pptx']);
  });

  it.runIf(existsSync('/dev/full'))('leaves the good one alone on a full disk', async () => {
    // The file beside it leads to the device that is always full.
    symlinkSync('/dev/full', `${file}.${process.pid}.part`);
    await expect(writeWhole(file, new Uint8Array(100_000))).rejects.toThrow('ENOSPC');
    expect(readFileSync(file, 'utf8')).toBe('the good one');
    expect(readdirSync(folder)).toEqual(['deck.pptx']);
  });

  it.runIf(process.platform !== 'win32')(
    'leaves the good one alone where the process is killed',
    async () => {
      const code = `
      const { writeWhole } = await import(${JSON.stringify(module)});
      process.stdin.once('data', () => writeWhole(${JSON.stringify(file)}, new Uint8Array(1 << 24)));`;
      const writer = spawn(process.execPath, ['--input-type=module', '-e', code], {
        stdio: ['pipe', 'inherit', 'inherit'],
      });
      // Through a pipe it is written as far as it is read: a part, and no more.
      const pipe = `${file}.${writer.pid}.part`;
      execFileSync('mkfifo', [pipe]);
      writer.stdin.write('now\n');
      const reader = createReadStream(pipe);
      await once(reader, 'data');
      reader.pause();
      writer.kill('SIGKILL');
      await once(writer, 'exit');
      reader.destroy();
      expect(readFileSync(file, 'utf8')).toBe('the good one');
    },
  );
});
