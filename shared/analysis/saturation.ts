import { codeKinds } from '../domain/code.ts';
import type { CodeKind } from '../domain/code.ts';
import type { Id } from '../domain/ids.ts';
import type { StudyData } from '../domain/study-data.ts';
import { accumulationBand, accumulationInOrder, frequencies, meanAccumulation } from './accumulation.ts';
import type { Incidence } from './accumulation.ts';
import { interviewsInOrder } from './interview-order.ts';
import type { Interview } from './interview-order.ts';
import { personKey } from './people.ts';
import { unseenCodes } from './unseen-codes.ts';

export type SaturationCurve = {
  /** After 1..n interviews, mean number of different codes over all orders of the interviews. */
  readonly mean: readonly number[];
  /** Where 95 of a hundred orders lie. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** As collected: by interview date, see `interviewsInOrder`. */
  readonly asCollected: readonly number[];
  /** Guest, Namey and Chen 2020: base size and run length, in interviews. */
  readonly base: number;
  readonly run: number;
  /** After so many interviews, codes that the next `run` brought for the first time over codes of the base. */
  readonly newInformation: readonly { readonly after: number; readonly ratio: number }[];
  /** Interviews after which new information stayed at 5 % or under; null: not yet. */
  readonly reachedAfter: number | null;
  /** Interviews after which nothing new came; null: not yet. */
  readonly nothingNewAfter: number | null;
  /** Codes that one further interview likely adds, and five. */
  readonly nextAdds: number;
  readonly nextFiveAdd: number;
  /** Codes seen by now, and codes there likely are at least (Chao2). */
  readonly seen: number;
  readonly likelyTotal: number;
};

export type SaturationReport = {
  /** People of whom anything is coded; all transcripts of one person are one interview. */
  readonly interviews: number;
  /** Interviewed but not coded yet: they say nothing about saturation and are left out. */
  readonly uncoded: number;
  /** How many of them have an interview date: these stand in the order of their dates. */
  readonly dated: number;
  /** Titles of those without one: they keep the place that the order of import gives them. */
  readonly undated: readonly string[];
  readonly all: SaturationCurve;
  /** Kinds in use. */
  readonly byKind: Readonly<Partial<Record<CodeKind, SaturationCurve>>>;
};

/** As recommended for a first look by Guest, Namey and Chen. */
const baseSize = 4;
const runLength = 2;
const threshold = 0.05;
/** Orders drawn for the band: 1000, fewer for very many interviews, where the band is narrow. */
const permutationsFor = (interviews: number): number =>
  Math.min(1000, Math.max(100, Math.floor(200_000 / Math.max(1, interviews))));

/**
 * Code accumulation, new information and what more interviews would add, for all codes and by kind. The unit is the person
 * ("interview"), as in all counts of the product and as sampling theory asks (units drawn independently). Codes count as
 * coded, those above them do not. Fewer than 7 interviews (base and run need 6) give few or no ratios.
 */
export function saturationOf(data: StudyData, options: { readonly seed: number }): SaturationReport {
  const coded = codedInterviews(data);
  const interviews = coded.map(({ codes }) => codes);
  const kinds = new Map(data.codes.map((code) => [code.id, code.kind]));
  const curve = (wanted: (codeId: Id) => boolean): SaturationCurve =>
    curveOf(incidenceOf(interviews.map((codes) => [...codes].filter(wanted))), options.seed);
  const used = new Set(interviews.flatMap((codes) => [...codes].map((id) => kinds.get(id))));
  const byKind: Partial<Record<CodeKind, SaturationCurve>> = {};
  for (const kind of codeKinds) if (used.has(kind)) byKind[kind] = curve((id) => kinds.get(id) === kind);
  return {
    interviews: interviews.length,
    uncoded: new Set(data.documents.map(personKey)).size - interviews.length,
    dated: coded.filter(({ interview }) => interview.date !== undefined).length,
    undated: coded.flatMap(({ interview }) => (interview.date === undefined ? [interview.title] : [])),
    all: curve(() => true),
    byKind,
  };
}

/** Codes of each person with any, in the order of the interviews. */
function codedInterviews(
  data: StudyData,
): readonly { readonly interview: Interview; readonly codes: ReadonlySet<Id> }[] {
  const known = new Set(data.codes.map((code) => code.id));
  const byDocument = Map.groupBy(data.codings, (coding) => coding.documentId);
  return interviewsInOrder(data)
    .map((interview) => ({
      interview,
      codes: new Set(
        interview.documents
          .flatMap((id) => (byDocument.get(id) ?? []).map(({ codeId }) => codeId))
          .filter((codeId) => known.has(codeId)),
      ),
    }))
    .filter(({ codes }) => codes.size > 0);
}

function incidenceOf(interviews: readonly (readonly Id[])[]): Incidence {
  const numbers = new Map<Id, number>();
  for (const id of interviews.flat()) if (!numbers.has(id)) numbers.set(id, numbers.size);
  return {
    codes: numbers.size,
    interviews: interviews.map((codes) => codes.flatMap((id) => numbers.get(id) ?? [])),
  };
}

/** The curve of some codes over interviews; an interview without any of them counts as one that brought nothing. */
export function curveOf(incidence: Incidence, seed: number): SaturationCurve {
  const total = incidence.interviews.length;
  const counts = frequencies(incidence);
  const asCollected = accumulationInOrder(incidence, incidence.interviews.keys());
  const newInformation = newInformationOf(asCollected);
  const { unseen, nextAdd } = unseenCodes(counts, total);
  return {
    mean: meanAccumulation(counts, total),
    ...accumulationBand(incidence, { permutations: permutationsFor(total), seed }),
    asCollected,
    base: baseSize,
    run: runLength,
    newInformation,
    reachedAfter: stayedAtMost(newInformation, threshold),
    nothingNewAfter: stayedAtMost(newInformation, 0),
    nextAdds: nextAdd(1),
    nextFiveAdd: nextAdd(5),
    seen: incidence.codes,
    likelyTotal: incidence.codes + unseen,
  };
}

/**
 * New information ratios after Guest, Namey and Chen, "A simple method to assess and report thematic saturation in
 * qualitative research" (PLOS ONE 15(5): e0232076, 2020): codes that a run of 2 interviews brings for the first time over
 * the codes of the first 4, for runs that begin after 4, 5, 6 ... interviews. Empty with fewer than 6 interviews or where
 * the base has no code.
 */
export function newInformationOf(asCollected: readonly number[]): SaturationCurve['newInformation'] {
  const base = asCollected[baseSize - 1] ?? 0;
  if (base === 0) return [];
  const runs: { readonly after: number; readonly ratio: number }[] = [];
  for (let after = baseSize; after + runLength <= asCollected.length; after += 1) {
    const fresh = (asCollected[after + runLength - 1] ?? 0) - (asCollected[after - 1] ?? 0);
    runs.push({ after, ratio: fresh / base });
  }
  return runs;
}

/** The first point from which on no run brought more; stricter than the first such run, where more came later. */
function stayedAtMost(runs: SaturationCurve['newInformation'], most: number): number | null {
  const last = runs.findLastIndex(({ ratio }) => ratio > most);
  return runs[last + 1]?.after ?? null;
}
