import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { pageFor } from '../../shared/deck/page-for.ts';
import { namesOf } from '../../shared/deck/redact-names.ts';
import { resolvedDeck, unstoredDeck, type ReadyDeck } from './deck-contents.ts';
import { fileNameOf } from './exports.ts';
import type { StudyContext } from './study-context.ts';

type Wanted = ParsedInput<'deck.slides'>;

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

/** The company's presentation: the one given, else the one stored with the deck. */
function templateOf(
  context: StudyContext,
  template: string | undefined,
  { deck: { look }, files }: ReadyDeck,
): Uint8Array | null {
  if (template !== undefined) return context.blobs.get(template).bytes;
  return (look.template && files[look.template.fileId]?.bytes) ?? null;
}

/** Laid out for the page that the template is nearest to. @throws ApiError where it cannot be used */
async function onTemplatePage(
  context: StudyContext,
  ready: ReadyDeck,
  template: Uint8Array,
): Promise<ReadyDeck> {
  const { readTemplate } = await import('../exporters/pptx-template.ts');
  const page = pageFor(readTemplate(template).size);
  if (page === ready.deck.look.page) return ready;
  const { resolveDeck } = await import('../../shared/deck/resolve-deck.ts');
  const deck = { ...ready.deck, look: { ...ready.deck.look, page } };
  return { ...ready, deck, slides: resolveDeck(deck, context.data(), { trusted: true }) };
}

/**
 * The deck as a file, written in a worker; a template is used for PowerPoint alone. @throws ApiError cancelled; not-found;
 * invalid-input where a company template cannot be used
 */
export async function renderDeck(
  context: StudyContext,
  { format, template: given, ...wanted }: ParsedInput<'deck.render'>,
): Promise<Output<'deck.render'>> {
  const found = await readyDeck(context, wanted);
  const template = format === 'pptx' ? templateOf(context, given, found) : null;
  const ready = template ? await onTemplatePage(context, found, template) : found;
  const { deck, slides, files } = ready;
  const data = context.data();
  context.progress(0, slides.length, 'deck');
  const { look, language } = deck;
  const names = namesOf(data.participants, { fallback: String, someone: '' });
  const pictures = new Map(Object.entries(files).map(([id, file]) => [id, file.bytes] as const));
  const title = names.redact(deck.title);
  const task = { format, slides, language, title, look, pictures, data, template };
  const { bytes, notices } = await context.tasks.run('render-deck', task, context.signal, context.progress);
  const shown = slides.filter((slide) => !slide.hidden).length;
  return { ...context.blobs.put(fileNameOf(title, format), bytes), slides: shown, notices: [...notices] };
}
