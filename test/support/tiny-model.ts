import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onnxFile, type Graph } from './onnx-file.ts';

/** Tokens that are words to the tiny model, each with its vector; all others are the unknown word, a vector of zeros. */
export type TinyVocabulary = Readonly<Record<string, readonly number[]>>;

/** One direction per meaning, so that words of one meaning share nothing but their vector. */
export const meanings: TinyVocabulary = {
  light: [3, 0, 0, 0],
  weightless: [3, 0, 0, 0],
  軽: [3, 0, 0, 0],
  楽: [3, 0, 0, 0],
  warm: [0, 3, 0, 0],
  cosy: [0, 3, 0, 0],
  温: [0, 3, 0, 0],
  暖: [0, 3, 0, 0],
  price: [0, 0, 3, 0],
  cheap: [0, 0, 3, 0],
  安: [0, 0, 3, 0],
  得: [0, 0, 3, 0],
};

export type TinyModel = {
  readonly vocabulary?: TinyVocabulary;
  /** Vector of [CLS] and of [SEP]; zeros unless given. */
  readonly first?: readonly number[];
  readonly last?: readonly number[];
  /** The file with the network; `model.onnx` unless given. */
  readonly network?: string;
  /** Optional files by their name. */
  readonly files?: Readonly<Record<string, unknown>>;
  /** Changes the network before it is written. */
  readonly change?: (graph: Graph) => Graph;
};

/** Writes a sentence model in the usual layout: a tokenizer of words and an embedding table as the whole network. */
export function writeTinyModel(folder: string, model: TinyModel = {}): string {
  const { vocabulary = meanings, first = [], last = [], network = 'model.onnx', files = {} } = model;
  const words = Object.keys(vocabulary);
  const width = Object.values(vocabulary)[0]?.length ?? 0;
  const zeros = Array.from({ length: width }, () => 0);
  const filled = (vector: readonly number[]) => zeros.map((zero, d) => vector[d] ?? zero);
  const table = [
    zeros,
    zeros,
    filled(first),
    filled(last),
    ...words.map((word) => filled(vocabulary[word] ?? [])),
  ];
  const written: Readonly<Record<string, unknown>> = {
    'tokenizer.json': tokenizerOf(words),
    'config.json': { model_type: 'bert', hidden_size: width },
    ...files,
  };
  for (const [name, content] of Object.entries(written)) write(folder, name, JSON.stringify(content));
  const graph = tableNetwork(table);
  write(folder, network, onnxFile(model.change?.(graph) ?? graph));
  return folder;
}

function write(folder: string, name: string, content: string | Uint8Array): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** As BERT's: lower case, CJK characters are words of their own, [CLS] before and [SEP] after. */
function tokenizerOf(words: readonly string[]): object {
  const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];
  const vocab = Object.fromEntries([...special, ...words].map((word, id) => [word, id]));
  return {
    version: '1.0',
    added_tokens: special.map((content, id) => ({ id, content, special: true })),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '[SEP]', type_id: 0 } },
      ],
      pair: [],
      special_tokens: {
        '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
        '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
      },
    },
    decoder: null,
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab,
    },
  };
}

/** last_hidden_state[text][token] = table[input_ids[text][token]] */
function tableNetwork(table: readonly (readonly number[])[]): Graph {
  const width = table[0]?.length ?? 0;
  return {
    nodes: [{ op: 'Gather', inputs: ['table', 'input_ids'], outputs: ['last_hidden_state'] }],
    constants: [{ name: 'table', dims: [table.length, width], values: Float32Array.from(table.flat()) }],
    inputs: [
      { name: 'input_ids', type: 'int64', dims: ['texts', 'tokens'] },
      { name: 'attention_mask', type: 'int64', dims: ['texts', 'tokens'] },
    ],
    outputs: [{ name: 'last_hidden_state', type: 'float', dims: ['texts', 'tokens', width] }],
  };
}
