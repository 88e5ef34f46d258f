import { z } from 'zod';
import { readModelJson, type ModelFolder } from './model-folder.ts';
import { modelProblem } from './model-problem.ts';

/** How the vectors of a text's tokens become one. */
export type Pooling = 'mean' | 'cls' | 'max' | 'last';

export type ModelSettings = {
  /** Most tokens of one run, special ones included; a longer text is read in pieces. */
  readonly mostTokens: number;
  readonly pooling: Pooling;
  readonly lowerCase: boolean;
  /** Put before every text, where the model was trained so ("passage: "). */
  readonly prompt: string;
};

/** Attention grows with the square of the length; longer passages are read in pieces of this length at most. */
const longestPiece = 512;
const shortestPiece = 4;

const lengthSchema = z.number().min(shortestPiece).optional().catch(undefined);
const sentenceSchema = z.object({
  max_seq_length: lengthSchema,
  do_lower_case: z.boolean().optional().catch(undefined),
});
const tokenizerSchema = z.object({ model_max_length: lengthSchema });
const networkSchema = z.object({ max_position_embeddings: lengthSchema, model_type: z.string().catch('') });
const promptSchema = z.object({
  prompts: z.record(z.string(), z.string()).optional().catch(undefined),
  default_prompt_name: z.string().nullish().catch(undefined),
});

/**
 * What the optional files say about a model: sentence-transformers' `sentence_bert_config.json`,
 * `config_sentence_transformers.json` and `1_Pooling/config.json`, transformers' `config.json` and
 * `tokenizer_config.json`. Mean pooling where nothing is said, as sentence-transformers does.
 * @throws ApiError sentence-model: config-unreadable, pooling-unknown
 */
export async function readModelSettings(folder: ModelFolder): Promise<ModelSettings> {
  const read = async <T extends z.ZodType>(file: string, schema: T): Promise<z.output<T>> =>
    schema.parse((await readModelJson(folder, file)) ?? {});
  const sentence = await read('sentence_bert_config.json', sentenceSchema);
  const tokenizer = await read('tokenizer_config.json', tokenizerSchema);
  const network = await read('config.json', networkSchema);
  const { prompts, default_prompt_name: promptName } = await read(
    'config_sentence_transformers.json',
    promptSchema,
  );
  return {
    mostTokens: Math.floor(
      Math.min(
        longestPiece,
        sentence.max_seq_length ?? Infinity,
        tokenizer.model_max_length ?? Infinity,
        positionsOf(network),
      ),
    ),
    pooling: poolingOf(await readModelJson(folder, '1_Pooling/config.json')),
    lowerCase: sentence.do_lower_case ?? false,
    prompt: prompts?.[promptName ?? ''] ?? '',
  };
}

/** RoBERTa and its kin count positions from 2 on, so that two of the table are never used. */
function positionsOf({
  max_position_embeddings: positions,
  model_type: type,
}: z.output<typeof networkSchema>) {
  if (positions === undefined) return Infinity;
  return /roberta|camembert|mpnet/i.test(type) ? positions - 2 : positions;
}

const poolings: Readonly<Record<string, Pooling>> = {
  pooling_mode_cls_token: 'cls',
  pooling_mode_mean_tokens: 'mean',
  pooling_mode_max_tokens: 'max',
  pooling_mode_lasttoken: 'last',
  // Differs from the mean by a factor, which scaling to length 1 takes out.
  pooling_mode_mean_sqrt_len_tokens: 'mean',
};

function poolingOf(config: Readonly<Record<string, unknown>> | undefined): Pooling {
  if (config === undefined) return 'mean';
  const wanted = Object.keys(config).filter((key) => key.startsWith('pooling_mode_') && config[key] === true);
  const [first, second] = wanted;
  if (first === undefined) return 'mean';
  const pooling = poolings[first];
  if (second !== undefined || pooling === undefined)
    throw modelProblem('pooling-unknown', '1_Pooling/config.json', wanted.join(', '));
  return pooling;
}
