import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-web';
import { ApiError } from '../../shared/api/errors.ts';
import type { ModelFolder } from './model-folder.ts';
import { modelProblem } from './model-problem.ts';
import { onnxRuntime } from './onnx-runtime.ts';
import type { TokenVectors } from './pool-tokens.ts';

export type Network = {
  /**
   * Vectors of a text's tokens; of one token where the network pools by itself.
   * @param ids numbers of the tokens, at least one
   * @throws ApiError sentence-model: model-output, model-failed, model-too-large, not-numbers
   */
  run(ids: readonly number[]): Promise<TokenVectors>;
  close(): Promise<void>;
};

/** Errors are told by us: the runtime's own lines on stderr would break into the command line's output. */
const quiet = { logSeverityLevel: 4 } as const;

/** What a sentence model may ask for, of one text; anything else could not be filled. */
const knownInputs: Readonly<Record<string, (ids: readonly number[]) => readonly number[]>> = {
  input_ids: (ids) => ids,
  attention_mask: (ids) => ids.map(() => 1),
  token_type_ids: (ids) => ids.map(() => 0),
  position_ids: (ids) => ids.map((_, place) => place),
};
/** The first that the network has is taken; a pooled one is what its makers meant to be used. */
const wantedOutputs: readonly string[] = ['sentence_embedding', 'last_hidden_state', 'token_embeddings'];

/**
 * Loads the network of a folder.
 * @throws ApiError sentence-model: model-unreadable, weights-missing, model-too-large, model-inputs
 */
export async function openNetwork(folder: ModelFolder): Promise<Network> {
  const onnx = await onnxRuntime();
  const session = await openSession(folder);
  const strange = session.inputNames.find((name) => !Object.hasOwn(knownInputs, name));
  if (strange !== undefined || !session.inputNames.includes('input_ids')) {
    await session.release();
    throw modelProblem('model-inputs', folder.network, strange);
  }
  const output =
    wantedOutputs.find((name) => session.outputNames.includes(name)) ?? session.outputNames[0] ?? '';

  function feedsOf(ids: readonly number[]): Record<string, Tensor> {
    const feeds: Record<string, Tensor> = {};
    for (const input of session.inputMetadata) {
      const numbers = knownInputs[input.name]?.(ids) ?? [];
      feeds[input.name] =
        input.isTensor && input.type === 'int32'
          ? new onnx.Tensor('int32', Int32Array.from(numbers), [1, ids.length])
          : new onnx.Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, ids.length]);
    }
    return feeds;
  }

  return {
    async run(ids) {
      try {
        return vectorsOf(
          (await session.run(feedsOf(ids), [output], quiet))[output],
          ids.length,
          folder.network,
        );
      } catch (error) {
        throw error instanceof ApiError ? error : runtimeProblem(error, 'model-failed', folder.network);
      }
    },
    close: () => session.release(),
  };
}

async function openSession({ folder, network, weights }: ModelFolder): Promise<InferenceSession> {
  const onnx = await onnxRuntime();
  try {
    const externalData = await Promise.all(
      weights.map(async (file) => ({ path: basename(file), data: await readFile(join(folder, file)) })),
    );
    const options = { executionProviders: ['wasm'], externalData, ...quiet };
    return await onnx.InferenceSession.create(await readFile(join(folder, network)), options);
  } catch (error) {
    if (/external/i.test(causeOf(error))) throw modelProblem('weights-missing', network, causeOf(error));
    throw runtimeProblem(error, 'model-unreadable', network);
  }
}

function runtimeProblem(error: unknown, reason: 'model-failed' | 'model-unreadable', file: string): ApiError {
  const outOfMemory = error instanceof RangeError || /memory|bad_alloc/i.test(causeOf(error));
  return modelProblem(outOfMemory ? 'model-too-large' : reason, file, causeOf(error));
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Of one text: 1 x tokens x width, or 1 x width where the network pools by itself. */
function vectorsOf(tensor: Tensor | undefined, tokens: number, file: string): TokenVectors {
  const values = tensor?.data;
  if (!tensor || !(values instanceof Float32Array)) throw modelProblem('model-output', file, tensor?.type);
  const [texts, second = 0, third = 0] = tensor.dims;
  const pooled = tensor.dims.length === 2;
  const width = pooled ? second : third;
  const fits = pooled || (tensor.dims.length === 3 && second === tokens);
  if (texts !== 1 || width === 0 || !fits) throw modelProblem('model-output', file, tensor.dims.join(' x '));
  if (!values.every(Number.isFinite)) throw modelProblem('not-numbers', file);
  return { tokens: pooled ? 1 : tokens, width, values };
}
