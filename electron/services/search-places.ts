import type { SearchRequest } from '../../shared/api/search-procedures.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { Turn } from '../../shared/domain/transcript.ts';
import { hitBuffer } from '../../shared/search/hit-buffer.ts';
import { readPattern, turnBounds } from '../../shared/search/pattern-hits.ts';
import { closesWord, opensWord } from '../../shared/search/match-term.ts';
import { searchTerms } from '../../shared/search/search-terms.ts';
import { textHits } from '../../shared/search/text-hits.ts';
import { listParticipants } from '../repositories/participant-repository.ts';
import type { IndexedDocument } from './search-index.ts';
import type { StudyContext } from './study-context.ts';

/** The hits of one transcript: start and end of each in turn, in the order of the text. */
export type DocumentPlaces = { readonly document: IndexedDocument; readonly places: Int32Array };

/** In the order of the transcripts; those without a hit are left out. */
export type FoundPlaces = {
  readonly documents: readonly DocumentPlaces[];
  readonly total: number;
  /** False: there are more. */
  readonly complete: boolean;
};

/** A regular expression that takes longer is ended. Milliseconds. */
const patternTime = 2000;
const mostPatternHits = 200_000;

/**
 * Finds what a request asks for, in transcripts in memory; a regular expression in a worker that is ended in time.
 * @throws ApiError invalid-input with reason search-broad, search-pattern or search-slow; cancelled
 */
export async function findPlaces(context: StudyContext, request: SearchRequest): Promise<FoundPlaces> {
  const documents = filteredDocuments(context, request);
  return request.mode === 'words'
    ? wordPlaces(documents, request)
    : patternPlaces(context, documents, request);
}

function filteredDocuments(context: StudyContext, request: SearchRequest): readonly IndexedDocument[] {
  const { segments, participantIds, documentIds } = request;
  const segmentOf = new Map(
    segments?.length ? listParticipants(context.db).map(({ id, segment }) => [id, segment]) : [],
  );
  return context.search
    .documents()
    .filter(
      ({ id, participantId }) =>
        isAmong(documentIds, id) &&
        isAmong(participantIds, participantId ?? '') &&
        isAmong(segments, segmentOf.get(participantId ?? '') ?? 'none'),
    );
}

function isAmong<T>(wanted: readonly T[] | undefined, value: T): boolean {
  return wanted === undefined || wanted.length === 0 || wanted.includes(value);
}

/** Which turns are searched; undefined: all. */
function turnFilter({ roles, speakers }: SearchRequest): ((turn: Turn) => boolean) | undefined {
  if (!roles?.length && !speakers?.length) return undefined;
  const names = new Set(speakers);
  return (turn) =>
    isAmong(roles, turn.role) && (names.size === 0 || (turn.speaker !== null && names.has(turn.speaker)));
}

/** @throws ApiError invalid-input search-broad */
export function wordPlaces(
  documents: readonly IndexedDocument[],
  request: Pick<SearchRequest, 'query' | 'wholeWords' | 'roles' | 'speakers'>,
): FoundPlaces {
  const terms = searchTerms(request.query);
  if (terms === undefined)
    throw new ApiError('invalid-input', 'wildcards alone are found everywhere', { reason: 'search-broad' });
  const find = textHits(terms, request.wholeWords);
  const filter = turnFilter({ mode: 'words', ...request });
  const found: DocumentPlaces[] = [];
  let total = 0;
  const hits = hitBuffer();
  for (const document of documents) {
    hits.size = 0;
    find(document, filter, hits);
    if (hits.size === 0) continue;
    found.push({ document, places: hits.values.slice(0, hits.size) });
    total += hits.size / 2;
  }
  return { documents: found, total, complete: true };
}

async function patternPlaces(
  context: StudyContext,
  documents: readonly IndexedDocument[],
  request: SearchRequest,
): Promise<FoundPlaces> {
  const read = readPattern(request.query);
  if (!read.ok)
    throw new ApiError('invalid-input', read.problem, { reason: 'search-pattern', problem: read.problem });
  const filter = turnFilter(request);
  const texts = documents.map(({ text, turns }) => ({ text, turns: turnBounds(turns, filter) }));
  const { hits, complete } = await inTime(context, (signal, started) =>
    context.tasks.run(
      'search-pattern',
      { texts, pattern: request.query, most: mostPatternHits },
      signal,
      started,
    ),
  );
  return { ...grouped(documents, hits, request), complete };
}

/** The clock starts with the work: a thread that has to be started first takes nothing of it. */
async function inTime<T>(
  { signal }: StudyContext,
  work: (signal: AbortSignal, started: () => void) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const started = () => {
    timer = setTimeout(() => limit.abort(), patternTime);
  };
  try {
    return await work(AbortSignal.any([signal, limit.signal]), started);
  } catch (error) {
    if (!limit.signal.aborted) throw error;
    const seconds = String(patternTime / 1000);
    throw new ApiError('invalid-input', 'the expression takes too long', { reason: 'search-slow', seconds });
  } finally {
    clearTimeout(timer);
  }
}

function grouped(
  documents: readonly IndexedDocument[],
  hits: readonly number[],
  { wholeWords }: SearchRequest,
): Pick<FoundPlaces, 'documents' | 'total'> {
  const places = new Map<IndexedDocument, number[]>();
  let total = 0;
  for (let at = 0; at < hits.length; at += 3) {
    const document = documents[hits[at] ?? 0];
    const [start, end] = [hits[at + 1] ?? 0, hits[at + 2] ?? 0];
    if (!document || (wholeWords && !isWhole(document.text, start, end))) continue;
    const list = places.get(document) ?? [];
    places.set(document, list);
    list.push(start, end);
    total += 1;
  }
  return {
    documents: [...places].map(([document, found]) => ({ document, places: Int32Array.from(found) })),
    total,
  };
}

function isWhole(text: string, start: number, end: number): boolean {
  return opensWord(text, start) && closesWord(text, end);
}
