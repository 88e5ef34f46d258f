import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSentenceModel } from '../../electron/models/sentence-model.ts';
import { temporaryFolder } from '../support/open-backend.ts';
import { meanings, writeTinyModel, type TinyModel } from '../support/tiny-model.ts';

let folder = '';

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a model makes of texts, rounded to 4 places. */
async function embed(texts: readonly string[], model: TinyModel = {}): Promise<number[][]> {
  const loaded = await loadSentenceModel(writeTinyModel(join(folder, 'tiny'), model));
  const found: number[][] = [];
  for (const text of texts) {
    found.push([...(await loaded.embed(text))].map((value) => Math.round(value * 1e4) / 1e4));
  }
  await loaded.close();
  return found;
}

const half = 0.7071;

describe('a sentence model of a folder', () => {
  test('gives a text the mean of its tokens, at length 1', async () => {
    // (3,0,0,0) + (0,3,0,0) over four tokens, of which [CLS] and [SEP] are zeros.
    expect(await embed(['Light', 'light and warm', 'price'])).toEqual([
      [1, 0, 0, 0],
      [half, half, 0, 0],
      [0, 0, 1, 0],
    ]);
  });

  test('reads Japanese: other words of one meaning come out alike', async () => {
    expect(await embed(['肩が軽くなった', '体が温まる', '軽くて温かい'])).toEqual([
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [half, half, 0, 0],
    ]);
  });

  test('counts the special tokens in the mean, as the makers of such models do', async () => {
    // (0,0,0,4) of [CLS] and (3,0,0,0) of the word: 4/5 and 3/5.
    expect(await embed(['light'], { first: [0, 0, 0, 4] })).toEqual([[0.6, 0, 0, 0.8]]);
  });

  test.each([
    ['pooling_mode_cls_token', [0, 0, 0, 1]],
    ['pooling_mode_lasttoken', [0, 1, 0, 0]],
    ['pooling_mode_mean_tokens', [0.3333, 0.6667, 0, 0.6667]],
    ['pooling_mode_max_tokens', [0.5571, 0.3714, 0, 0.7428]],
  ])('joins tokens as 1_Pooling/config.json says: %s', async (mode, expected) => {
    const model = {
      vocabulary: { a: [3, 2, 0, 0], b: [-1, 2, 0, 0] },
      first: [0, 0, 0, 4],
      last: [0, 0, 0, 0],
      files: { '1_Pooling/config.json': { word_embedding_dimension: 4, [mode]: true } },
    };
    const withLast = mode === 'pooling_mode_lasttoken' ? { ...model, last: [0, 5, 0, 0] } : model;
    expect(await embed(['a b'], withLast)).toEqual([expected]);
  });

  test('gives zeros where there is nothing to read', async () => {
    expect(await embed(['', '  \n '])).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  test('reads a text that is longer than the model takes in pieces, to its end', async () => {
    const files = { 'sentence_bert_config.json': { max_seq_length: 6 } };
    // Eight words in two pieces of four: (3,0) and (0,3) weigh the same.
    expect(await embed(['light light light light warm warm warm warm'], { files })).toEqual([
      [half, half, 0, 0],
    ]);
    // Five words in pieces of three and two, each with two special tokens: 5 to 4.
    expect(await embed(['light light light warm warm'], { files })).toEqual([[0.7809, 0.6247, 0, 0]]);
  });

  test('puts the words before a text that the model was trained with', async () => {
    const files = {
      'config_sentence_transformers.json': { prompts: { passage: 'warm ' }, default_prompt_name: 'passage' },
    };
    expect(await embed(['light'], { files })).toEqual([[half, half, 0, 0]]);
  });

  test('takes the vector of a network that joins the tokens itself', async () => {
    const change: TinyModel['change'] = (graph) => ({
      ...graph,
      nodes: [
        ...graph.nodes,
        {
          op: 'ReduceMax',
          inputs: ['last_hidden_state'],
          outputs: ['sentence_embedding'],
          attributes: { keepdims: 0, axes: [1] },
        },
      ],
      outputs: [...graph.outputs, { name: 'sentence_embedding', type: 'float', dims: ['texts', 4] }],
    });
    expect(await embed(['light warm warm'], { change })).toEqual([[half, half, 0, 0]]);
  });

  test('fills in token types where the network asks for them', async () => {
    const change: TinyModel['change'] = (graph) => ({
      ...graph,
      nodes: [
        { op: 'Gather', inputs: ['table', 'input_ids'], outputs: ['words'] },
        { op: 'Gather', inputs: ['types', 'token_type_ids'], outputs: ['kinds'] },
        { op: 'Add', inputs: ['words', 'kinds'], outputs: ['last_hidden_state'] },
      ],
      constants: [...graph.constants, { name: 'types', dims: [1, 4], values: Float32Array.of(0, 0, 0, 1) }],
      inputs: [...graph.inputs, { name: 'token_type_ids', type: 'int64', dims: ['texts', 'tokens'] }],
    });
    // Mean of (0,0,0,1), (3,0,0,1), (0,0,0,1): one and one.
    expect(await embed(['light'], { change })).toEqual([[half, 0, 0, half]]);
  });

  test('knows words of a tokenizer without word pieces, and leaves unknown ones to its unknown word', async () => {
    const wordLevel = {
      added_tokens: [],
      pre_tokenizer: { type: 'Whitespace' },
      model: {
        type: 'WordLevel',
        unk_token: '[UNK]',
        vocab: { '[PAD]': 0, '[UNK]': 1, '[CLS]': 2, '[SEP]': 3, light: 4 },
      },
    };
    expect(await embed(['light feather'], { files: { 'tokenizer.json': wordLevel } })).toEqual([
      [1, 0, 0, 0],
    ]);
  });

  test('reads weights that lie in a file beside the network', async () => {
    writeTinyModel(join(folder, 'tiny'));
    const weights = new Float32Array(4 * (4 + Object.keys(meanings).length));
    weights.set([0, 2, 0, 0], 4 * 4); // the fifth row: the first word
    writeFileSync(join(folder, 'tiny', 'model.onnx_data'), weights);
    const change: TinyModel['change'] = (graph) => ({
      ...graph,
      constants: graph.constants.map((constant) => ({ ...constant, external: 'model.onnx_data' })),
    });
    expect(await embed(['light'], { change })).toEqual([[0, 1, 0, 0]]);
  });

  test('finds the network in the folder onnx as well', async () => {
    expect(await embed(['cosy'], { network: 'onnx/model.onnx' })).toEqual([[0, 1, 0, 0]]);
  });

  test('tells its width and how much it reads at a time', async () => {
    const files = {
      'config.json': { model_type: 'xlm-roberta', max_position_embeddings: 130 },
      'tokenizer_config.json': { model_max_length: 1e30 },
    };
    const { width, mostTokens, close } = await loadSentenceModel(
      writeTinyModel(join(folder, 'tiny'), { files }),
    );
    await close();
    expect({ width, mostTokens }).toEqual({ width: 4, mostTokens: 128 });
  });
});
