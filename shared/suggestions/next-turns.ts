import { personKey } from '../analysis/people.ts';
import { wordReader } from '../analysis/words.ts';
import type { Coding } from '../domain/coding.ts';
import type { Id } from '../domain/ids.ts';
import type { DocumentWithText } from '../domain/study-data.ts';
import type { DismissedSuggestion } from '../domain/suggestion.ts';
import { dismissedIn } from './dismissed.ts';
import { chancesOf, learnLabels, unseenChance, type LearntLabels } from './learn-labels.ts';
import type { SparseRows } from './sparse-rows.ts';
import { spreadOut } from './spread-out.ts';

/** A turn worth looking at, and why. Ranges are half-open, in UTF-16 units of the transcript. */
export type NextTurn = {
  readonly documentId: Id;
  readonly start: number;
  readonly end: number;
  /** The words of the turn, cut at 300 letters. */
  readonly quote: string;
  readonly codeId: Id;
  /** Likely rightness in [0, 1], as learnt from codings left out. */
  readonly score: number;
  /** `likely`: the code probably applies. `uncertain`: deciding it teaches most. */
  readonly why: 'likely' | 'uncertain';
  /** Words of the turn that speak for the code, strongest first; as they stand there. */
  readonly words: readonly string[];
  /** The coded turn with this code that it resembles most; null where nothing is shared. */
  readonly like: {
    readonly codingId: Id;
    readonly documentId: Id;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  } | null;
};

export type NextTurns = {
  /** Codings and codes that were learnt from. */
  readonly codings: number;
  readonly codes: number;
  /** Of the coded turns, how many had one of their codes among the first three when they were left out of the learning. */
  readonly recognised: { readonly hits: number; readonly of: number };
  readonly turns: readonly NextTurn[];
};

export type NextTurnsInput = {
  readonly documents: readonly Pick<DocumentWithText, 'id' | 'participantId' | 'text' | 'turnList'>[];
  readonly codings: readonly Pick<Coding, 'id' | 'documentId' | 'codeId' | 'start' | 'end'>[];
  readonly dismissed: readonly DismissedSuggestion[];
};

type Place = {
  readonly documentId: Id;
  readonly person: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly codings: readonly NextTurnsInput['codings'][number][];
};

/** Fewer codings, or no code on two turns, say nothing about the next. */
export const fewestCodings = 8;
const mostTurns = 10;
const uncertainTurns = 3;
const shortestWords = 6;
/** Uncoded turns that are learnt from, in transcripts that somebody coded: so many for each coded one, fewer in a large study. */
const uncodedPerCoded = 3;
const leastPerCoded = 0.25;
const enoughTurns = 2500;
const fewestUncoded = 200;
const firstPlaces = 3;

/**
 * The ten turns most worth looking at: without any coding, likely to get a code (seven) or undecided (three), spread over people and codes.
 * What participants say counts; in a transcript without roles, everything. Learns from all codings; the same study gives the same answer.
 * `onProgress` gets the share done in [0, 1] and may throw to stop.
 */
export function nextTurns(
  { documents, codings, dismissed }: NextTurnsInput,
  onProgress?: (share: number) => void,
): NextTurns {
  const places = placesOf(documents, codings);
  const coded = places.filter((place) => place.codings.length > 0);
  const none: NextTurns = { codings: codings.length, codes: 0, recognised: { hits: 0, of: 0 }, turns: [] };
  if (codings.length < fewestCodings) return none;
  const learning = [...coded, ...uncodedIn(places, coded)];
  const learnt = learnLabels(
    {
      texts: learning.map(({ text }) => text),
      labels: learning.map((place) => [...new Set(place.codings.map(({ codeId }) => codeId))]),
      groups: learning.map(({ person }) => person),
    },
    onProgress === undefined ? {} : { onProgress: (share) => onProgress(share * 0.8) },
  );
  if (learnt.names.length === 0) return none;
  const place = new Map(learning.map((each, at) => [each, at]));
  const asked = places.filter((each) => each.codings.length === 0 && isTelling(each.text));
  const rows = learnt.features.rowsOf(asked.map(({ text }) => text));
  const candidates = asked.flatMap((each, row) => {
    const own = place.get(each);
    // What was learnt from as "no code" is judged by models that had not seen it.
    const chances = own === undefined ? chancesOf(learnt, rows, row) : unseenChance(learnt, own);
    return bestOf(learnt, chances).map((choice) => ({ place: each, row, ...choice }));
  });
  onProgress?.(0.9);
  const open = withoutDismissed(candidates, documents, dismissed);
  const chosen = spreadOut(open, { most: mostTurns, uncertain: uncertainTurns });
  const explain = explainer(learnt, rows, coded);
  return {
    codings: codings.length,
    codes: learnt.names.length,
    recognised: recognisedOf(learnt, coded),
    turns: chosen.map(({ place: { documentId, start, end, text }, row, label, chance, why }) => ({
      documentId,
      start,
      end,
      quote: text.slice(0, longestQuote),
      codeId: learnt.names[label] ?? '',
      score: chance,
      why,
      ...explain(row, label, text),
    })),
  };
}

function placesOf(
  documents: NextTurnsInput['documents'],
  codings: NextTurnsInput['codings'],
): readonly Place[] {
  const byDocument = Map.groupBy(codings, ({ documentId }) => documentId);
  return documents.flatMap((document) => {
    const own = (byDocument.get(document.id) ?? []).toSorted((a, b) => a.start - b.start);
    const participants = document.turnList.filter(({ role }) => role === 'participant');
    const turns = participants.length > 0 ? participants : document.turnList;
    const longest = own.reduce((most, { start, end }) => Math.max(most, end - start), 0);
    let first = 0;
    return turns.map(({ start, end }): Place => {
      while ((own[first]?.start ?? Infinity) < start - longest) first += 1;
      const here: NextTurnsInput['codings'][number][] = [];
      for (let at = first; at < own.length; at += 1) {
        const coding = own[at];
        if (coding === undefined || coding.start >= end) break;
        if (coding.end > start) here.push(coding);
      }
      const text = document.text.slice(start, end);
      return { documentId: document.id, person: personKey(document), start, end, text, codings: here };
    });
  });
}

/** Turns that were passed over, evenly over the coded transcripts. */
function uncodedIn(places: readonly Place[], coded: readonly Place[]): readonly Place[] {
  const documents = new Set(coded.map(({ documentId }) => documentId));
  const open = places.filter(
    (each) => each.codings.length === 0 && documents.has(each.documentId) && isTelling(each.text),
  );
  const wanted = Math.max(enoughTurns - coded.length, coded.length * leastPerCoded);
  const most = Math.round(Math.max(fewestUncoded, Math.min(coded.length * uncodedPerCoded, wanted)));
  if (open.length <= most) return open;
  const step = open.length / most;
  return Array.from({ length: most }, (_, at) => open[Math.floor(at * step)]).filter(
    (each) => each !== undefined,
  );
}

function isTelling(text: string): boolean {
  const words = text.trim().split(/\s+/u).length;
  return (
    words >= shortestWords || (/[\u3040-\u30ff\u4e00-\u9fff]/u.test(text) && text.length >= shortestWords * 2)
  );
}

type Choice = { readonly label: number; readonly chance: number; readonly doubt: number };

/** The likeliest code; `doubt` in [0, 1] is 1 where it is as likely as not to be given. */
function bestOf({ calibrations }: LearntLabels, chances: readonly number[]): readonly Choice[] {
  let label = -1;
  chances.forEach((chance, at) => {
    if (label === -1 || chance > (chances[label] ?? 0)) label = at;
  });
  const chance = chances[label];
  if (chance === undefined || calibrations[label] === undefined) return [];
  return [{ label, chance, doubt: 1 - Math.abs(2 * chance - 1) }];
}

function withoutDismissed<T extends { readonly place: Place; readonly label: number }>(
  candidates: readonly T[],
  documents: NextTurnsInput['documents'],
  dismissed: readonly DismissedSuggestion[],
): readonly T[] {
  if (dismissed.length === 0) return candidates;
  const byDocument = Map.groupBy(
    dismissed.filter(({ kind }) => kind === 'code'),
    ({ documentId }) => documentId,
  );
  const asks = new Map(
    documents.map(({ id, text }) => [id, dismissedIn(text, anyCode(byDocument.get(id) ?? []))]),
  );
  return candidates.filter(({ place }) => !(asks.get(place.documentId)?.('code', place) ?? false));
}

/** A turn that is not wanted is not offered again with another code either. */
function anyCode(dismissed: readonly DismissedSuggestion[]): readonly DismissedSuggestion[] {
  return dismissed.map((each) => ({ ...each, codeId: null }));
}

function recognisedOf(learnt: LearntLabels, coded: readonly Place[]): NextTurns['recognised'] {
  let of = 0;
  const hits = coded.filter((place, at) => {
    const own = place.codings
      .map(({ codeId }) => learnt.names.indexOf(codeId))
      .filter((label) => label !== -1);
    if (own.length === 0) return false;
    of += 1;
    const chances = unseenChance(learnt, at);
    return own.some(
      (label) => chances.filter((chance) => chance > (chances[label] ?? 0)).length < firstPlaces,
    );
  }).length;
  return { hits, of };
}

const mostWords = 4;
/** Endings and pieces of verbs; they tell a person nothing. */
const shortKana = /^\p{sc=Hiragana}{1,3}$/u;
const longestQuote = 300;

/** For a row, the words that speak for the label and the coded turn that it resembles most. */
function explainer(learnt: LearntLabels, rows: SparseRows, coded: readonly Place[]) {
  const known = learnt.features.rowsOf(coded.map(({ text }) => text));
  const { names } = learnt.features;
  const { weights, labels } = learnt.models;
  const read = wordReader();
  return (row: number, label: number, text: string): Pick<NextTurn, 'words' | 'like'> => {
    const speaking: { readonly stem: string; readonly weight: number }[] = [];
    const values = new Map<number, number>();
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
      const column = rows.columns[at] ?? 0;
      const value = rows.values[at] ?? 0;
      values.set(column, value);
      const name = names[column] ?? '';
      const weight = value * (weights[column * labels + label] ?? 0);
      if (name.startsWith('w ') && !name.slice(2).includes(' ') && weight > 0)
        speaking.push({ stem: name.slice(2), weight });
    }
    const surfaces = new Map(
      read(text)
        .filter(({ telling }) => telling)
        .map((word) => [word.stem, word.surface]),
    );
    const words = speaking
      .toSorted((left, right) => right.weight - left.weight)
      .flatMap(({ stem }) => surfaces.get(stem) ?? [])
      .filter((word) => !shortKana.test(word))
      .slice(0, mostWords);
    return { words, like: nearest(values, known, coded, learnt.names[label] ?? '', names) };
  };
}

function nearest(
  values: ReadonlyMap<number, number>,
  known: SparseRows,
  coded: readonly Place[],
  codeId: Id,
  names: readonly string[],
): NextTurn['like'] {
  let most = 0;
  let like: NextTurn['like'] = null;
  coded.forEach(({ documentId, codings, start, text }, row) => {
    const coding = codings.find((each) => each.codeId === codeId);
    if (coding === undefined) return;
    let likeness = 0;
    for (let at = known.starts[row] ?? 0; at < (known.starts[row + 1] ?? 0); at += 1) {
      const column = known.columns[at] ?? 0;
      if (names[column]?.startsWith('w ') === true)
        likeness += (known.values[at] ?? 0) * (values.get(column) ?? 0);
    }
    if (likeness <= most) return;
    most = likeness;
    const quote = text.slice(Math.max(0, coding.start - start), Math.min(text.length, coding.end - start));
    like = {
      codingId: coding.id,
      documentId,
      start: coding.start,
      end: coding.end,
      quote: quote.slice(0, longestQuote),
    };
  });
  return like;
}
