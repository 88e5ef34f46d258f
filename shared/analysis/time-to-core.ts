import type { Code } from '../domain/code.ts';
import type { Coding } from '../domain/coding.ts';
import type { Id } from '../domain/ids.ts';
import type { StudyData } from '../domain/study-data.ts';
import { effectiveFacets } from './facets.ts';
import { peopleOf, personKey, type Person } from './people.ts';

/** When one person first felt or realised it. */
export type FirstFelt = {
  readonly person: string;
  readonly core: boolean;
  /** Index into the study's phases. */
  readonly phase: number;
  /** The codings that say so. */
  readonly codingIds: readonly Id[];
};

/** How long the way to an experience is, in phases of the journey; every count is of people. */
export type TimeToCore = {
  /** Earliest first. */
  readonly people: readonly FirstFelt[];
  /** Per phase of the journey, how many first had it there; `within` counts them and all earlier ones. */
  readonly byPhase: readonly {
    readonly phase: string;
    readonly core: number;
    readonly others: number;
    readonly coreWithin: number;
    readonly othersWithin: number;
  }[];
  /** Index of the phase by which half of those who reached it had it (the lower median), and of the first and the last. */
  readonly median: number | null;
  readonly first: number | null;
  readonly last: number | null;
  /** Those who speak of it with a phase that counts, and everyone interviewed. */
  readonly reached: number;
  readonly total: number;
  /** Those who feel or realise something of it, but where no phase is marked, or only one before the offering. */
  readonly withoutPhase: number;
  readonly onlyBefore: number;
};

/** In this phase of new studies the offering is not yet met: what is felt there is the concern, not the experience. */
const beforePhase = 'before';

type Said = { readonly coding: Coding; readonly phase: number | null };

/**
 * Time to the core experience of a theme or a statement: for each person the first phase, in the order of the study's
 * journey, in which one of the given codings marks a sensation or a value. A coding without a phase takes the earliest
 * phase of the moments that overlap it. The phase `before` does not count; who has evidence only there is told apart.
 * Unknown ids, phases that the study does not know and kinds other than sensation and value are passed over.
 */
export function timeToCore(codingIds: Iterable<Id>, data: StudyData): TimeToCore {
  const wanted = new Set(codingIds);
  const phases = data.study.phases.map((phase) => phase.id);
  const codes = new Map(data.codes.map((code) => [code.id, code]));
  const people = peopleOf(data);
  const said = saidBy(wanted, codes, phases, data);
  const firsts = people.flatMap((person) => firstFelt(person, said.get(person.key) ?? [], phases));
  const having = people.filter((person) => (said.get(person.key) ?? []).length > 0);
  const reached = firsts.toSorted((a, b) => a.phase - b.phase || (a.person < b.person ? -1 : 1));
  const unreached = having.filter((person) => !firsts.some((first) => first.person === person.key));
  const onlyBefore = unreached.filter((person) =>
    (said.get(person.key) ?? []).some((each) => each.phase !== null),
  ).length;
  return {
    people: reached,
    byPhase: countByPhase(reached, phases),
    median: reached[Math.max(0, Math.ceil(reached.length / 2) - 1)]?.phase ?? null,
    first: reached[0]?.phase ?? null,
    last: reached.at(-1)?.phase ?? null,
    reached: reached.length,
    total: people.length,
    withoutPhase: unreached.length - onlyBefore,
    onlyBefore,
  };
}

function saidBy(
  wanted: ReadonlySet<Id>,
  codes: ReadonlyMap<Id, Code>,
  phases: readonly string[],
  data: StudyData,
): ReadonlyMap<string, readonly Said[]> {
  const documents = new Map(data.documents.map((document) => [document.id, document]));
  const phaseAt = momentPhases(codes, phases, data);
  const found = new Map<string, Said[]>();
  for (const coding of data.codings) {
    if (!wanted.has(coding.id)) continue;
    const code = codes.get(coding.codeId);
    const document = documents.get(coding.documentId);
    if (!document || (code?.kind !== 'sensation' && code?.kind !== 'value')) continue;
    const facets = effectiveFacets(coding, code);
    const own = facets.phase === undefined ? -1 : phases.indexOf(facets.phase);
    const phase = own >= 0 ? own : phaseAt(coding);
    const key = personKey(document);
    const known = found.get(key) ?? [];
    known.push({ coding, phase });
    found.set(key, known);
  }
  return found;
}

/** The earliest phase of the moments that overlap a coding, or null. */
function momentPhases(codes: ReadonlyMap<Id, Code>, phases: readonly string[], data: StudyData) {
  const moments = data.codings.flatMap((coding) => {
    const code = codes.get(coding.codeId);
    const phase = code?.kind === 'moment' ? phases.indexOf(effectiveFacets(coding, code).phase ?? '') : -1;
    return phase < 0 ? [] : [{ coding, phase }];
  });
  const byDocument = Map.groupBy(moments, (moment) => moment.coding.documentId);
  return (coding: Coding): number | null => {
    const near = (byDocument.get(coding.documentId) ?? []).filter(
      (moment) => moment.coding.start < coding.end && coding.start < moment.coding.end,
    );
    return near.length === 0 ? null : Math.min(...near.map((moment) => moment.phase));
  };
}

function firstFelt(person: Person, said: readonly Said[], phases: readonly string[]): readonly FirstFelt[] {
  const counted = said.filter((each) => each.phase !== null && phases[each.phase] !== beforePhase);
  if (counted.length === 0) return [];
  const phase = Math.min(...counted.map((each) => each.phase ?? Number.POSITIVE_INFINITY));
  const codingIds = counted.filter((each) => each.phase === phase).map((each) => each.coding.id);
  return [{ person: person.key, core: person.core, phase, codingIds }];
}

function countByPhase(reached: readonly FirstFelt[], phases: readonly string[]): TimeToCore['byPhase'] {
  const count = (core: boolean, fits: (phase: number) => boolean) =>
    reached.filter((each) => each.core === core && fits(each.phase)).length;
  return phases.map((phase, index) => ({
    phase,
    core: count(true, (at) => at === index),
    others: count(false, (at) => at === index),
    coreWithin: count(true, (at) => at <= index),
    othersWithin: count(false, (at) => at <= index),
  }));
}
