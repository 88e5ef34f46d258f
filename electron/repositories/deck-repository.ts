import { z } from 'zod';
import { ApiError } from '../../shared/api/errors.ts';
import { deckLookSchema } from '../../shared/deck/deck-look.ts';
import {
  audienceSchema,
  deckLengthSchema,
  deckSchema,
  slideEditsSchema,
  slideKindSchema,
  type Deck,
  type DeckSlide,
} from '../../shared/deck/deck.ts';
import type { SlideContent } from '../../shared/deck/slide-content.ts';
import { languageSchema } from '../../shared/domain/language.ts';
import {
  all,
  count,
  first,
  insert,
  run,
  update,
  type ReadDb,
  type Row,
  type WriteDb,
} from '../database/sql.ts';
import { putBody, readBody } from './document-repository.ts';

const contentSchema = z.custom<SlideContent>();

function slideFromRow(db: ReadDb, row: Row): DeckSlide {
  return {
    id: String(row.id),
    kind: slideKindSchema.parse(row.kind),
    hidden: row.hidden === 1,
    edits: slideEditsSchema.parse(JSON.parse(String(row.edits))),
    content:
      row.content_hash === null
        ? null
        : contentSchema.parse(JSON.parse(readBody(db, String(row.content_hash)))),
  };
}

function fromRow(db: ReadDb, row: Row): Deck {
  const slides = all(db, 'SELECT * FROM deck_slide WHERE deck_id = ? ORDER BY position, id', String(row.id));
  return {
    id: String(row.id),
    title: String(row.title),
    audience: audienceSchema.parse(row.audience),
    length: deckLengthSchema.parse(row.length),
    language: languageSchema.parse(row.language),
    look: deckLookSchema.parse(JSON.parse(String(row.look))),
    privacy: String(row.privacy),
    slides: slides.map((slide) => slideFromRow(db, slide)),
  };
}

export type DeckHead = Pick<Deck, 'id' | 'title' | 'audience' | 'length' | 'language'> & {
  readonly slides: number;
};

export function listDecks(db: ReadDb): readonly DeckHead[] {
  return all(
    db,
    `SELECT deck.*, (SELECT count(*) FROM deck_slide WHERE deck_id = deck.id AND hidden = 0) AS slides
     FROM deck ORDER BY position, id`,
  ).map((row) => ({
    id: String(row.id),
    title: String(row.title),
    audience: audienceSchema.parse(row.audience),
    length: deckLengthSchema.parse(row.length),
    language: languageSchema.parse(row.language),
    slides: Number(row.slides),
  }));
}

/** @throws ApiError not-found */
export function readDeck(db: ReadDb, id: string): Deck {
  const row = first(db, 'SELECT * FROM deck WHERE id = ?', id);
  if (!row) throw new ApiError('not-found', 'there is no such deck', { reason: 'deck' });
  return fromRow(db, row);
}

/** The deck that a slide belongs to. @throws ApiError not-found */
export function deckOfSlide(db: ReadDb, slideId: string): Deck {
  const row = first(db, 'SELECT deck_id FROM deck_slide WHERE id = ?', slideId);
  if (!row) throw new ApiError('not-found', 'there is no such slide', { reason: 'slide' });
  return readDeck(db, String(row.deck_id));
}

/** Puts the deck with all its slides after all others. */
export function insertDeck(db: WriteDb, deck: Deck, createdAt: string): void {
  const position = 1 + count(db, 'SELECT max(position) FROM deck');
  const { id, title, audience, length, language, privacy } = deck;
  const look = JSON.stringify(deck.look);
  insert(db, 'deck', {
    id,
    title,
    audience,
    length,
    language,
    look,
    privacy,
    position,
    created_at: createdAt,
  });
  insertSlides(db, id, deck.slides);
}

function insertSlides(db: WriteDb, deckId: string, slides: readonly DeckSlide[]): void {
  slides.forEach((slide, position) =>
    insert(db, 'deck_slide', { ...rowOf(db, slide), deck_id: deckId, position }),
  );
}

function rowOf(db: WriteDb, slide: DeckSlide): Row {
  return {
    id: slide.id,
    kind: slide.kind,
    hidden: slide.hidden ? 1 : 0,
    edits: JSON.stringify(slide.edits),
    content_hash: slide.content === null ? null : putBody(db, JSON.stringify(slide.content)),
  };
}

export type DeckChange = Partial<
  Pick<Deck, 'title' | 'audience' | 'length' | 'language' | 'privacy' | 'look'>
>;

export function updateDeck(db: WriteDb, id: string, { look, ...change }: DeckChange): void {
  const row = { ...change, ...(look ? { look: JSON.stringify(look) } : {}) };
  if (Object.keys(row).length > 0) update(db, 'deck', id, row);
}

/** Makes the stored slides these, in this order: rows that are the same are not written. */
export function writeSlides(db: WriteDb, deckId: string, slides: readonly DeckSlide[]): void {
  const rows = all(db, 'SELECT * FROM deck_slide WHERE deck_id = ?', deckId);
  const before = new Map(rows.map((row) => [String(row.id), row]));
  const kept = new Set(slides.map((slide) => slide.id));
  for (const id of before.keys()) if (!kept.has(id)) run(db, 'DELETE FROM deck_slide WHERE id = ?', id);
  slides.forEach((slide, position) => {
    const old = before.get(slide.id);
    const row: Row = { ...rowOf(db, slide), position };
    if (!old) insert(db, 'deck_slide', { ...row, deck_id: deckId });
    else if (Object.entries(row).some(([column, value]) => old[column] !== value))
      update(db, 'deck_slide', slide.id, row);
  });
}

export function deleteDeck(db: WriteDb, id: string): void {
  for (const table of ['deck_slide', 'deck_version', 'deck_file'])
    run(db, `DELETE FROM ${table} WHERE deck_id = ?`, id);
  run(db, 'DELETE FROM deck WHERE id = ?', id);
}

export type VersionHead = { readonly id: string; readonly name: string; readonly at: string };

/** The latest first. */
export function listDeckVersions(db: ReadDb, deckId: string): readonly VersionHead[] {
  return all(
    db,
    'SELECT id, name, created_at FROM deck_version WHERE deck_id = ? ORDER BY created_at DESC, rowid DESC',
    deckId,
  ).map((row) => ({ id: String(row.id), name: String(row.name), at: String(row.created_at) }));
}

export function insertDeckVersion(db: WriteDb, deck: Deck, version: VersionHead): void {
  const state = putBody(db, JSON.stringify(deck));
  const { id, name, at } = version;
  insert(db, 'deck_version', { id, deck_id: deck.id, name, created_at: at, state_hash: state });
}

/** @throws ApiError not-found */
export function readDeckVersion(db: ReadDb, deckId: string, id: string): Deck & { readonly name: string } {
  const row = first(db, 'SELECT * FROM deck_version WHERE id = ? AND deck_id = ?', id, deckId);
  if (!row) throw new ApiError('not-found', 'there is no such version', { reason: 'version' });
  const deck = deckSchema.parse(JSON.parse(readBody(db, String(row.state_hash))));
  return { ...deck, name: String(row.name) };
}

export type DeckFile = { readonly name: string; readonly mime: string; readonly bytes: Uint8Array };

export function insertDeckFile(db: WriteDb, deckId: string, id: string, file: DeckFile): void {
  const content = putBody(db, Buffer.from(file.bytes).toString('base64'));
  insert(db, 'deck_file', {
    id,
    deck_id: deckId,
    name: file.name,
    mime: file.mime,
    content_hash: content,
  });
}

/** Files that the deck's look names, by their id. */
export function deckFiles(db: ReadDb, deck: Pick<Deck, 'look'>): Readonly<Record<string, DeckFile>> {
  const ids = [deck.look.logo?.fileId, deck.look.template?.fileId].filter((id) => id !== undefined);
  return Object.fromEntries(
    ids.flatMap((id) => {
      const row = first(db, 'SELECT * FROM deck_file WHERE id = ?', id);
      if (!row) return [];
      const bytes = new Uint8Array(Buffer.from(readBody(db, String(row.content_hash)), 'base64'));
      return [[id, { name: String(row.name), mime: String(row.mime), bytes }]];
    }),
  );
}
