import type { Pooling } from './model-settings.ts';

/** Vectors of the tokens of one text: `tokens` x `width`, one after another. */
export type TokenVectors = { readonly tokens: number; readonly width: number; readonly values: Float32Array };

/**
 * One vector (of `width` numbers, of any length) from the vectors of a text's tokens, special ones included: mean, first
 * token, maximum or last token, as in sentence-transformers' Pooling module (N. Reimers and I. Gurevych, "Sentence-BERT",
 * EMNLP 2019). There is no mask, since texts are read one by one and nothing is padded.
 * @param vectors of at least one token
 */
export function poolTokens({ tokens, width, values }: TokenVectors, pooling: Pooling): Float64Array {
  const from = pooling === 'last' ? tokens - 1 : 0;
  const to = pooling === 'cls' ? 1 : tokens;
  const pooled = new Float64Array(width).fill(pooling === 'max' ? -Infinity : 0);
  for (let token = from; token < to; token += 1) {
    for (let d = 0; d < width; d += 1) {
      const value = values[token * width + d] ?? 0;
      const before = pooled[d] ?? 0;
      pooled[d] = pooling === 'max' ? Math.max(before, value) : before + value / (to - from);
    }
  }
  return pooled;
}
