import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findHierarchy } from '../../shared/analysis/hierarchy.ts';
import { groupMoments } from '../../shared/analysis/group-moments.ts';
import { embedTexts } from '../../shared/analysis/moment-features.ts';
import { findThemes } from '../../shared/analysis/themes.ts';
import type { ThemeInput } from '../../shared/analysis/themes.ts';
import { pdpilot } from '../../test/support/pdpilot.ts';
import { agreementOf } from './agreement.ts';
import type { Agreement } from './agreement.ts';
import { labelledSets, readTable } from './labelled-sets.ts';
import type { LabelledSet } from './labelled-sets.ts';

// `npm run bench:themes [name...]`: groups found from words alone beside those of scikit-learn, on texts that people labelled.
const python = '/usr/bin/python3';
const notInstalled = 3;
const seed = 1;
/** Share of the agreement at the true number of groups that the automatic level is to reach. */
const automaticShare = 0.8;
const warmUpTexts = 300;
/** Where a run takes less than a second, the fastest of so many counts, here and in scikit-learn.py. */
const shortRuns = 5;

type Measured = Agreement & { readonly method: string; readonly seconds: number };

function main(wanted: readonly string[]): void {
  const sets = labelledSets().filter(
    ({ name }) =>
      wanted.length === 0 || wanted.some((part) => name.toLowerCase().includes(part.toLowerCase())),
  );
  const [first] = sets;
  // The first run of a program is spent on compiling it; scikit-learn is compiled already.
  if (first !== undefined) ours({ ...first, texts: first.texts.slice(0, warmUpTexts) }, 8);
  console.log('| texts | groups | | ARI | NMI | seconds | |');
  console.log('|---|---|---|---|---|---|---|');
  const held = sets.map((set) => compare(set));
  if (wanted.length === 0 || wanted.some((part) => 'pdpilot'.includes(part.toLowerCase()))) pdpilotRows();
  if (held.includes(false)) process.exitCode = 1;
}

function compare(set: LabelledSet): boolean {
  const groups = new Set(set.labels).size;
  const baselines = scikitLearn(set);
  const own = ours(set, groups);
  const best = (of: (one: Measured) => number): Measured =>
    baselines.reduce((left, right) => (of(right) > of(left) ? right : left));
  const [byAri, byNmi] = [best(({ ari }) => ari), best(({ nmi }) => nmi)];
  const better = own.fixed.ari > byAri.ari && own.fixed.nmi > byNmi.nmi;
  const faster = own.fixed.seconds < Math.min(byAri.seconds, byNmi.seconds);
  const share = own.automatic.ari / own.fixed.ari;
  const name = `${set.name} (${set.texts.length})`;
  const verdict = `${better ? 'better' : 'NOT BETTER'}, ${faster ? 'faster' : 'NOT FASTER'}`;
  print(name, `${groups}`, own.fixed, verdict);
  print('', `${groups}`, byAri, 'best ARI of scikit-learn');
  if (byNmi !== byAri) print('', `${groups}`, byNmi, 'best NMI of scikit-learn');
  const enough = share >= automaticShare;
  print(
    '',
    `${own.groups}`,
    own.automatic,
    `${(share * 100).toFixed(0)} % of that ARI${enough ? '' : ': TOO LITTLE'}`,
  );
  return better && faster && enough;
}

type Own = { readonly fixed: Measured; readonly automatic: Measured; readonly groups: number };

function ours(set: Pick<LabelledSet, 'texts' | 'labels'>, k: number): Own {
  const first = oneRun(set, k);
  if (first.fixed.seconds >= 1) return first;
  const further = Array.from({ length: shortRuns - 1 }, () => oneRun(set, k));
  const fastest = (of: (run: Own) => Measured): Measured => ({
    ...of(first),
    seconds: Math.min(...[first, ...further].map((run) => of(run).seconds)),
  });
  return { ...first, fixed: fastest(({ fixed }) => fixed), automatic: fastest(({ automatic }) => automatic) };
}

function oneRun({ texts, labels }: Pick<LabelledSet, 'texts' | 'labels'>, k: number): Own {
  const people = texts.map((_, index) => `person ${index}`);
  const started = performance.now();
  const rows = embedTexts(texts, people, seed);
  const embedded = performance.now();
  const { partition } = groupMoments(rows, { k, seed, wordsAlone: true });
  const grouped = performance.now();
  const { levels, chosen } = findHierarchy(rows, { seed, wordsAlone: true });
  const ended = performance.now();
  const level = levels[chosen];
  const measured = (method: string, found: ArrayLike<number>, milliseconds: number): Measured => ({
    method,
    seconds: milliseconds / 1000,
    ...agreementOf(found, labels.slice(0, texts.length)),
  });
  return {
    fixed: measured('hara', partition, grouped - started),
    automatic: measured(
      'hara, automatic level',
      level?.partition ?? [],
      embedded - started + ended - grouped,
    ),
    groups: level?.groups ?? 0,
  };
}

function scikitLearn({ texts, labels, unspaced }: LabelledSet): readonly Measured[] {
  const done = spawnSync(python, [join(import.meta.dirname, 'scikit-learn.py')], {
    input: JSON.stringify({ texts, labels, unspaced }),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (done.error !== undefined || done.status === notInstalled) {
    console.error(
      `scikit-learn is needed beside us: ${python} with the package python3-sklearn (apt-get install python3-sklearn).`,
    );
    process.exit(1);
  }
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout) as Measured[];
}

/** Real interviews coded by researchers, at the number of their own themes. */
function pdpilotRows(): void {
  const { input, themeOf } = pdpilot(readTable('coded_pdpilot/coded_segments.csv'));
  const ids = input.codings.map(({ id }) => id);
  const truth = ids.map((id) => themeOf.get(id) ?? '');
  const groups = new Set(truth).size;
  const [only] = input.codes;
  const wordsAlone = {
    ...input,
    codings: input.codings.map((coding) => ({ ...coding, codeId: only?.id ?? coding.codeId })),
  };
  const row = (study: ThemeInput, method: string, k: number | null): void => {
    const started = performance.now();
    const { themes } = findThemes(study, { k, seed });
    const seconds = (performance.now() - started) / 1000;
    const place = new Map(themes.flatMap(({ members }, at) => members.map(({ codingId }) => [codingId, at])));
    const found = ids.map((id) => place.get(id) ?? -1);
    print(
      'PDPilot (4 interviews)',
      `${k ?? themes.length}`,
      { method, seconds, ...agreementOf(found, truth) },
      '',
    );
  };
  row(input, 'hara, leaf codes and words', groups);
  row(input, 'hara, leaf codes and words, automatic level', null);
  row(wordsAlone, 'hara, words alone', groups);
}

function print(name: string, groups: string, { method, ari, nmi, seconds }: Measured, note: string): void {
  console.log(
    `| ${name} | ${groups} | ${method} | ${ari.toFixed(3)} | ${nmi.toFixed(3)} | ${seconds.toFixed(2)} | ${note} |`,
  );
}

main(process.argv.slice(2));
