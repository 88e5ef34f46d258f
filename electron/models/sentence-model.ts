import { findModelFolder, type ModelFolder } from './model-folder.ts';
import { modelProblem } from './model-problem.ts';
import { readModelSettings, type Pooling } from './model-settings.ts';
import { openNetwork, type Network } from './open-network.ts';
import { poolTokens } from './pool-tokens.ts';
import { createTokenReader, type TokenReader } from './read-tokens.ts';

/** A sentence model of a folder on this machine, ready to read texts. */
export type SentenceModel = {
  readonly folder: ModelFolder;
  /** Numbers per text. */
  readonly width: number;
  /** Tokens of one piece; longer texts are read in several. */
  readonly mostTokens: number;
  /**
   * A vector of length 1; zeros where there is nothing to read. It depends on nothing but the text: texts are read one by
   * one, since batches were hardly faster on one thread (80 tokens: 74 ms a text in eights, 83 ms alone) and a model of
   * few bits would give other numbers in other company.
   * @throws ApiError sentence-model
   */
  embed(text: string): Promise<Float32Array>;
  close(): Promise<void>;
};

/** Read at loading, so that faults show before anything is computed with the model. */
const trialTexts = ['My shoulders dropped and I felt lighter.', '肩の力がすっと抜けて、軽くなった。'];

/**
 * Loads tokenizer and network of a folder and tries them on two sentences.
 * @throws ApiError sentence-model with details `reason` (see `ModelProblem`) and `file`
 */
export async function loadSentenceModel(path: string): Promise<SentenceModel> {
  const folder = findModelFolder(path);
  const { pooling, ...settings } = await readModelSettings(folder);
  const reader = await createTokenReader(folder, settings);
  const network = await openNetwork(folder);
  const embedder = { reader, network, pooling };
  try {
    const [width = 0, other = 0] = await widthsOf(embedder);
    if (width === 0) throw modelProblem('tokenizer-unknown', 'tokenizer.json', 'it finds no words');
    if (other !== 0 && other !== width) throw modelProblem('model-output', folder.network, 'width changes');
    return {
      folder,
      width,
      mostTokens: settings.mostTokens,
      embed: async (text) => (await embedText(text, embedder)) ?? new Float32Array(width),
      close: network.close,
    };
  } catch (error) {
    await network.close();
    throw error;
  }
}

type Embedder = { readonly reader: TokenReader; readonly network: Network; readonly pooling: Pooling };

async function widthsOf(embedder: Embedder): Promise<readonly number[]> {
  const widths: number[] = [];
  for (const text of trialTexts) widths.push((await embedText(text, embedder))?.length ?? 0);
  return widths.filter((width) => width > 0);
}

/** Pieces of a long text count by their tokens. Undefined where there is nothing to read. */
async function embedText(
  text: string,
  { reader, network, pooling }: Embedder,
): Promise<Float32Array | undefined> {
  let sum: Float64Array | undefined;
  for (const ids of reader.read(text)) {
    const pooled = lengthOne(poolTokens(await network.run(ids), pooling));
    sum ??= new Float64Array(pooled.length);
    for (let d = 0; d < sum.length; d += 1) sum[d] = (sum[d] ?? 0) + (pooled[d] ?? 0) * ids.length;
  }
  return sum && Float32Array.from(lengthOne(sum));
}

function lengthOne(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length > 0 ? vector.map((value) => value / length) : vector;
}
