import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliThemesSchema } from '../../shared/api/cli-output.ts';
import { dump } from '../support/dump.ts';
import { writeTinyModel } from '../support/tiny-model.ts';
import { hara, haraJson, workFolder } from './run-in-process.ts';
import { makeSmallStudy } from './small-study.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = workFolder();
let study = '';
let model = '';
beforeAll(async () => {
  study = (await makeSmallStudy(folder.at)).study;
  model = writeTinyModel(folder.at('tiny model'));
});
afterAll(folder.remove);

describe('hara themes --model', () => {
  it('reads passages with the model, with the words unless told otherwise, and says so', async () => {
    const alone = cliThemesSchema.parse(await haraJson('themes', study));
    const blended = cliThemesSchema.parse(await haraJson('themes', study, '--model', model));
    const instead = cliThemesSchema.parse(
      await haraJson('themes', study, '--model', model, '--model-mode', 'instead'),
    );
    expect([alone, blended, instead].map((themes) => themes.model)).toEqual([
      null,
      { name: 'tiny model', mode: 'blended' },
      { name: 'tiny model', mode: 'instead' },
    ]);
    expect(new Set([alone, blended, instead].map(({ inputHash }) => inputHash)).size).toBe(3);
    expect((await hara(['themes', study, '--model', model])).out).toContain(
      'by codes, words and tiny model\n',
    );
    expect((await hara(['themes', study])).out).toContain('by codes and words\n');
    expect((await hara(['themes', study], { language: 'ja' })).out).toContain('コードと言葉による\n');
  });

  it('refuses a folder that is no model with its reason, and changes nothing', async () => {
    await haraJson('themes', study);
    const before = dump(study);
    const broken = writeTinyModel(folder.at('broken'));
    truncateSync(join(broken, 'model.onnx'), 100);
    for (const [path, message] of [
      [folder.at('nowhere'), 'The model’s folder is not where it was'],
      [broken, 'model.onnx is damaged or not an ONNX model'],
    ] as const) {
      const { code, out, err } = await hara(['themes', study, '--model', path]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(`hara: ${path}: `);
      expect(err.replace("'", '’')).toContain(message);
    }
    expect((await hara(['themes', study, '--model', model, '--model-mode', 'only'])).code).toBe(2);
    expect(dump(study)).toBe(before);
  });

  it('never reaches for a network, neither in the program nor in its threads', async () => {
    const log = folder.at('network.log');
    const watch = `--import=${pathToFileURL(join(root, 'test', 'support', 'no-network.mjs')).href}`;
    const child = spawn(
      process.execPath,
      [join(root, 'electron', 'cli', 'bin.mjs'), 'themes', study, '--model', model, '--json'],
      { env: { ...process.env, LANG: 'C', NODE_OPTIONS: watch, NETWORK_LOG: log }, stdio: 'pipe' },
    );
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(cliThemesSchema.parse(JSON.parse(out)).model).toEqual({ name: 'tiny model', mode: 'blended' });
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    expect(lines).toContain('watching the program');
    expect(lines).toContain('watching a thread');
    expect(lines.filter((line) => line.startsWith('tried'))).toEqual([]);
  });
});
