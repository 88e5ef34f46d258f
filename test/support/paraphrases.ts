import type { Language } from '../../shared/domain/language.ts';
import type { TestStudy } from './open-backend.ts';

/** Two ways of saying each of three things; the ways share no word, and the tiny model knows that they mean the same. */
export const paraphrases: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ['light', 'weightless'],
    ['warm', 'cosy'],
    ['price', 'cheap'],
  ],
  ja: [
    ['軽', '楽'],
    ['温', '暖'],
    ['安', '得'],
  ],
};

/** Words that only one person says, so that nothing else binds what two people say. */
const ownWords = 'apple brook cedar dune ember fjord grove haze inlet jade knoll lagoon'.split(' ');
const ownSigns = [...'桜川杉砂炎湾森霞浦玉丘潟'];

const people = ownWords.length;

/** Twelve people, each with a passage on each of three things, all under one code; half say it one way, half the other. */
export async function importParaphrases({ importTexts, call }: TestStudy, language: Language): Promise<void> {
  const files: Record<string, string> = {};
  const rows: Record<string, string>[] = [];
  for (let person = 0; person < people; person += 1) {
    const quotes = paraphrases[language].map((ways) =>
      passage(ways[person % 2 === 0 ? 0 : 1], person, language),
    );
    const name = `P${person}`;
    files[`${name}.txt`] = quotes.map((quote) => `Interviewer: And?\n${name}: ${quote}`).join('\n');
    rows.push(...quotes.map((quote) => ({ document: name, quote, code: 'said' })));
  }
  await importTexts(files);
  await call('codings.import', { rows });
}

function passage(way: string, person: number, language: Language): string {
  return language === 'ja' ? `${ownSigns[person]}${way}` : `${ownWords[person]}${person} ${way}`;
}

/** For each thing, in how many themes the passages on it lie: 1 each where paraphrases were seen to be the same. */
export async function themesPerThing({ call }: TestStudy, language: Language): Promise<readonly number[]> {
  const { themes } = await call('themes.report', {});
  return paraphrases[language].map(
    (ways) =>
      themes.filter(({ passages }) => passages.some(({ quote }) => ways.some((way) => quote.endsWith(way))))
        .length,
  );
}
