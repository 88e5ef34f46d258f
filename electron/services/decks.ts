import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { namesOf } from '../../shared/deck/redact-names.ts';
import { resolvedDeck, unstoredDeck, type ReadyDeck } from './deck-contents.ts';
import { fileNameOf } from './exports.ts';
import type { StudyContext } from './study-context.ts';

type Wanted = Omit<ParsedInput<'deck.render'>, 'format'>;

/** The stored deck that is named, else the proposal for an audience and length. */
function readyDeck(context: StudyContext, { id, audience, length, language }: Wanted): Promise<ReadyDeck> {
  if (id !== undefined) return resolvedDeck(context, id);
  return unstoredDeck(context, {
    audience: audience ?? 'product',
    length: length ?? 10,
    language: language ?? context.data().study.language,
  });
}

export async function deckSlides(
  context: StudyContext,
  wanted: ParsedInput<'deck.slides'>,
): Promise<Output<'deck.slides'>> {
  return [...(await readyDeck(context, wanted)).slides];
}

/** The deck as a file, written in a worker. @throws ApiError cancelled; not-found; where a company template cannot be used */
export async function renderDeck(
  context: StudyContext,
  { format, ...wanted }: ParsedInput<'deck.render'>,
): Promise<Output<'deck.render'>> {
  const { deck, slides, files } = await readyDeck(context, wanted);
  const data = context.data();
  context.progress(0, slides.length, 'deck');
  const { look, language } = deck;
  const names = namesOf(data.participants, { fallback: String, someone: '' });
  const template = look.template ? (files[look.template.fileId]?.bytes ?? null) : null;
  const pictures = new Map(Object.entries(files).map(([id, file]) => [id, file.bytes] as const));
  const title = names.redact(deck.title);
  const task = { format, slides, language, title, look, pictures, data, template };
  const { bytes, notices } = await context.tasks.run('render-deck', task, context.signal, context.progress);
  return { ...context.blobs.put(fileNameOf(deck.title, format), bytes), notices: [...notices] };
}
