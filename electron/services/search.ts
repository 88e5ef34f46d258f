import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import type { SearchHit } from '../../shared/api/search-procedures.ts';
import type { Participant } from '../../shared/domain/participant.ts';
import type { Turn } from '../../shared/domain/transcript.ts';
import { turnIndex } from '../../shared/text/turn-index.ts';
import { listDocuments } from '../repositories/document-repository.ts';
import { listParticipants } from '../repositories/participant-repository.ts';
import { personCounts } from './person-counts.ts';
import type { IndexedDocument } from './search-index.ts';
import { findPlaces, type FoundPlaces } from './search-places.ts';
import type { StudyContext } from './study-context.ts';

/** UTF-16 units shown on each side of a hit. */
const contextLength = 60;
/** More places than this are not marked in the transcripts. */
const mostMarked = 100_000;

/**
 * Finds what was said: see `findPlaces`. Counts every hit, by person and segment too, and gives context for the first
 * `limit`, in the order of the transcripts.
 */
export async function searchStudy(
  context: StudyContext,
  { limit, ...request }: ParsedInput<'search.find'>,
): Promise<Output<'search.find'>> {
  const found = await findPlaces(context, request);
  const participants = listParticipants(context.db);
  const counts = new Map(found.documents.map(({ document, places }) => [document.id, places.length / 2]));
  return {
    total: found.total,
    documents: found.documents.length,
    complete: found.complete,
    hits: firstHits(found, limit, participants),
    ...personCounts({ documents: listDocuments(context.db), participants }, counts),
  };
}

/** The first hits with their context. */
export function firstHits(
  { documents }: FoundPlaces,
  limit: number,
  participants: readonly Participant[],
): SearchHit[] {
  const byId = new Map(participants.map((participant) => [participant.id, participant]));
  const hits: SearchHit[] = [];
  for (const { document, places } of documents) {
    const participant = byId.get(document.participantId ?? '');
    for (let at = 0; at < places.length && hits.length < limit; at += 2)
      hits.push(hitAt(document, participant, places[at] ?? 0, places[at + 1] ?? 0));
  }
  return hits;
}

export async function searchPlaces(
  context: StudyContext,
  request: ParsedInput<'search.places'>,
): Promise<Output<'search.places'>> {
  const { total, documents } = await findPlaces(context, request);
  if (total > mostMarked) return { documents: null };
  return {
    documents: documents.map(({ document, places }) => ({ documentId: document.id, ranges: [...places] })),
  };
}

/** Everybody who speaks under a name, the most talkative first. */
export function searchSpeakers({ search }: StudyContext): Output<'search.speakers'> {
  const speakers = new Map<string, { name: string; role: Turn['role']; turns: number }>();
  for (const { turns } of search.documents()) {
    for (const { speaker, role } of turns) {
      if (speaker === null) continue;
      const known = speakers.get(speaker) ?? { name: speaker, role, turns: 0 };
      known.turns += 1;
      speakers.set(speaker, known);
    }
  }
  return [...speakers.values()].toSorted((left, right) => right.turns - left.turns);
}

function hitAt(
  document: IndexedDocument,
  participant: Participant | undefined,
  start: number,
  end: number,
): SearchHit {
  const { text, turns } = document;
  const turn = turnIndex(turns, start);
  const spoken = turns[turn];
  return {
    documentId: document.id,
    document: document.title,
    participant: participant?.name ?? null,
    segment: participant?.segment ?? null,
    speaker: spoken?.speaker ?? null,
    turn,
    start,
    end,
    ...contextOf(text, spoken ?? { start: 0, end: text.length }, start, end),
    match: text.slice(start, end),
  };
}

/** What stands around a range, on one line, inside its turn where it lies in one. */
export function contextOf(
  text: string,
  spoken: Pick<Turn, 'start' | 'end'>,
  start: number,
  end: number,
): { readonly before: string; readonly after: string } {
  const from = Math.max(start - contextLength, spoken.start <= start ? spoken.start : 0);
  const to = Math.min(end + contextLength, spoken.end >= end ? spoken.end : text.length);
  return { before: wholeCharacters(text.slice(from, start)), after: wholeCharacters(text.slice(end, to)) };
}

/** Drops half a surrogate pair at either end and folds line breaks, for one line of context. */
function wholeCharacters(text: string): string {
  return text
    .replace(/^[\uDC00-\uDFFF]/, '')
    .replace(/[\uD800-\uDBFF]$/, '')
    .replaceAll('\n', ' ');
}
