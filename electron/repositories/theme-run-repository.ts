import type { Id } from '../../shared/domain/ids.ts';
import { themeLevelSchema } from '../../shared/domain/theme.ts';
import type { ThemeMember, ThemeRun } from '../../shared/domain/theme.ts';
import {
  idsIn,
  storedFound,
  type FoundTexts,
  type StoredFound,
  type StoredTexts,
} from '../bodies/stored-found.ts';
import { membersIn, placesIn, placesText, type Places } from '../bodies/stored-places.ts';
import { first, insert, run, update, type ReadDb, type WriteDb } from '../database/sql.ts';
import { putBody, readBody } from './document-repository.ts';

const lastRun = 'SELECT * FROM theme_run ORDER BY created_at DESC LIMIT 1';

export function readRun(db: ReadDb): ThemeRun | null {
  const row = first(db, lastRun);
  if (!row) return null;
  return {
    id: String(row.id),
    k: row.k === null ? null : Number(row.k),
    seed: Number(row.seed),
    version: String(row.version),
    inputHash: String(row.input_hash),
    createdAt: String(row.created_at),
    levels: themeLevelSchema.array().parse(JSON.parse(String(row.levels))),
    level: Number(row.level),
    chosen: Number(row.chosen),
    foundHash: row.found_hash === null ? null : String(row.found_hash),
  };
}

/** What the last run found, as it is in the study; undefined where an older version ran. */
export function foundTextsOf(db: ReadDb, { foundHash }: ThemeRun): StoredTexts | undefined {
  if (foundHash === null || foundHash === undefined) return undefined;
  const ids = first(db, 'SELECT coding_ids_hash FROM theme_run WHERE found_hash = ?', foundHash);
  const idsHash = ids?.coding_ids_hash;
  return {
    found: readBody(db, foundHash),
    codingIds: typeof idsHash === 'string' ? readBody(db, idsHash) : null,
  };
}

/** What each open study's last run found, as it was last read: every move of the slider asks for it. */
const lastFound = new WeakMap<object, { readonly hash: string; readonly found: StoredFound }>();

/** What the last run found on every level; undefined where an older version ran. */
export function readFound(db: ReadDb, themeRun: ThemeRun): StoredFound | undefined {
  const { foundHash: hash } = themeRun;
  const kept = lastFound.get(db.connection);
  if (kept !== undefined && kept.hash === hash) return kept.found;
  const texts = foundTextsOf(db, themeRun);
  if (texts === undefined) return undefined;
  const found = storedFound(texts);
  lastFound.set(db.connection, { hash: hash ?? '', found });
  return found;
}

/** Columns of a run that refer to what it found. */
type StoredFoundHashes = { readonly found_hash: string; readonly coding_ids_hash: string };

export function storeFound(db: WriteDb, { found, codingIds }: FoundTexts): StoredFoundHashes {
  return { found_hash: putBody(db, found), coding_ids_hash: putBody(db, codingIds) };
}

/** Columns of a run that refer to where it put codings. */
export type StoredPlaces = { readonly places_hash: string; readonly place_themes: string };

export function storePlaces(db: WriteDb, places: Places, themeIds: readonly Id[]): StoredPlaces {
  return { places_hash: putBody(db, placesText(places)), place_themes: JSON.stringify(themeIds) };
}

type RunPlaces = {
  /** In the order of the run. */
  readonly members: readonly ThemeMember[];
  readonly ofCoding: (codingId: Id) => ThemeMember | undefined;
};

const nowhere: RunPlaces = { members: [], ofCoding: () => undefined };

/** Where each open study's last run put codings, as it was last read. */
const lastPlaces = new WeakMap<object, { readonly key: string; readonly places: RunPlaces }>();

/** Where the last run put codings; themes that are gone are nowhere. */
export function runPlaces(db: ReadDb): RunPlaces {
  const row = first(
    db,
    `SELECT coding_ids_hash, places_hash, place_themes,
       (SELECT json_group_array(id) FROM theme WHERE id IN (SELECT value FROM json_each(place_themes))) AS there
     FROM theme_run ORDER BY created_at DESC LIMIT 1`,
  );
  if (typeof row?.places_hash !== 'string') return nowhere;
  const key = JSON.stringify(row);
  const kept = lastPlaces.get(db.connection);
  if (kept?.key === key) return kept.places;
  const there = new Set(JSON.parse(String(row.there)) as Id[]);
  const themes = (JSON.parse(String(row.place_themes)) as Id[]).map((id) => (there.has(id) ? id : ''));
  const places = readPlaces(db, row.places_hash, String(row.coding_ids_hash), themes);
  lastPlaces.set(db.connection, { key, places });
  return places;
}

function readPlaces(db: ReadDb, placesHash: string, idsHash: string, themeIds: readonly Id[]): RunPlaces {
  const members = membersIn(placesIn(readBody(db, placesHash)), idsIn(readBody(db, idsHash)), themeIds);
  let byId: Map<Id, ThemeMember> | undefined;
  return {
    members,
    ofCoding: (id) => (byId ??= new Map(members.map((member) => [member.codingId, member]))).get(id),
  };
}

export function setRunLevel(db: WriteDb, id: string, level: number, places: StoredPlaces): void {
  update(db, 'theme_run', id, { level, ...places });
}

/** Puts a run in the place of the last one. `stored`: the columns that refer to what it found and where it put codings. */
export function replaceRun(db: WriteDb, themeRun: ThemeRun, stored: StoredFoundHashes & StoredPlaces): void {
  run(db, 'DELETE FROM theme_run');
  insert(db, 'theme_run', {
    id: themeRun.id,
    k: themeRun.k,
    seed: themeRun.seed,
    version: themeRun.version,
    input_hash: themeRun.inputHash,
    created_at: themeRun.createdAt,
    levels: JSON.stringify(themeRun.levels ?? []),
    level: themeRun.level ?? 0,
    chosen: themeRun.chosen ?? 0,
    ...stored,
  });
}
