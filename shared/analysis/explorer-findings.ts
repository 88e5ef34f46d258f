import type { StudyData } from '../domain/study-data.ts';
import type { ExplorerData } from './explorer-data.ts';
import { peopleOf } from './people.ts';
import type { SaturationReport } from './saturation.ts';
import { shortKeys } from './short-keys.ts';

/** Patterns and saturation of a study as they were worked out, see `patterns.ts` and `saturation.ts`. */
export type ExplorerInsights = {
  readonly patterns: {
    readonly patterns: readonly PatternPeople[];
    readonly covers: ExplorerData['covers'];
  };
  readonly saturation: SaturationReport | null;
};

/** What of a pattern the explorer needs. */
type PatternPeople = {
  readonly id: string;
  readonly codeIds: readonly string[];
  readonly people: readonly string[];
  readonly stability: number;
  readonly chance: number;
};

/** The same for an explorer, which may be there before them: people and codes by their keys in it. */
export type ExplorerFindings = Pick<ExplorerData, 'covers' | 'saturation'> & {
  readonly patterns: readonly {
    readonly key: string;
    readonly codes: readonly string[];
    readonly people: readonly string[];
    readonly stability: number;
    readonly chance: number;
  }[];
};

export function explorerFindings(
  data: StudyData,
  { patterns: { patterns, covers }, saturation }: ExplorerInsights,
): ExplorerFindings {
  const people = keysOf(peopleOf(data).map(({ key }) => key));
  const codes = keysOf(data.codes.map(({ id }) => id));
  const keys = keysOf(patterns.map(({ id }) => id));
  return {
    patterns: patterns.map((pattern) => ({
      key: keys.get(pattern.id) ?? pattern.id,
      codes: pattern.codeIds.flatMap((id) => codes.get(id) ?? []),
      people: pattern.people.flatMap((key) => people.get(key) ?? []),
      stability: pattern.stability,
      chance: pattern.chance,
    })),
    covers,
    saturation,
  };
}

function keysOf(ids: readonly string[]): ReadonlyMap<string, string> {
  const keys = shortKeys(ids);
  return new Map(ids.map((id, at) => [id, keys[at] ?? id]));
}

/** The explorer with its patterns and saturation; people and codes that it does not have are left out of patterns. */
export function withFindings(data: ExplorerData, findings: ExplorerFindings): ExplorerData {
  const people = new Map(data.people.map(({ key }, place) => [key, place]));
  const codes = new Map(data.codes.map(({ key }, place) => [key, place]));
  return {
    ...data,
    ...findings,
    patterns: findings.patterns.map((pattern) => ({
      ...pattern,
      codes: pattern.codes.flatMap((key) => codes.get(key) ?? []),
      people: pattern.people.flatMap((key) => people.get(key) ?? []),
    })),
  };
}
