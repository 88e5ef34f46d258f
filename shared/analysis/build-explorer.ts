import { bodyRegions, codeKinds, modalities } from '../domain/code.ts';
import type { CodeKind } from '../domain/code.ts';
import type { StudyData } from '../domain/study-data.ts';
import { likenessMap } from '../layout/likeness-map.ts';
import type { ExplorerData, ExplorerTheme, Withheld } from './explorer-data.ts';
import { explorerMarks } from './explorer-marks.ts';
import type { ExplorerMarks } from './explorer-marks.ts';
import type { ExplorerSource } from './explorer-source.ts';
import { compareText } from './order.ts';
import { peopleOf } from './people.ts';
import type { Person } from './people.ts';
import { sensationWords } from './sensation-words.ts';
import { shortKeys } from './short-keys.ts';
import { trimQuote } from '../deck/trim-quote.ts';
import { themeLikeness } from './theme-likeness.ts';
import { timeToCore } from './time-to-core.ts';

/**
 * The study in the explorer's columns, as yet without patterns and saturation (`withFindings`). People stand core customers first, then in the order of the study. Linear in the
 * codings apart from sorting; the map of themes is cubic in their number (200 themes at most).
 */
export function buildExplorer(source: ExplorerSource): ExplorerData {
  const { data } = source;
  const people = peopleOf(data).toSorted((one, other) => Number(other.core) - Number(one.core));
  const directions = directionsOf(data);
  const phases = phasesOf(data);
  const marks = explorerMarks(source, people, { directions, phases: phases.map((phase) => phase.key) });
  const participants = new Map(data.participants.map((participant) => [participant.id, participant]));
  const peopleKeys = shortKeys(people.map((person) => person.key));
  const codeKeys = shortKeys(data.codes.map((code) => code.id));
  const placeOfCode = new Map(data.codes.map((code, place) => [code.id, place]));
  return {
    format: 'hara-explorer',
    version: 1,
    study: {
      name: data.study.name,
      offering: data.study.offering,
      question: data.study.question,
      language: data.study.language,
    },
    people: people.map((person, at) => ({
      key: peopleKeys[at] ?? person.key,
      name: source.nameOf(person, at + 1),
      segment: participants.get(person.participantId ?? '')?.segment ?? null,
      core: person.core,
    })),
    themes: themesOf(source, marks, people),
    codes: data.codes.map((code, at) => ({
      key: codeKeys[at] ?? code.id,
      name: source.quoteOf(code.name),
      kind: code.kind,
      color: code.color,
      parent: placeOfCode.get(code.parentId ?? '') ?? -1,
    })),
    regions: [...bodyRegions],
    modalities: [...modalities],
    directions,
    phases,
    words: wordsOf(source, marks.markOf, directions),
    statements: statementsOf(source),
    documents: source.linked ? data.documents.map((document) => document.id) : [],
    passages: marks.passages,
    marks: marks.marks,
    withheld: { people: source.refused, ...marks.withheld } satisfies Withheld,
    patterns: [],
    covers: [],
    saturation: null,
  };
}

function themesOf(
  source: ExplorerSource,
  { marks, passages }: ExplorerMarks,
  people: readonly Person[],
): readonly ExplorerTheme[] {
  const { themes, data } = source;
  const keys = shortKeys(themes.map((theme) => theme.id));
  const places = likenessMap(themeLikeness(themes.length, data.codes, marks, passages));
  const kinds = leadingKinds(source, { marks, passages });
  const codingsOf = Map.groupBy(data.members, (member) => member.themeId);
  const personOf = new Map(people.map((person, place) => [person.key, place]));
  return themes.map((theme, at) => ({
    key: keys[at] ?? theme.id,
    label: source.quoteOf(theme.label),
    description: source.quoteOf(theme.description),
    kind: kinds[at] ?? 'free',
    place: places[at] ?? { x: 0.5, y: 0.5 },
    stability: theme.stability === undefined || theme.stability.words === 'unknown' ? null : theme.stability,
    firsts: timeToCore(
      (codingsOf.get(theme.id) ?? []).map((member) => member.codingId),
      data,
    ).people.flatMap(({ person, phase }) => {
      const place = personOf.get(person);
      return place === undefined ? [] : [{ person: place, phase }];
    }),
  }));
}

type MarksOnly = Pick<ExplorerMarks, 'marks' | 'passages'>;

/** The kind of code that most people of each theme have; ties go to the earlier kind. */
function leadingKinds({ themes, data }: ExplorerSource, { marks, passages }: MarksOnly): readonly CodeKind[] {
  const people = themes.map(() => codeKinds.map(() => new Set<number>()));
  marks.theme.forEach((theme, mark) => {
    const kind = data.codes[marks.code[mark] ?? -1]?.kind;
    if (theme < 0 || kind === undefined) return;
    people[theme]?.[codeKinds.indexOf(kind)]?.add(passages.person[marks.passage[mark] ?? -1] ?? -1);
  });
  return people.map((kinds) => {
    const sizes = kinds.map((set) => set.size);
    return codeKinds[sizes.indexOf(Math.max(...sizes))] ?? 'free';
  });
}

/** Beyond so many sensations the words of the first are listed: what else is said changes little. */
const mostFelt = 20_000;

/** The words of those who may be quoted: a word is a quote too. */
function wordsOf(
  { data, mayQuote, quoteOf }: ExplorerSource,
  markOf: ReadonlyMap<string, number>,
  directions: readonly string[],
): ExplorerData['words'] {
  const may = new Set(
    data.documents.filter(({ participantId }) => mayQuote(participantId)).map((document) => document.id),
  );
  const codingIds = data.codings.filter((coding) => may.has(coding.documentId)).map((coding) => coding.id);
  const groups = sensationWords(data, {
    codingIds: codingIds.slice(0, mostFelt),
    groupBy: 'direction',
    mostWords: Number.POSITIVE_INFINITY,
  });
  return groups.flatMap(({ key, words }) =>
    words.map(({ id, text, mimetic, sample, codingIds: said }) => ({
      direction: directions.indexOf(key),
      id: quoteOf(id),
      text: quoteOf(text),
      mimetic,
      sample: quoteOf(trimQuote(sample, sampleLength)),
      marks: said.flatMap((coding) => markOf.get(coding) ?? []),
    })),
  );
}

const sampleLength = 160;

function statementsOf({ data, themes, quoteOf }: ExplorerSource): ExplorerData['statements'] {
  const places = new Map(themes.map((theme, place) => [theme.id, place]));
  return data.statements
    .filter((statement) => statement.state !== 'rejected')
    .toSorted((one, other) => one.position - other.position)
    .flatMap(({ themeId, title, state, sentence }) => {
      const theme = places.get(themeId ?? '');
      if (theme === undefined || sentence.every((part) => part.text.trim() === '')) return [];
      const words = sentence.map((part) => ({ ...part, text: quoteOf(part.text) }));
      return [{ theme, title: quoteOf(title), state, sentence: words }];
    });
}

function directionsOf(data: StudyData): readonly string[] {
  const found = new Set<string>();
  for (const { facets } of [...data.codes, ...data.codings])
    if (facets.direction) found.add(facets.direction);
  return [...found].toSorted(compareText);
}

/** The study's journey, then phases that codings name but the journey does not have. */
function phasesOf(data: StudyData): ExplorerData['phases'] {
  const known = data.study.phases.map(({ id, name }) => ({ key: id, name }));
  const ids = new Set(known.map((phase) => phase.key));
  const others = new Set<string>();
  for (const { facets } of [...data.codes, ...data.codings]) {
    if (facets.phase !== undefined && !ids.has(facets.phase)) others.add(facets.phase);
  }
  return [...known, ...[...others].toSorted(compareText).map((id) => ({ key: id, name: id }))];
}
