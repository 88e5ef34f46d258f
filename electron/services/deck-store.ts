import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { standardLook } from '../../shared/deck/deck-look.ts';
import type { Deck, DeckSlide, SlideEdits } from '../../shared/deck/deck.ts';
import { deckText } from '../../shared/deck/deck-text.ts';
import { privacyStamp } from '../../shared/deck/privacy-stamp.ts';
import { slideKinds } from '../../shared/deck/slide-kinds.ts';
import { sectionFor } from '../../shared/deck/story.ts';
import type { WriteDb } from '../database/sql.ts';
import {
  deckOfSlide,
  deleteDeck,
  insertDeck,
  insertDeckVersion,
  listDecks,
  listDeckVersions,
  readDeck,
  readDeckVersion,
  updateDeck,
  writeSlides,
} from '../repositories/deck-repository.ts';
import { freshContents, proposedContents, resolvedDeck } from './deck-contents.ts';
import { label, type StudyContext } from './study-context.ts';

export function decks({ db }: StudyContext): Output<'decks.list'> {
  return [...listDecks(db)];
}

export async function getDeck(
  context: StudyContext,
  { id }: ParsedInput<'decks.get'>,
): Promise<Output<'decks.get'>> {
  const { deck, slides } = await resolvedDeck(context, id);
  return { deck, slides: [...slides] };
}

export async function proposeOutline(
  context: StudyContext,
  { language: wanted, ...wish }: ParsedInput<'decks.propose'>,
): Promise<Output<'decks.propose'>> {
  const language = wanted ?? context.data().study.language;
  const contents = await proposedContents(context, { ...wish, language });
  const t = deckText(language);
  return contents.map(({ kind, title }) => ({
    kind,
    title,
    section: t(`deck.section.${sectionFor(kind, wish.audience)}`),
  }));
}

export async function addDeck(
  context: StudyContext,
  { title, kinds, language: wanted, ...wish }: ParsedInput<'decks.add'>,
): Promise<Output<'decks.add'>> {
  const data = context.data();
  const language = wanted ?? data.study.language;
  const contents = await proposedContents(context, { ...wish, language }, kinds);
  const slides = contents.map((content) => ({
    id: context.newId(),
    kind: content.kind,
    hidden: false,
    edits: { texts: {} },
    content,
  }));
  const deck: Deck = {
    id: context.newId(),
    title: title ?? data.study.name.slice(0, 300),
    ...wish,
    language,
    look: lastLook(context),
    privacy: privacyStamp(data, slides),
    slides,
  };
  return context.act(label('decks.add', { title: deck.title }), (db) => {
    insertDeck(db, deck, context.now().toISOString());
    return { id: deck.id };
  });
}

/** A new deck looks like the last one made, without its files: a study is told in one house style. */
function lastLook({ db }: StudyContext) {
  const last = listDecks(db).at(-1);
  return last ? { ...readDeck(db, last.id).look, logo: null, template: null } : standardLook;
}

export async function changeDeck(
  context: StudyContext,
  { id, title, look, language }: ParsedInput<'decks.update'>,
): Promise<Output<'decks.update'>> {
  const deck = readDeck(context.db, id);
  const changed: Deck = {
    ...deck,
    ...(title === undefined ? {} : { title }),
    ...(look === undefined ? {} : { look: { ...deck.look, ...defined(look) } }),
    ...(language === undefined ? {} : { language }),
  };
  const told = changed.language !== deck.language;
  const slides = told ? await renewed(context, changed, () => true) : deck.slides;
  context.act(label('decks.update', { title: changed.title }), (db) => {
    updateDeck(db, id, {
      title: changed.title,
      look: changed.look,
      language: changed.language,
      ...(told ? { privacy: privacyStamp(context.data(), slides) } : {}),
    });
    if (told) writeSlides(db, id, slides);
  });
  return {};
}

function defined<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> }; // undefined was taken out
}

export function removeDeck(
  context: StudyContext,
  { id }: ParsedInput<'decks.remove'>,
): Output<'decks.remove'> {
  const { title } = readDeck(context.db, id);
  context.act(label('decks.remove', { title }), (db) => deleteDeck(db, id));
  return {};
}

/** Slides with contents as they would be made now, those that `wanted` names. */
async function renewed(
  context: StudyContext,
  deck: Deck,
  wanted: (slide: DeckSlide) => boolean,
): Promise<readonly DeckSlide[]> {
  const fresh = await freshContents(context, deck);
  return deck.slides.map((slide) => {
    const content = fresh.get(slide.kind);
    return content && wanted(slide) ? { ...slide, content } : slide;
  });
}

const sameContent = (one: DeckSlide, other: DeckSlide | undefined) =>
  JSON.stringify(one.content) === JSON.stringify(other?.content);

export async function staleSlides(
  context: StudyContext,
  { id }: ParsedInput<'decks.stale'>,
): Promise<Output<'decks.stale'>> {
  const deck = readDeck(context.db, id);
  const fresh = await renewed(context, deck, () => true);
  return {
    slideIds: deck.slides.filter((slide, at) => !sameContent(slide, fresh[at])).map((slide) => slide.id),
  };
}

export async function refreshDeck(
  context: StudyContext,
  { id, slideIds }: ParsedInput<'decks.refresh'>,
): Promise<Output<'decks.refresh'>> {
  const deck = readDeck(context.db, id);
  const data = context.data();
  // Who may be shown has changed: then nothing of before may stay.
  const every = slideIds === undefined || privacyStamp(data, deck.slides) !== deck.privacy;
  const slides = await renewed(context, deck, (slide) => every || slideIds.includes(slide.id));
  const changed = slides.filter((slide, at) => !sameContent(slide, deck.slides[at])).length;
  return context.act(label('decks.refresh', { title: deck.title, count: changed }), (db) => {
    updateDeck(db, id, { privacy: privacyStamp(data, slides) });
    writeSlides(db, id, slides);
    return { changed };
  });
}

/** Changes the slides of one deck in one act. */
function changeSlides(
  context: StudyContext,
  deck: Deck,
  act: string,
  slides: readonly DeckSlide[],
  before: (db: WriteDb) => void = () => undefined,
): void {
  const data = context.data();
  // Where nothing may be shown as it was kept, that stays so.
  const kept = privacyStamp(data, deck.slides) === deck.privacy;
  context.act(label(act, { title: deck.title }), (db) => {
    if (kept) updateDeck(db, deck.id, { privacy: privacyStamp(data, slides) });
    before(db);
    writeSlides(db, deck.id, slides);
  });
}

export async function slideKindsLeft(
  context: StudyContext,
  { id }: ParsedInput<'decks.kinds'>,
): Promise<Output<'decks.kinds'>> {
  const deck = readDeck(context.db, id);
  const contents = await proposedContents(context, deck, slideKinds);
  const there = new Set(deck.slides.map((slide) => slide.kind));
  return contents
    .filter(({ kind }) => kind === 'text' || !there.has(kind))
    .map(({ kind, title }) => ({ kind, title }));
}

export async function addSlide(
  context: StudyContext,
  { id, kind, after }: ParsedInput<'decks.addSlide'>,
): Promise<Output<'decks.addSlide'>> {
  const deck = readDeck(context.db, id);
  const slide: DeckSlide = { id: context.newId(), kind, hidden: false, edits: { texts: {} }, content: null };
  const at = after === undefined ? -1 : deck.slides.findIndex((one) => one.id === after);
  const slides = deck.slides.toSpliced(at < 0 ? deck.slides.length : at + 1, 0, slide);
  const filled = await renewed(context, { ...deck, slides }, (one) => one.id === slide.id);
  changeSlides(context, deck, 'decks.addSlide', filled);
  return { id: slide.id };
}

function editsWith(
  edits: SlideEdits,
  { texts, quotes, figure, notes }: Omit<ParsedInput<'decks.updateSlide'>, 'id' | 'hidden'>,
): SlideEdits {
  const merged = Object.entries({ ...edits.texts, ...texts }).filter(([, text]) => text !== null);
  const own = {
    quotes: quotes === undefined ? edits.quotes : quotes,
    figure: figure === undefined ? edits.figure : figure,
    notes: notes === undefined ? edits.notes : notes,
  };
  return {
    texts: Object.fromEntries(merged) as Record<string, string>, // null was taken out
    ...(own.quotes == null ? {} : { quotes: own.quotes }),
    ...(own.figure == null ? {} : { figure: own.figure }),
    ...(own.notes == null || own.notes === '' ? {} : { notes: own.notes }),
  };
}

export function changeSlide(
  context: StudyContext,
  { id, hidden, ...change }: ParsedInput<'decks.updateSlide'>,
): Output<'decks.updateSlide'> {
  const deck = deckOfSlide(context.db, id);
  const slides = deck.slides.map((slide) =>
    slide.id === id
      ? { ...slide, hidden: hidden ?? slide.hidden, edits: editsWith(slide.edits, change) }
      : slide,
  );
  const act = hidden === undefined ? 'decks.updateSlide' : hidden ? 'decks.hideSlide' : 'decks.showSlide';
  changeSlides(context, deck, act, slides);
  return {};
}

export function moveSlide(
  context: StudyContext,
  { id, to }: ParsedInput<'decks.moveSlide'>,
): Output<'decks.moveSlide'> {
  const deck = deckOfSlide(context.db, id);
  const moved = deck.slides.filter((slide) => slide.id === id);
  const others = deck.slides.filter((slide) => slide.id !== id);
  changeSlides(context, deck, 'decks.moveSlide', others.toSpliced(to, 0, ...moved));
  return {};
}

export function duplicateSlide(
  context: StudyContext,
  { id }: ParsedInput<'decks.duplicateSlide'>,
): Output<'decks.duplicateSlide'> {
  const deck = deckOfSlide(context.db, id);
  const at = deck.slides.findIndex((slide) => slide.id === id);
  const copies = deck.slides.slice(at, at + 1).map((slide) => ({ ...slide, id: context.newId() }));
  changeSlides(context, deck, 'decks.duplicateSlide', deck.slides.toSpliced(at + 1, 0, ...copies));
  return { id: copies[0]?.id ?? id };
}

export function removeSlide(
  context: StudyContext,
  { id }: ParsedInput<'decks.removeSlide'>,
): Output<'decks.removeSlide'> {
  const deck = deckOfSlide(context.db, id);
  changeSlides(
    context,
    deck,
    'decks.removeSlide',
    deck.slides.filter((slide) => slide.id !== id),
  );
  return {};
}

export function deckVersions(
  context: StudyContext,
  { id }: ParsedInput<'decks.versions'>,
): Output<'decks.versions'> {
  return [...listDeckVersions(context.db, id)];
}

export function keepDeckVersion(
  context: StudyContext,
  { id, name }: ParsedInput<'decks.keepVersion'>,
): Output<'decks.keepVersion'> {
  const deck = readDeck(context.db, id);
  const version = { id: context.newId(), name, at: context.now().toISOString() };
  return context.act(label('decks.keepVersion', { title: deck.title, name }), (db) => {
    insertDeckVersion(db, deck, version);
    return { id: version.id };
  });
}

export function restoreDeckVersion(
  context: StudyContext,
  { id, versionId }: ParsedInput<'decks.restore'>,
): Output<'decks.restore'> {
  const deck = readDeck(context.db, id);
  const { name, slides, title, look, language, privacy } = readDeckVersion(context.db, id, versionId);
  changeSlides(context, deck, 'decks.restore', slides, (db) =>
    updateDeck(db, id, { title, look, language, privacy }),
  );
  void name;
  return {};
}
