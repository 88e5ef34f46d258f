import type { Id } from '../domain/ids.ts';
import type { Theme } from '../domain/theme.ts';
import { reached, stretchOf } from './analysis-cancelled.ts';
import type { RunWatch } from './analysis-cancelled.ts';
import { engineVersion } from './engine-version.ts';
import { groupMoments } from './group-moments.ts';
import { keepHandWork } from './keep-hand-work.ts';
import type { KeptGrouping } from './keep-hand-work.ts';
import { momentFeatures } from './moment-features.ts';
import { momentsOf, spokenText } from './moments.ts';
import type { Moment } from './moments.ts';
import { settleMoments } from './settle-moments.ts';
import type { DenseMatrix } from './sparse-matrix.ts';
import { middlesOf } from './partition-rows.ts';
import { likenessToMiddle } from './spherical-k-means.ts';
import { hashOrderedInput, orderedInput } from './theme-input.ts';
import type { OrderedInput, ThemeInput } from './theme-input.ts';
import { nameThemes } from './theme-labels.ts';
import type { LabelSource } from './theme-labels.ts';
import { wordReader } from './words.ts';
import type { WordReader } from './words.ts';

export type { ThemeInput } from './theme-input.ts';

export type FoundMember = { readonly codingId: Id; readonly score: number; readonly byHand: boolean };

export type FoundTheme = {
  /** Id of the existing theme it goes on from; null: new. */
  readonly id: Id | null;
  readonly label: string;
  readonly labelByHand: boolean;
  /** Nearest the middle first. */
  readonly members: readonly FoundMember[];
  readonly keywords: readonly string[];
  /** Strongest first. */
  readonly codes: readonly { readonly codeId: Id; readonly weight: number }[];
};

export type ThemeResult = {
  /** Most people first. */
  readonly themes: readonly FoundTheme[];
  /** Codings of no theme, in order of the text. */
  readonly unassigned: readonly Id[];
  /** Of `unassigned`, those a person put there. */
  readonly unassignedByHand: readonly Id[];
  /** Groups looked for: as asked, else as chosen. Themes may be fewer (of one person only) or more (made by hand). */
  readonly k: number;
  readonly seed: number;
  readonly version: string;
  readonly inputHash: string;
};

export type ThemeOptions = RunWatch & { readonly k?: number | null; readonly seed: number };

/**
 * Finds the themes of a study: groups of alike moments that recur across people. Every coding comes out exactly once, in
 * a theme or unassigned. The same input, seed and version give the same result, whatever the ids and order of the input.
 * What was done by hand in `existing` stays: codings put somewhere, labels written, themes that hold such codings.
 * Throws `AnalysisCancelled` when told to stop.
 */
export function findThemes(input: ThemeInput, options: ThemeOptions): ThemeResult {
  const ordered = orderedInput(input);
  const inputHash = hashOrderedInput(ordered);
  reached(0.05, options);
  const moments = momentsOf(ordered.codings, ordered.documents);
  const read = wordReader();
  const rows = momentFeatures(moments, ordered, options.seed, read, stretchOf(options, 0.08, 0.4));
  reached(0.4, options);
  const found = groupMoments(rows, {
    ...stretchOf(options, 0.4, 0.85),
    k: options.k ?? null,
    seed: options.seed,
  });
  reached(0.85, options);
  const kept = keepHandWork(moments, rows, found.partition, ordered);
  const settled = { ...kept, partition: settleMoments(moments, rows, kept) };
  const { themes, unassigned, unassignedByHand } = toThemes(moments, rows, settled, ordered, read);
  reached(1, options);
  return {
    themes,
    unassigned,
    unassignedByHand,
    k: found.k,
    seed: options.seed,
    version: engineVersion,
    inputHash,
  };
}

type Placed = { readonly momentIndex: number; readonly member: FoundMember };

function toThemes(
  moments: readonly Moment[],
  rows: DenseMatrix,
  { partition, groupThemes, placedByHand }: KeptGrouping,
  input: OrderedInput,
  read: WordReader,
): Pick<ThemeResult, 'themes' | 'unassigned' | 'unassignedByHand'> {
  const middles = middlesOf(rows, partition, groupThemes.length);
  const groupOfTheme = new Map(groupThemes.map((theme, group) => [theme?.id ?? null, group]));
  const placed: Placed[][] = groupThemes.map(() => []);
  const loose: Id[] = [];
  const looseByHand: Id[] = [];
  moments.forEach((moment, momentIndex) => {
    for (const codingId of moment.codingIds) {
      const hand = placedByHand.get(codingId);
      const group =
        hand === undefined
          ? (partition[momentIndex] ?? -1)
          : hand === null
            ? -1
            : (groupOfTheme.get(hand) ?? -1);
      const target = placed[group];
      if (target === undefined) {
        loose.push(codingId);
        if (hand === null) looseByHand.push(codingId);
        continue;
      }
      const score = roundScore(likenessToMiddle(rows, momentIndex, middles, group));
      target.push({ momentIndex, member: { codingId, score, byHand: hand !== undefined } });
    }
  });
  const place = (id: Id): number => input.place.get(id) ?? 0;
  const groups = groupThemes
    .map((theme, group) => ({ theme, placed: placed[group] ?? [] }))
    .filter((group) => group.placed.length > 0 || group.theme?.labelByHand === true);
  return {
    themes: named(groups, moments, input, read),
    unassigned: loose.toSorted((left, right) => place(left) - place(right)),
    unassignedByHand: looseByHand.toSorted((left, right) => place(left) - place(right)),
  };
}

function roundScore(likeness: number): number {
  return Math.round(Math.min(1, Math.max(0, likeness)) * 1e4) / 1e4;
}

type ThemeGroup = { readonly theme: Theme | null; readonly placed: readonly Placed[] };

function named(
  groups: readonly ThemeGroup[],
  moments: readonly Moment[],
  input: OrderedInput,
  read: WordReader,
): readonly FoundTheme[] {
  const codings = new Map(input.codings.map((coding) => [coding.id, coding]));
  const documents = new Map(input.documents.map((document) => [document.id, document]));
  const sources = groups.map(({ placed }): LabelSource & { people: number } => {
    const touched = [...new Set(placed.map(({ momentIndex }) => momentIndex))].flatMap(
      (index) => moments[index] ?? [],
    );
    return {
      codings: placed.flatMap(({ member, momentIndex }) => {
        const coding = codings.get(member.codingId);
        return coding === undefined ? [] : [{ coding, person: moments[momentIndex]?.person ?? '' }];
      }),
      texts: touched.flatMap((moment) => {
        const document = documents.get(moment.documentId);
        return document === undefined ? [] : [{ text: spokenText(moment, document), person: moment.person }];
      }),
      people: new Set(touched.map((moment) => moment.person)).size,
    };
  });
  const byHand = groups.flatMap(({ theme }) => (theme?.labelByHand === true ? [theme.label] : []));
  const names = nameThemes(sources, input.tree, read, input.language, byHand);
  return groups
    .flatMap(({ theme, placed }, index) => {
      const name = names[index];
      if (name === undefined) return [];
      const labelByHand = theme?.labelByHand === true;
      const found: FoundTheme = {
        id: theme?.id ?? null,
        label: labelByHand ? theme.label : name.label,
        labelByHand,
        members: nearestFirst(
          placed.map(({ member }) => member),
          input,
        ),
        keywords: name.keywords,
        codes: name.codes,
      };
      return [{ found, people: sources[index]?.people ?? 0 }];
    })
    .toSorted(
      (left, right) =>
        right.people - left.people ||
        right.found.members.length - left.found.members.length ||
        (left.found.label < right.found.label ? -1 : 1),
    )
    .map(({ found }) => found);
}

function nearestFirst(members: readonly FoundMember[], { place }: OrderedInput): readonly FoundMember[] {
  return members.toSorted(
    (left, right) =>
      right.score - left.score || (place.get(left.codingId) ?? 0) - (place.get(right.codingId) ?? 0),
  );
}
