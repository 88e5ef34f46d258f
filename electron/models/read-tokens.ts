import { Tokenizer } from '@huggingface/tokenizers';
import { z } from 'zod';
import { readModelJson, type ModelFolder } from './model-folder.ts';
import { modelProblem } from './model-problem.ts';
import type { ModelSettings } from './model-settings.ts';

export type TokenReader = {
  /**
   * Numbers of a text's tokens, special ones included, in pieces that each fit the model: several where the text is longer
   * than that, none where nothing is to be read.
   */
  readonly read: (text: string) => readonly (readonly number[])[];
};

const vocabularySchema = z.object({
  type: z.string().optional(),
  unk_token: z.string().nullish(),
  unk_id: z.int().nullish(),
});

/** Parts of `tokenizer.json` that may be left out there, but not for the library. */
const emptyParts = {
  normalizer: null,
  pre_tokenizer: null,
  post_processor: null,
  decoder: null,
  added_tokens: [],
};

/** The kinds of model that a `tokenizer.json` may hold; files from before the kind was written down have none. */
const knownTypes: readonly unknown[] = ['WordPiece', 'WordLevel', 'BPE', 'Unigram', undefined];

/**
 * The tokenizer of a model's folder.
 * @throws ApiError sentence-model: tokenizer-unreadable, tokenizer-unknown
 */
export async function createTokenReader(
  folder: ModelFolder,
  { mostTokens, lowerCase, prompt }: Omit<ModelSettings, 'pooling'>,
): Promise<TokenReader> {
  const described = await readModelJson(folder, 'tokenizer.json');
  const vocabulary = vocabularySchema.safeParse(described?.['model']).data;
  if (!vocabulary || !knownTypes.includes(vocabulary.type))
    throw modelProblem('tokenizer-unknown', 'tokenizer.json', vocabulary?.type);
  const config = (await readModelJson(folder, 'tokenizer_config.json')) ?? {};
  const tokenizer = attempt(() => new Tokenizer({ ...emptyParts, ...described }, config));
  const unknown = vocabulary.unk_id ?? tokenizer.token_to_id(vocabulary.unk_token ?? '');

  /** Words that the model does not know are its token for such words, or left out where it has none. */
  function tokensOf(text: string, special: boolean): readonly number[] {
    const found: readonly (number | undefined)[] = tokenizer.encode(text, {
      add_special_tokens: special,
    }).ids;
    return found.map((id) => id ?? unknown).filter((id) => id !== undefined);
  }

  function read(text: string): readonly (readonly number[])[] {
    if (text.trim() === '') return [];
    const given = prompt + (lowerCase ? text.toLowerCase() : text);
    const whole = tokensOf(given, true);
    return whole.length <= mostTokens ? [whole] : cut(whole, tokensOf(given, false), mostTokens);
  }

  // Some faults of a tokenizer show only when it is used.
  attempt(() => read('a'));
  return { read: (text) => attempt(() => read(text)).filter((piece) => piece.length > 0) };
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw modelProblem('tokenizer-unknown', 'tokenizer.json', error instanceof Error ? error.message : '');
  }
}

/**
 * Cuts a text's tokens into pieces of about equal length, each between the special tokens that the whole has around it.
 * @param whole the tokens with special ones @param bare the same without
 */
function cut(
  whole: readonly number[],
  bare: readonly number[],
  most: number,
): readonly (readonly number[])[] {
  const before = placeOf(bare, whole);
  const [head, tail] = [whole.slice(0, before), whole.slice(before + bare.length)];
  const room = Math.max(1, most - head.length - tail.length);
  const count = Math.ceil(bare.length / room);
  const size = Math.ceil(bare.length / count);
  return Array.from({ length: count }, (_, at) => [
    ...head,
    ...bare.slice(at * size, (at + 1) * size),
    ...tail,
  ]);
}

/** Where one list begins inside another; 0 where it does not occur. */
function placeOf(part: readonly number[], whole: readonly number[]): number {
  for (let at = 0; at + part.length <= whole.length; at += 1) {
    if (part.every((id, index) => whole[at + index] === id)) return at;
  }
  return 0;
}
