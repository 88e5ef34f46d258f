import { codeKinds } from '../domain/code.ts';
import type { Aspect, BodyRegion, Code, CodeFacets, CodeKind, Modality } from '../domain/code.ts';
import type { Coding } from '../domain/coding.ts';
import type { Id } from '../domain/ids.ts';
import type { StudyData } from '../domain/study-data.ts';
import { unknownStability } from '../domain/theme.ts';
import type { Theme, ThemeStability } from '../domain/theme.ts';
import { holm } from './adjust-p.ts';
import { adjustContrasts, contrastOf, supportOf } from './contrast.ts';
import type { Contrast, Support } from './contrast.ts';
import { effectiveFacets } from './facets.ts';
import { compareBy, compareText } from './order.ts';
import { passageIndex, passagesOf, spreadOverPeople } from './passages.ts';
import type { PassageIndex, PassageReport } from './passages.ts';
import { peopleOf, personKey } from './people.ts';
import type { Person } from './people.ts';

export type { PassageReport } from './passages.ts';

/** A code in a theme. */
export type CodeCount = {
  readonly codeId: Id;
  readonly name: string;
  readonly kind: CodeKind;
  readonly people: number;
  readonly corePeople: number;
  readonly codings: number;
};

export type RegionCount = {
  readonly region: BodyRegion;
  readonly people: number;
  readonly corePeople: number;
  readonly codings: number;
  readonly modalities: readonly Modality[];
  readonly directions: readonly string[];
  readonly codeIds: readonly Id[];
};

export type ChangeCount = CodeCount & { readonly aspect: Aspect | null };

/** Everything a screen, a deck or a statement says of one theme. All counts are people unless named otherwise. */
export type ThemeReport = {
  readonly id: Id;
  readonly label: string;
  readonly labelByHand: boolean;
  readonly description: string;
  readonly support: Support;
  readonly contrast: Contrast;
  readonly codes: Readonly<Record<CodeKind, readonly CodeCount[]>>;
  readonly sensations: readonly RegionCount[];
  /** In the order of the study's journey; phases unknown to the study come last. */
  readonly phases: readonly { readonly phase: string; readonly name: string; readonly people: number }[];
  /** `companyValue`: id of a company value or `not-ours`; `name` is null for `not-ours`. */
  readonly values: readonly {
    readonly companyValue: string;
    readonly name: string | null;
    readonly people: number;
  }[];
  readonly changes: readonly ChangeCount[];
  readonly typicalQuotes: readonly PassageReport[];
  readonly oddQuotes: readonly PassageReport[];
  readonly passages: readonly PassageReport[];
  /** Passages of no theme that are like this locked theme; only a person may put them in. */
  readonly suggested: readonly PassageReport[];
  readonly codings: number;
  /** How it holds when people are left out, as measured by the last run. */
  readonly stability: ThemeStability;
  /** Keeps exactly its passages. */
  readonly locked: boolean;
  /** Made mostly of passages that are new in the last run. */
  readonly isNew: boolean;
};

/** A theme is new where at least this share of its passages is. */
const mostlyNew = 0.5;

const typicalLimit = 5;
const oddLimit = 3;

/** A coding with what is needed to count it. */
type Counted = {
  readonly coding: Coding;
  readonly code: Code;
  readonly facets: CodeFacets;
  readonly person: string;
};

/**
 * Reports of all themes, in the order of their positions, contrasts corrected for their number. Pure reading: nothing is
 * clustered anew.
 */
export function reportThemes(data: StudyData): readonly ThemeReport[] {
  const counted = new Map(countedCodings(data).map((entry) => [entry.coding.id, entry]));
  const idsByTheme = Map.groupBy(data.members, (member) => member.themeId);
  const source = { data, people: peopleOf(data), index: passageIndex(data) };
  const reports = data.themes
    .toSorted((left, right) => left.position - right.position || compareText(left.label, right.label))
    .map((theme) => {
      const ids = (idsByTheme.get(theme.id) ?? []).map((member) => member.codingId);
      return reportTheme(
        theme,
        ids.flatMap((id) => counted.get(id) ?? []),
        source,
      );
    });
  const contrasts = adjustContrasts(
    reports.map((report) => report.contrast),
    holm,
  );
  return reports.map((report, index) => ({ ...report, contrast: contrasts[index] ?? report.contrast }));
}

/** Passages of no theme: put there, left over by the last run, or coded after it. In order of title and text. */
export function unassignedPassages(data: StudyData): readonly PassageReport[] {
  const themeIds = new Set(data.themes.map((theme) => theme.id));
  const placed = new Set(
    data.members
      .filter(({ themeId }) => themeId !== null && themeIds.has(themeId))
      .map((member) => member.codingId),
  );
  return passagesOf(
    data.codings.map((coding) => coding.id).filter((id) => !placed.has(id)),
    data,
  );
}

function countedCodings(data: StudyData): readonly Counted[] {
  const codes = new Map(data.codes.map((code) => [code.id, code]));
  const documents = new Map(data.documents.map((document) => [document.id, document]));
  return data.codings.flatMap((coding) => {
    const code = codes.get(coding.codeId);
    const document = documents.get(coding.documentId);
    if (code === undefined || document === undefined) return [];
    return [{ coding, code, facets: effectiveFacets(coding, code), person: personKey(document) }];
  });
}

/** The study with what every theme is told by. */
type ReportSource = {
  readonly data: StudyData;
  readonly people: readonly Person[];
  readonly index: PassageIndex;
};

function reportTheme(
  theme: Theme,
  counted: readonly Counted[],
  { data, people, index }: ReportSource,
): ThemeReport {
  const core = new Set(people.filter((person) => person.core).map((person) => person.key));
  const support = supportOf(peopleIn(counted), people);
  const passages = passagesOf(
    counted.map((entry) => entry.coding.id),
    data,
    index,
  );
  const typicalQuotes = spreadOverPeople(passages, typicalLimit);
  const oddQuotes = spreadOverPeople(
    passages.filter((passage) => !typicalQuotes.includes(passage)).toReversed(),
    oddLimit,
  );
  return {
    id: theme.id,
    label: theme.label,
    labelByHand: theme.labelByHand,
    description: theme.description,
    support,
    contrast: contrastOf(support),
    codes: codesByKind(codeCounts(counted, core)),
    sensations: regionCounts(counted, core),
    phases: phaseCounts(counted, data),
    values: valueCounts(counted, data),
    changes: changeCounts(counted, core),
    typicalQuotes,
    oddQuotes,
    passages,
    suggested: suggestedPassages(theme, data, index),
    codings: counted.length,
    stability: theme.stability ?? unknownStability,
    locked: theme.locked === true,
    isNew:
      passages.length > 0 &&
      passages.filter((passage) => passage.isNew).length >= passages.length * mostlyNew,
  };
}

function suggestedPassages(theme: Theme, data: StudyData, index: PassageIndex): readonly PassageReport[] {
  if (theme.locked !== true) return [];
  return passagesOf(
    data.members.flatMap(({ codingId, suggestedId }) => (suggestedId === theme.id ? [codingId] : [])),
    data,
    index,
  );
}

function peopleIn(counted: readonly Counted[]): ReadonlySet<string> {
  return new Set(counted.map((entry) => entry.person));
}

const mostPeopleFirst = compareBy<CodeCount>(
  (left, right) => right.people - left.people,
  (left, right) => right.codings - left.codings,
  (left, right) => compareText(left.name, right.name),
  (left, right) => compareText(left.codeId, right.codeId),
);

function codeCounts(counted: readonly Counted[], core: ReadonlySet<string>): readonly CodeCount[] {
  return [...Map.groupBy(counted, (entry) => entry.code)]
    .map(([code, entries]): CodeCount => {
      const people = peopleIn(entries);
      const corePeople = [...people].filter((person) => core.has(person)).length;
      return {
        codeId: code.id,
        name: code.name,
        kind: code.kind,
        people: people.size,
        corePeople,
        codings: entries.length,
      };
    })
    .toSorted(mostPeopleFirst);
}

function codesByKind(counts: readonly CodeCount[]): Record<CodeKind, readonly CodeCount[]> {
  const result: Record<CodeKind, CodeCount[]> = {
    sensation: [],
    value: [],
    condition: [],
    moment: [],
    change: [],
    loyalty: [],
    free: [],
  };
  for (const kind of codeKinds) result[kind] = counts.filter((count) => count.kind === kind);
  return result;
}

function regionCounts(counted: readonly Counted[], core: ReadonlySet<string>): readonly RegionCount[] {
  const felt = counted.filter(({ code, facets }) => code.kind === 'sensation' && facets.region !== undefined);
  return [...Map.groupBy(felt, (entry) => entry.facets.region)]
    .flatMap(([region, entries]) => {
      if (region === undefined) return [];
      const people = peopleIn(entries);
      return [
        {
          region,
          people: people.size,
          corePeople: [...people].filter((person) => core.has(person)).length,
          codings: entries.length,
          modalities: distinct(entries.map((entry) => entry.facets.modality)),
          directions: distinct(entries.map((entry) => entry.facets.direction)),
          codeIds: distinct(entries.map((entry) => entry.code.id)),
        },
      ];
    })
    .toSorted(
      (left, right) =>
        right.people - left.people || right.codings - left.codings || compareText(left.region, right.region),
    );
}

function distinct<T extends string>(values: readonly (T | undefined)[]): readonly T[] {
  return [...new Set(values.filter((value) => value !== undefined))].toSorted(compareText);
}

function phaseCounts(counted: readonly Counted[], data: StudyData): ThemeReport['phases'] {
  const order = data.study.phases.map((phase) => phase.id);
  const names = new Map(data.study.phases.map((phase) => [phase.id, phase.name]));
  const place = (phase: string): number => (order.includes(phase) ? order.indexOf(phase) : order.length);
  return [...Map.groupBy(counted, (entry) => entry.facets.phase)]
    .flatMap(([phase, entries]) =>
      phase === undefined ? [] : [{ phase, name: names.get(phase) ?? phase, people: peopleIn(entries).size }],
    )
    .toSorted(
      (left, right) => place(left.phase) - place(right.phase) || compareText(left.phase, right.phase),
    );
}

function valueCounts(counted: readonly Counted[], data: StudyData): ThemeReport['values'] {
  const names = new Map(data.study.companyValues.map((value) => [value.id, value.name]));
  return [...Map.groupBy(counted, (entry) => entry.facets.companyValue)]
    .flatMap(([companyValue, entries]) =>
      companyValue === undefined
        ? []
        : [{ companyValue, name: names.get(companyValue) ?? null, people: peopleIn(entries).size }],
    )
    .toSorted(
      (left, right) => right.people - left.people || compareText(left.companyValue, right.companyValue),
    );
}

function changeCounts(counted: readonly Counted[], core: ReadonlySet<string>): readonly ChangeCount[] {
  const changes = counted.filter((entry) => entry.code.kind === 'change');
  const aspects = new Map(changes.map((entry) => [entry.code.id, entry.facets.aspect]));
  return codeCounts(changes, core).map((count) => ({ ...count, aspect: aspects.get(count.codeId) ?? null }));
}
