import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSentenceModel } from '../../electron/models/sentence-model.ts';
import { ApiError } from '../../shared/api/errors.ts';
import { translator, isMessageKey } from '../../shared/messages/translate.ts';
import { temporaryFolder } from '../support/open-backend.ts';
import { meanings, writeTinyModel, type TinyModel } from '../support/tiny-model.ts';

let folder = '';

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Broken = { readonly model?: TinyModel; readonly harm?: (folder: string) => void };

/** Reason and file of the error that loading gives. */
async function problemOf({
  model,
  harm,
}: Broken): Promise<readonly [string | undefined, string | undefined]> {
  writeTinyModel(folder, model);
  harm?.(folder);
  const error = await loadSentenceModel(folder).then(
    () => new Error('it was loaded'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw error;
  expect(error.code).toBe('sentence-model');
  for (const language of ['en', 'ja'] as const) expect(sentence(error, language)).not.toMatch(/[{}]/);
  return [error.details['reason'], error.details['file']];
}

/** Every reason has a message of its own in both languages. */
function sentence({ code, details }: ApiError, language: 'en' | 'ja'): string {
  const key = `error.${code}.${details['reason']}`;
  if (!isMessageKey(key)) throw new Error(`${key} has no message`);
  return translator(language)(key, details);
}

const tokenizerOf = (model: object) => ({ added_tokens: [], pre_tokenizer: { type: 'Whitespace' }, model });
const remove = (name: string) => (folder: string) => rmSync(join(folder, name));
const write = (name: string, text: string) => (folder: string) => writeFileSync(join(folder, name), text);

const cases: Readonly<Record<string, Broken & { readonly problem: readonly [string, string] }>> = {
  'no folder': {
    harm: (folder) => rmSync(folder, { recursive: true }),
    problem: ['folder-missing', ''],
  },
  'no tokenizer': { harm: remove('tokenizer.json'), problem: ['tokenizer-missing', 'tokenizer.json'] },
  'no network': { harm: remove('model.onnx'), problem: ['model-missing', 'model.onnx'] },
  'no config': { harm: remove('config.json'), problem: ['config-missing', 'config.json'] },
  'a tokenizer that is cut off': {
    harm: write('tokenizer.json', '{"version": "1.0", "model": {'),
    problem: ['tokenizer-unreadable', 'tokenizer.json'],
  },
  'a config that is no JSON': {
    harm: write('config.json', '<html>'),
    problem: ['config-unreadable', 'config.json'],
  },
  'a tokenizer of an unknown kind': {
    model: { files: { 'tokenizer.json': tokenizerOf({ type: 'Telepathy', vocab: { light: 1 } }) } },
    problem: ['tokenizer-unknown', 'tokenizer.json'],
  },
  'a tokenizer with an unknown step': {
    model: {
      files: {
        'tokenizer.json': {
          ...tokenizerOf({ type: 'WordLevel', unk_token: '[UNK]', vocab: { '[UNK]': 1 } }),
          normalizer: { type: 'Whisper' },
        },
      },
    },
    problem: ['tokenizer-unknown', 'tokenizer.json'],
  },
  'a tokenizer without words': {
    model: { files: { 'tokenizer.json': tokenizerOf({ type: 'WordLevel', vocab: {} }) } },
    problem: ['tokenizer-unknown', 'tokenizer.json'],
  },
  'a way of pooling that is not known': {
    model: { files: { '1_Pooling/config.json': { pooling_mode_weightedmean_tokens: true } } },
    problem: ['pooling-unknown', '1_Pooling/config.json'],
  },
  'a network that is cut off': {
    harm: (folder) => truncateSync(join(folder, 'model.onnx'), 200),
    problem: ['model-unreadable', 'model.onnx'],
  },
  'an empty network': { harm: write('model.onnx', ''), problem: ['model-unreadable', 'model.onnx'] },
  'the pointer of a large file instead of the file': {
    harm: write('model.onnx', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 90387606\n'),
    problem: ['model-unreadable', 'model.onnx'],
  },
  'a network whose weights lie in a missing file': {
    model: {
      change: (graph) => ({
        ...graph,
        constants: graph.constants.map((constant) => ({ ...constant, external: 'model.onnx_data' })),
      }),
    },
    problem: ['weights-missing', 'model.onnx'],
  },
  'a network that wants a picture': {
    model: {
      change: (graph) => ({
        ...graph,
        inputs: [...graph.inputs, { name: 'pixel_values', type: 'float', dims: ['texts', 3, 224, 224] }],
      }),
    },
    problem: ['model-inputs', 'model.onnx'],
  },
  'a network that gives one number per text': {
    model: {
      change: (graph) => ({
        ...graph,
        nodes: [
          ...graph.nodes.map((node) => ({ ...node, outputs: ['words'] })),
          {
            op: 'ReduceMax',
            inputs: ['words'],
            outputs: ['score'],
            attributes: { keepdims: 0, axes: [1, 2] },
          },
        ],
        outputs: [{ name: 'score', type: 'float', dims: ['texts'] }],
      }),
    },
    problem: ['model-output', 'model.onnx'],
  },
  'a network that gives whole numbers': {
    model: {
      change: (graph) => ({
        ...graph,
        nodes: [{ op: 'Identity', inputs: ['input_ids'], outputs: ['again'] }],
        outputs: [{ name: 'again', type: 'int64', dims: ['texts', 'tokens'] }],
      }),
    },
    problem: ['model-output', 'model.onnx'],
  },
  'a network whose vectors grow with the text': {
    model: {
      change: (graph) => ({
        ...graph,
        nodes: [
          ...graph.nodes.map((node) => ({ ...node, outputs: ['words'] })),
          { op: 'ReduceMax', inputs: ['words'], outputs: ['tokens'], attributes: { keepdims: 0, axes: [2] } },
        ],
        outputs: [{ name: 'tokens', type: 'float', dims: ['texts', 'tokens'] }],
      }),
    },
    problem: ['model-output', 'model.onnx'],
  },
  'a network that gives no numbers': {
    model: { vocabulary: { ...meanings, light: [3, Number.NaN, 0, 0], '.': [Number.NaN, 0, 0, 0] } },
    problem: ['not-numbers', 'model.onnx'],
  },
  'a network of fewer words than the tokenizer': {
    model: {
      change: (graph) => ({
        ...graph,
        constants: graph.constants.map((constant) => ({
          ...constant,
          dims: [1, 4],
          values: new Float32Array(4),
        })),
      }),
    },
    problem: ['model-failed', 'model.onnx'],
  },
};

describe('a folder that is no sentence model is refused with its reason', () => {
  test.each(Object.entries(cases))('%s', async (_, { problem, ...broken }) => {
    expect(await problemOf(broken)).toEqual(problem);
  });

  test('and one that was mended is loaded', async () => {
    writeTinyModel(folder);
    const whole = readFileSync(join(folder, 'model.onnx'));
    truncateSync(join(folder, 'model.onnx'), 200);
    await expect(loadSentenceModel(folder)).rejects.toThrow('model-unreadable');
    writeFileSync(join(folder, 'model.onnx'), whole);
    const model = await loadSentenceModel(folder);
    expect(model.width).toBe(4);
    await model.close();
  });
});
