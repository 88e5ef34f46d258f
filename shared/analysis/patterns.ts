import type { Code } from '../domain/code.ts';
import type { Id } from '../domain/ids.ts';
import type { StudyData } from '../domain/study-data.ts';
import { benjaminiHochberg } from './adjust-p.ts';
import { reached } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import { bitSet, countOf, has, keyOf, membersOf } from './bit-set.ts';
import type { BitSet } from './bit-set.ts';
import { closedSets } from './closed-sets.ts';
import type { ClosedSets, Concept } from './closed-sets.ts';
import { beyondChance, conceptStability } from './concept-stability.ts';
import { hashOf } from './content-hash.ts';
import { adjustContrasts, contrastOf, supportOf } from './contrast.ts';
import type { Contrast, Support } from './contrast.ts';
import { lowerExtents } from './lower-extents.ts';
import type { LowerExtent } from './lower-extents.ts';
import { meetingChance } from './meeting-chance.ts';
import { compareBy, compareText } from './order.ts';
import { slotPlace } from './pattern-slots.ts';
import { peopleCodes } from './people-codes.ts';
import type { PeopleCodes } from './people-codes.ts';
import { tellingColumns } from './telling-sets.ts';

/** Codes that go together: everyone who has them all, and everything that these people share. */
export type Pattern = {
  /** Given by the codes alone. */
  readonly id: string;
  /**
   * In order of slots: condition, moment, sensation, value, change, others. A code above another one of the pattern is left
   * out: it is had with it.
   */
  readonly codeIds: readonly Id[];
  /** Keys as in `personKey`, in the order of the study. */
  readonly people: readonly string[];
  readonly support: Support;
  /** `adjustedP` after Benjamini and Hochberg over all patterns of the report. */
  readonly contrast: Contrast;
  /** 0..1, see `conceptStability`. */
  readonly stability: number;
  /**
   * People who would have all these codes if each code were had independently of the others: all people times the share of
   * each code. Far fewer than `support.participants`: the codes belong together.
   */
  readonly byChance: number;
  /** Chance that so many or more would, 0..1, see `meetingChance`. */
  readonly chance: number;
};

/** The smallest sets of conditions that tell core from other, see `tellingColumns`. */
export type TellingSet = {
  readonly codeIds: readonly Id[];
  readonly support: Support;
  /** `adjustedP` is Bonferroni's: p times the number of sets there were to choose from. */
  readonly contrast: Contrast;
};

export type PatternReport = {
  /** Most telling first: people times parts of an experience (of the five) that they share, then more people. */
  readonly patterns: readonly Pattern[];
  /** Covering relation by index, [more general, more specific]: nothing lies between the two. */
  readonly covers: readonly (readonly [number, number])[];
  readonly limits: {
    /** All patterns of at least so many people are there, and none of fewer. */
    readonly minSupport: number;
    readonly mostPatterns: number;
    /** False where there were too many and `minSupport` was raised. */
    readonly complete: boolean;
    /** Whether codes above those coded took part ("prior concern" above "frizz"); with too many patterns they do not. */
    readonly codesAbove: boolean;
  };
  readonly telling: readonly TellingSet[];
};

export type PatternOptions = RunWatch & { readonly minSupport?: number; readonly mostPatterns?: number };

/** So many patterns at most where nobody says: what a person may still filter, fewer where each has many people. */
export function patternLimit(people: number): number {
  return Math.min(2000, Math.max(200, Math.floor(400_000 / Math.max(1, people))));
}

/**
 * Fewest people of a pattern where nobody says: 3 (two may share anything by chance; of five people or fewer, 2), and a
 * twentieth of all people in studies of over 60.
 */
export function patternSupport(people: number): number {
  return Math.max(people <= 5 ? 2 : 3, Math.ceil(people / 20));
}

/**
 * Finds all patterns of a study: the closed sets of codes over people (formal concepts of the table of `peopleCodes`) of
 * at least `minSupport` people. Neither ids nor the order of the input change what is found. Throws `AnalysisCancelled`.
 */
export function minePatterns(data: StudyData, options: PatternOptions = {}): PatternReport {
  const { table, mined, most, codesAbove } = mine(data, options);
  const shown = mined.concepts.filter(({ intent }) => membersOf(intent).length > 0);
  const places = new Map(
    data.documents.map((document, place) => [document.participantId ?? `document:${document.id}`, place]),
  );
  const described = shown.map((concept, index) => {
    if (index % 16 === 0) reached(0.4 + (0.55 * index) / shown.length, options);
    const below = lowerExtents(
      concept,
      table.context,
      Math.min(mined.minSupport, concept.support - beyondChance),
    );
    return { concept, below, pattern: describe(concept, below, table, places) };
  });
  const inOrder = described.toSorted((left, right) => mostTelling(table)(left.pattern, right.pattern));
  const contrasts = adjustContrasts(
    inOrder.map(({ pattern }) => pattern.contrast),
    benjaminiHochberg,
  );
  reached(0.95, options);
  const telling = tellingSets(table, options);
  reached(1, options);
  return {
    patterns: inOrder.map(({ pattern }, index) => ({
      ...pattern,
      contrast: contrasts[index] ?? pattern.contrast,
    })),
    covers: coversOf(inOrder),
    limits: { minSupport: mined.minSupport, mostPatterns: most, complete: mined.complete, codesAbove },
    telling,
  };
}

type Mined = {
  readonly table: PeopleCodes;
  readonly mined: ClosedSets;
  readonly most: number;
  readonly codesAbove: boolean;
};

/**
 * Codes above others multiply patterns, and in larger studies the codes themselves recur. So where the limit is hit with
 * them, and fewer people are enough without them, they are left out.
 */
function mine(data: StudyData, options: PatternOptions): Mined {
  const attempt = (codesAbove: boolean, from: number): Mined => {
    const table = peopleCodes(data, codesAbove);
    const most = Math.max(1, options.mostPatterns ?? patternLimit(table.people.length));
    const mined = closedSets(table.context, {
      minSupport: Math.max(1, options.minSupport ?? patternSupport(table.people.length)),
      most,
      isCancelled: options.isCancelled,
      onProgress: (share) => options.onProgress?.(from + share * 0.2),
    });
    return { table, mined, most, codesAbove };
  };
  const first = attempt(true, 0);
  if (first.mined.complete) return first;
  const second = attempt(false, 0.2);
  return second.mined.minSupport < first.mined.minSupport ? second : first;
}

function describe(
  concept: Concept,
  below: readonly LowerExtent[],
  table: PeopleCodes,
  places: ReadonlyMap<string, number>,
): Pattern {
  const codeIds = mostSpecific(concept.intent, table).map((code) => code.id);
  const people = peopleIn(concept.extent, table);
  const support = supportOf(new Set(people), table.people);
  const meeting = meetingChance(sizesOf(codeIds, table), table.people.length, people.length);
  return {
    id: `pattern-${hashOf(codeIds.toSorted(compareText))}`,
    codeIds,
    people: people.toSorted((left, right) => (places.get(left) ?? 0) - (places.get(right) ?? 0)),
    support,
    contrast: contrastOf(support),
    stability: Math.round(conceptStability(concept, below) * 1e4) / 1e4,
    byChance: meeting.expected,
    chance: meeting.chance,
  };
}

/** How many people have each code. */
function sizesOf(codeIds: readonly Id[], { context, codes }: PeopleCodes): readonly number[] {
  const wanted = new Set(codeIds);
  return codes.flatMap((code, column) => {
    const holders = context.columns[column];
    return wanted.has(code.id) && holders !== undefined ? [countOf(holders)] : [];
  });
}

function peopleIn(extent: BitSet, { people }: PeopleCodes): readonly string[] {
  return membersOf(extent).flatMap((row) => people[row]?.key ?? []);
}

/** Codes of an intent without those above others of it, in order of slots, then of paths. */
function mostSpecific(intent: BitSet, { codes, tree }: PeopleCodes): readonly Code[] {
  const members = membersOf(intent).flatMap((column) => codes[column] ?? []);
  const above = new Set(members.flatMap((code) => tree.ancestorsOf(code.id).map((ancestor) => ancestor.id)));
  return members.filter((code) => !above.has(code.id)).toSorted(bySlot);
}

/** Columns are in order of paths, and sorting is stable. */
function bySlot(left: Code, right: Code): number {
  return slotPlace(left.kind) - slotPlace(right.kind);
}

function mostTelling({ tree }: PeopleCodes): (left: Pattern, right: Pattern) => number {
  const parts = ({ codeIds }: Pattern): number => {
    const places = codeIds.map((id) => slotPlace(tree.byId.get(id)?.kind));
    return new Set(places.filter((place) => place < 5)).size;
  };
  const weight = (pattern: Pattern): number => pattern.people.length * parts(pattern);
  const words = ({ codeIds }: Pattern): string => codeIds.map((id) => tree.pathOf(id)).join('\n');
  return compareBy<Pattern>(
    (left, right) => weight(right) - weight(left),
    (left, right) => right.people.length - left.people.length,
    (left, right) => right.codeIds.length - left.codeIds.length,
    (left, right) => (right.contrast.difference ?? 0) - (left.contrast.difference ?? 0),
    (left, right) => compareText(words(left), words(right)),
  );
}

type Described = { readonly concept: Concept; readonly below: readonly LowerExtent[] };

/** Extents right below a concept that are concepts of the report. */
function coversOf(described: readonly Described[]): PatternReport['covers'] {
  const index = new Map(described.map(({ concept }, at) => [keyOf(concept.extent), at]));
  return described.flatMap(({ below }, general) =>
    below
      .flatMap(({ extent }) => index.get(keyOf(extent)) ?? [])
      .toSorted((left, right) => left - right)
      .map((specific) => [general, specific] as const),
  );
}

function tellingSets(table: PeopleCodes, watch: RunWatch): readonly TellingSet[] {
  const { context, people, codes } = table;
  const conditions = codes.flatMap((code, column) => (code.kind === 'condition' ? [column] : []));
  const core = bitSet(
    people.length,
    people.flatMap((person, row) => (person.core ? [row] : [])),
  );
  const columns = conditions.map((column) => context.columns[column] ?? bitSet(people.length));
  return tellingColumns(columns, core, people.length, watch).map((set) => {
    const chosen = set.columns.flatMap((at) => codes[conditions[at] ?? -1] ?? []);
    const having = people.filter((_, row) => has(set.extent, row)).map((person) => person.key);
    const support = supportOf(new Set(having), people);
    const contrast = contrastOf(support);
    const adjustedP = contrast.p === null ? null : Math.min(1, contrast.p * set.lookedAt);
    const byPath = chosen.toSorted((left, right) =>
      compareText(table.tree.pathOf(left.id), table.tree.pathOf(right.id)),
    );
    return { codeIds: byPath.map((code) => code.id), support, contrast: { ...contrast, adjustedP } };
  });
}
