import fc from 'fast-check';
import type { ExplorerData } from '../../shared/analysis/explorer-data.ts';
import { noFilter, pickNames, type Filter } from '../../shared/analysis/explorer-filter.ts';
import { bodyRegions, modalities } from '../../shared/domain/code.ts';

type Sizes = {
  readonly people: number;
  readonly marks: number;
  readonly themes: number;
  readonly codes: number;
};

/** Numbers that look random and are the same in every run (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A made study: each passage carries one to three marks, every facet may be missing. */
export function madeExplorer(seed: number, { people, marks, themes, codes }: Sizes): ExplorerData {
  const next = numbersFrom(seed);
  const below = (size: number) => Math.floor(next() * size);
  const orNone = (size: number, none: number) => (next() < none ? -1 : below(size));
  const coreCount = Math.ceil(people * 0.4);
  const persons: number[] = Array.from({ length: Math.ceil(marks / 2) }, () => below(people)).toSorted(
    (a, b) => a - b,
  );
  const rows = persons
    .flatMap((_, passage) => Array.from({ length: 1 + below(3) }, () => passage))
    .slice(0, marks);
  const column = (size: number, none: number) => rows.map(() => orNone(size, none));
  const kinds = ['sensation', 'value', 'condition', 'change'] as const;
  return {
    format: 'hara-explorer',
    version: 1,
    study: { name: 'Made', offering: '', question: '', language: 'en' },
    people: Array.from({ length: people }, (_, at) => ({
      key: `person${at}`,
      name: `P${at + 1}`,
      core: at < coreCount,
      segment: at < coreCount ? 'core' : ((['candidate', 'lapsed', null] as const)[at % 3] ?? null),
    })),
    themes: Array.from({ length: themes }, (_, at) => ({
      key: `theme${at}`,
      label: `Theme ${at}`,
      description: '',
      kind: kinds[at % 4] ?? 'free',
      place: { x: (at % 7) / 7, y: Math.floor(at / 7) / 7 },
      stability: null,
      firsts: [],
    })),
    codes: Array.from({ length: codes }, (_, at) => ({
      key: `code${at}`,
      name: `Code ${at}`,
      kind: kinds[at % 4] ?? 'free',
      color: null,
      parent: at % 3 === 0 ? -1 : Math.floor(at / 3),
    })),
    regions: [...bodyRegions],
    modalities: [...modalities],
    directions: ['heavier', 'lighter', 'warmer. softer'],
    phases: ['before', 'first-use', 'regular'].map((key) => ({ key, name: key })),
    patterns: Array.from({ length: 3 }, (_, at) => ({
      key: `pattern${at}`,
      codes: [at % codes, (at + 1) % codes],
      people: Array.from({ length: people }, (_, person) => person).filter(() => next() < 0.4),
      stability: 1,
      chance: 0.01,
    })),
    covers: [],
    words: [],
    saturation: null,
    statements: [],
    documents: [],
    passages: {
      person: persons,
      document: persons.map(() => 0),
      start: persons.map((_, at) => at * 10),
      end: persons.map((_, at) => at * 10 + 5),
      time: persons.map(() => -1),
      score: persons.map(() => below(1000)),
      quote: persons.map((_, at) => `said ${at}`),
    },
    marks: {
      passage: rows,
      code: rows.map(() => below(codes)),
      theme: column(themes, 0.2),
      region: column(bodyRegions.length, 0.5),
      modality: column(modalities.length, 0.5),
      direction: column(3, 0.5),
      phase: column(3, 0.5),
    },
    withheld: { people: 0, quotes: 0, beyond: 0 },
  };
}

/** Any filter of a made study; most names are left open. */
export function anyFilter(data: ExplorerData, groups: number): fc.Arbitrary<Filter> {
  const sizes: Record<keyof Filter, number> = {
    themes: data.themes.length,
    patterns: data.patterns.length,
    codes: data.codes.length,
    regions: data.regions.length,
    modalities: data.modalities.length,
    directions: data.directions.length,
    phases: data.phases.length,
    groups,
    people: data.people.length,
  };
  const some = pickNames.map((name) =>
    fc
      .oneof(
        { weight: 3, arbitrary: fc.constant<number[]>([]) },
        {
          weight: 1,
          arbitrary: fc.uniqueArray(fc.nat({ max: sizes[name] - 1 }), { minLength: 1, maxLength: 4 }),
        },
      )
      .map((places) => [name, places.toSorted((a, b) => a - b)] as const),
  );
  return fc.tuple(...some).map((entries) => ({ ...noFilter, ...Object.fromEntries(entries) }));
}
