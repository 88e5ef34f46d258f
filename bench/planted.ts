import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findThemes } from '../shared/analysis/themes.ts';
import { languageSchema } from '../shared/domain/language.ts';
import { themeInput } from '../test/analysis/study-builder.ts';
import { plantedFound } from '../test/support/planted-found.ts';
import type { PlantedFound } from '../test/support/planted-found.ts';
import { noiseStudy, plantedStudy } from '../test/support/planted-study.ts';
import { plantedCurves } from './planted-curves.ts';

// `npm run bench:planted`: what of planted experiences is found again, and what is made of pure noise. Writes the table into
// docs/themes.md and the curves into docs/pictures. Everything is seeded: the same code gives the same figures.
const sizes = [12, 24, 40];
const noises = [0, 0.2, 0.35, 0.5, 0.7];
const strengths = [1, 0.8, 0.6, 0.4];
/** Seeds of planted studies, for each language, size, noise and strength. */
const plantedSeeds = [1, 2];
/** Seeds of studies of pure noise, for each language and size. */
const noiseSeeds = 17;

const docs = join(import.meta.dirname, '..', 'docs');

const cells = strengths.flatMap((strength) => noises.map((noise) => cellOf(noise, strength)));
const table = [
  '| strength | noise | one theme | all five slots right | one pattern | of those said whole by three |',
  '| --- | --- | --- | --- | --- | --- |',
  ...cells.map(({ strength, noise, found }) => {
    const whole = found.filter((each) => each.whole);
    const count = (list: readonly PlantedFound[], is: (each: PlantedFound) => boolean): string =>
      `${list.filter(is).length} of ${list.length}`;
    return `| ${[
      strength,
      noise,
      count(found, ({ theme }) => theme),
      count(found, ({ slots }) => slots === 5),
      count(found, ({ pattern }) => pattern),
      count(whole, ({ pattern }) => pattern),
    ].join(' | ')} |`;
  }),
  '',
  noiseSentence(),
].join('\n');
console.log(table);

writeBetween(join(docs, 'themes.md'), table);
writeFileSync(join(docs, 'pictures', 'planted.svg'), plantedCurves(cells));

function cellOf(
  noise: number,
  strength: number,
): { readonly noise: number; readonly strength: number; readonly found: readonly PlantedFound[] } {
  process.stderr.write(`strength ${strength}, noise ${noise} …\n`);
  const found = languageSchema.options.flatMap((language) =>
    sizes.flatMap((people) =>
      plantedSeeds.flatMap((seed) =>
        plantedFound(
          plantedStudy({
            language,
            people,
            seed: 100 * seed + people,
            carriers: [people / 2, 6, 5, 4],
            strength,
            noise,
          }),
          language,
        ),
      ),
    ),
  );
  return { noise, strength, found };
}

function noiseSentence(): string {
  const themes = languageSchema.options.flatMap((language) =>
    sizes.flatMap((people) =>
      Array.from({ length: noiseSeeds }, (_, at) => {
        process.stderr.write(`pure noise, ${language}, ${people} people, seed ${at + 1} …\n`);
        const data = noiseStudy({ language, people, seed: at + 1 });
        return findThemes(themeInput(data), { seed: 1, checks: true }).themes;
      }).flat(),
    ),
  );
  const stable = themes.filter(({ stability }) => stability.words === 'stable').length;
  const studies = languageSchema.options.length * sizes.length * noiseSeeds;
  const share = ((100 * stable) / themes.length).toFixed(1);
  return `Pure noise, ${studies} studies (seeds 1 to ${noiseSeeds}): ${stable} of ${themes.length} themes were called stable, ${share} %.`;
}

/** Replaces what stands between the two marks of the file. */
function writeBetween(file: string, text: string): void {
  const [before, , after] = readFileSync(file, 'utf8').split(
    /(?<=<!-- planted: measured -->\n)|(?=<!-- planted: end -->)/,
  );
  if (before === undefined || after === undefined) throw new Error(`${file} has no place for the table`);
  writeFileSync(file, `${before}\n${text}\n\n${after}`);
}
