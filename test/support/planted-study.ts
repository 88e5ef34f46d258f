import { seededRandom } from '../../shared/analysis/random.ts';
import type { RandomStream } from '../../shared/analysis/random.ts';
import type { Id } from '../../shared/domain/ids.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { buildStudy } from '../analysis/study-builder.ts';
import type { Line } from '../analysis/study-builder.ts';
import { plantedWording } from './planted-wording.ts';
import type { WordedCode } from './worded-code.ts';

export type PlantedOptions = {
  readonly language: Language;
  /** 12 to 40 are what the method asks for. The first half are core customers. */
  readonly people: number;
  readonly seed: number;
  /** People who have each experience, one entry for each experience planted (up to five). */
  readonly carriers: readonly number[];
  /** 0..1, chance that a person who has an experience says each of its parts, and that the coder marks it. */
  readonly strength: number;
  /** 0..1, share of a person's turns that belong to no experience; and chance that a coder puts a stray code on a turn. */
  readonly noise: number;
};

export type PlantedExperience = {
  readonly index: number;
  /** Codes of condition, moment, sensation, value and change. */
  readonly codeIds: readonly Id[];
  /** Person keys of those who tell it. */
  readonly people: ReadonlySet<string>;
  /** Codings of the turns in which it is told. */
  readonly codingIds: ReadonlySet<Id>;
};

export type PlantedStudy = { readonly data: StudyData; readonly experiences: readonly PlantedExperience[] };

/** Turns in which a person who has an experience tells it. */
const tellings = 2;
/** Turns of a person who tells nothing planted, and of everybody in a study of pure noise. */
const plainTurns = 8;

/**
 * A coded study with experiences planted in it, all given by its options. Each carrier tells an experience in two turns,
 * each turn saying and carrying the codes of some of its parts; the other turns are talk about nothing in particular.
 */
export function plantedStudy(options: PlantedOptions): PlantedStudy {
  const { language, people, carriers, strength, noise } = options;
  const random = seededRandom(options.seed);
  const { experiences, background } = plantedWording[language];
  const planted = carriers.map((count, index) => ({
    parts: experiences[index % experiences.length] ?? [],
    carriers: new Set(drawn(people, count, random)),
  }));
  const everyCode = [...experiences.flat(), ...background];
  const tellers = planted.map(() => new Set<string>());
  const told = planted.map(() => new Set<Id>());
  const interviews = Array.from({ length: people }, (_, person) => {
    const name = nameOf(language, person);
    const lines: (Line & { readonly experience: number })[] = [];
    planted.forEach((experience, index) => {
      if (!experience.carriers.has(person)) return;
      for (let turn = 0; turn < tellings; turn += 1)
        lines.push({
          ...spoken(partsTold(experience.parts, strength, random), language, random),
          experience: index,
        });
    });
    const share = Math.min(0.9, noise);
    const plain = lines.length === 0 ? plainTurns / 2 : Math.round((lines.length * share) / (1 - share));
    for (let turn = 0; turn < plain; turn += 1)
      lines.push({ ...spoken([pick(background, random)], language, random), experience: -1 });
    const order = lines
      .toSorted(() => random() - 0.5)
      .map((line) => withStray(line, everyCode, noise / 4, random));
    order.forEach(({ experience, codes }, at) => {
      if (experience < 0) return;
      tellers[experience]?.add(`person ${name}`);
      for (const code of codes ?? []) told[experience]?.add(`coding ${name} ${at} ${code}`);
    });
    return { name, segment: person < people / 2 ? 'core' : 'first-time', lines: order } as const;
  });
  return {
    data: buildStudy(interviews, everyCode, language),
    experiences: planted.map(({ parts }, index) => ({
      index,
      codeIds: parts.map((part) => `code ${part.name}`),
      people: tellers[index] ?? new Set(),
      codingIds: told[index] ?? new Set(),
    })),
  };
}

/** A study of the same codes and sentences in which neither has anything to do with the other nor with who speaks. */
export function noiseStudy({
  language,
  people,
  seed,
}: Pick<PlantedOptions, 'language' | 'people' | 'seed'>): StudyData {
  const random = seededRandom(seed);
  const { experiences, background } = plantedWording[language];
  const everyCode = [...experiences.flat(), ...background];
  const interviews = Array.from({ length: people }, (_, person) => ({
    name: nameOf(language, person),
    segment: person < people / 2 ? ('core' as const) : ('first-time' as const),
    lines: Array.from({ length: plainTurns }, () => {
      const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(everyCode, random));
      const codes = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(everyCode, random).name);
      return { ...spoken(parts, language, random), codes: [...new Set(codes)] };
    }),
  }));
  return buildStudy(interviews, everyCode, language);
}

function nameOf(language: Language, person: number): string {
  return `${language === 'ja' ? '参加者' : 'Person'} ${person + 1}`;
}

function drawn(people: number, count: number, random: RandomStream): readonly number[] {
  return Array.from({ length: people }, (_, person) => ({ person, at: random() }))
    .toSorted((left, right) => left.at - right.at)
    .slice(0, count)
    .map(({ person }) => person);
}

/** Each part with the chance `strength`; at least two, so that there is something to tell. */
function partsTold(
  parts: readonly WordedCode[],
  strength: number,
  random: RandomStream,
): readonly WordedCode[] {
  const ranked = parts
    .map((part) => ({ part, chance: random() }))
    .toSorted((left, right) => left.chance - right.chance);
  const kept = new Set(
    ranked.filter(({ chance }, at) => chance < strength || at < 2).map(({ part }) => part),
  );
  return parts.filter((part) => kept.has(part));
}

function spoken(parts: readonly WordedCode[], language: Language, random: RandomStream): Line {
  const { openings, closings } = plantedWording[language];
  const said = [
    ...(random() < 0.5 ? [pick(openings, random)] : []),
    ...parts.map((part) => pick(part.told, random)),
    ...(random() < 0.5 ? [pick(closings, random)] : []),
  ];
  return { text: said.join(language === 'ja' ? '' : ' '), codes: parts.map((part) => part.name) };
}

function withStray<T extends Line>(
  line: T,
  codes: readonly WordedCode[],
  chance: number,
  random: RandomStream,
): T {
  if (random() >= chance) return line;
  return { ...line, codes: [...new Set([...(line.codes ?? []), pick(codes, random).name])] };
}

function pick<T>(from: readonly T[], random: RandomStream): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}
