import { z } from 'zod';
import { bytesOf } from './model-folder.ts';
import { hashModel } from './model-hash.ts';
import { loadSentenceModel } from './sentence-model.ts';

/** What is known of a model after it was loaded and tried. */
export const modelFactsSchema = z.strictObject({
  hash: z.string(),
  width: z.int(),
  mostTokens: z.int(),
  bytes: z.int(),
});
export type ModelFacts = z.infer<typeof modelFactsSchema>;

/** Loads a model, tries it on two sentences and says what it is. @throws ApiError sentence-model */
export async function checkModel(folder: string): Promise<ModelFacts> {
  const model = await loadSentenceModel(folder);
  await model.close();
  const { width, mostTokens } = model;
  return { hash: await hashModel(model.folder), width, mostTokens, bytes: bytesOf(model.folder) };
}
