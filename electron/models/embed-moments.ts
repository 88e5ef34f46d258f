import type { ThemeInput } from '../../shared/analysis/theme-input.ts';
import type { TextVectors } from '../../shared/analysis/text-vectors.ts';
import { momentsOf, spokenText } from '../../shared/analysis/moments.ts';
import { compareText } from '../../shared/analysis/order.ts';
import { loadSentenceModel, type SentenceModel } from './sentence-model.ts';
import { stampOf } from './model-folder.ts';

export type EmbedRequest = {
  readonly input: ThemeInput;
  /** Folder of the model. */
  readonly folder: string;
  /** What the same model made of texts before; these are not read again. */
  readonly before: TextVectors | undefined;
};

/**
 * Vectors of everything said in the moments of a study, in memory that threads share, so that they need no copy.
 * @param onDone called with texts read and texts to read, of those that were not read before @throws ApiError sentence-model
 */
export async function embedMoments(
  { input, folder, before }: EmbedRequest,
  onDone: (done: number, total: number) => void,
): Promise<TextVectors> {
  const texts = textsOf(input);
  const model = await openModel(folder);
  const { width } = model;
  const fresh = texts.filter((text) => knownVector(text, width, before) === undefined).length;
  let done = 0;
  const values = new Float32Array(
    new SharedArrayBuffer(texts.length * width * Float32Array.BYTES_PER_ELEMENT),
  );
  const rows = new Map<string, number>();
  for (const [row, text] of texts.entries()) {
    rows.set(text, row);
    const known = knownVector(text, width, before);
    values.set(known ?? (await model.embed(text)), row * width);
    if (known === undefined) onDone((done += 1), fresh);
  }
  return { width, rows, values };
}

function textsOf({ codings, documents }: ThemeInput): readonly string[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const texts = momentsOf(codings, documents).flatMap((moment) => {
    const document = byId.get(moment.documentId);
    return document === undefined ? [] : [spokenText(moment, document)];
  });
  return [...new Set(texts)].toSorted(compareText);
}

function knownVector(text: string, width: number, before: TextVectors | undefined): Float32Array | undefined {
  const row = before?.width === width ? before.rows.get(text) : undefined;
  return row === undefined ? undefined : before?.values.subarray(row * width, (row + 1) * width);
}

let open: { readonly stamp: string; readonly model: SentenceModel } | undefined;

/** Loading takes seconds, so that a thread keeps its last model as long as it lives. */
async function openModel(folder: string): Promise<SentenceModel> {
  if (open && open.model.folder.folder === folder && open.stamp === stampOf(open.model.folder))
    return open.model;
  await open?.model.close();
  open = undefined;
  const model = await loadSentenceModel(folder);
  open = { stamp: stampOf(model.folder), model };
  return model;
}
