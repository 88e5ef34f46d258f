import { boundsOf } from '../../shared/search/text-hits.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import type { ReadDb } from '../database/sql.ts';
import { listDocuments, readText, readTurns } from '../repositories/document-repository.ts';
import type { Turn } from '../../shared/domain/transcript.ts';

export type IndexedDocument = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly participantId: string | null;
  /** BCP 47. */
  readonly language: string;
  /** Same length as `text`: an offset in one is an offset in the other. Line ends are blanks. */
  readonly folded: string;
  /** Read when first asked for. */
  readonly turns: readonly Turn[];
  /** Start and end of each turn. */
  readonly bounds: Int32Array;
};

/**
 * The study's texts, folded once and kept in memory. A plain scan finds every occurrence exactly, in any script and of
 * any length, which word and trigram indexes do not (a two-character Japanese word has no trigram).
 */
export type SearchIndex = { documents(): readonly IndexedDocument[] };

/** @param version grows when the study changes; texts are immutable, so only new ones are read. */
export function createSearchIndex(db: ReadDb, version: () => number): SearchIndex {
  let builtAt = -1;
  let documents: readonly IndexedDocument[] = [];
  const folded = new Map<string, { text: string; folded: string }>();

  function textOf(hash: string, read: () => string) {
    const known = folded.get(hash);
    if (known) return known;
    const text = read();
    const entry = { text, folded: foldForSearch(text).replaceAll('\n', ' ') };
    folded.set(hash, entry);
    return entry;
  }

  return {
    documents() {
      if (builtAt === version()) return documents;
      const listed = listDocuments(db);
      documents = listed.map((document) => {
        const entry = textOf(document.textHash, () => readText(db, document));
        let turns: readonly Turn[] | undefined;
        let bounds: Int32Array | undefined;
        return {
          id: document.id,
          title: document.title,
          participantId: document.participantId,
          language: document.language,
          ...entry,
          get turns() {
            return (turns ??= readTurns(db, document.id));
          },
          get bounds() {
            return (bounds ??= boundsOf(this.turns));
          },
        };
      });
      builtAt = version();
      const used = new Set(listed.map(({ textHash }) => textHash));
      for (const hash of folded.keys()) if (!used.has(hash)) folded.delete(hash);
      return documents;
    },
  };
}
