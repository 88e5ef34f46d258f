import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findSensations } from '../../shared/suggestions/find-sensations.ts';
import { markedSentences, spanAgreement } from '../../test/support/marked-sentences.ts';
import { learningSets, taggedSentences, type LearningSet } from './learning-sets.ts';
import { measureOurs, type Measure } from './measure.ts';
import { timeLearning } from './time-learning.ts';

// `npm run bench:suggest`: the lexicons on labelled sentences, and what is learnt from codings beside scikit-learn.
const python = '/usr/bin/python3';
const notInstalled = 3;

function main(): void {
  lexicons();
  const sets = learningSets();
  const baselines = scikitLearn(sets);
  console.log('\n| learnt from labels | | macro-F1 | average precision | seconds | |');
  console.log('|---|---|---|---|---|---|');
  const held = sets.map((set, at) => compare(set, baselines[at] ?? []));
  timeLearning();
  if (held.includes(false)) process.exitCode = 1;
}

function lexicons(): void {
  console.log('| expressions of sensation | labelled | found | recall | precision |');
  console.log('|---|---|---|---|---|');
  for (const [language, name] of [
    ['en', 'English sentences'],
    ['ja', 'Japanese sentences'],
  ] as const) {
    const sentences = markedSentences(language);
    const { labelled, found, recall, precision } = spanAgreement(sentences, findSensations);
    console.log(
      `| ${name} (${sentences.length}) | ${labelled} | ${found} | ${recall.toFixed(3)} | ${precision.toFixed(3)} |`,
    );
  }
  for (const [name, senses] of [
    ['body, of the body, perceiving', ['n.BODY', 'v.body', 'v.perception']],
    ['these and feeling', ['n.BODY', 'v.body', 'v.perception', 'n.FEELING', 'v.emotion']],
  ] as const) {
    const row = sentenceAgreement(new Set(senses));
    console.log(`| STREUSLE sentences: ${name} | ${row} |`);
  }
}

/** A sentence counts as labelled where a word of these senses stands, as found where the lexicon points at anything. */
function sentenceAgreement(senses: ReadonlySet<string>): string {
  const sentences = taggedSentences().map(({ text, senses: own }) => ({
    isLabelled: own.some((sense) => senses.has(sense)),
    isFound: findSensations(text).length > 0,
  }));
  const labelled = sentences.filter(({ isLabelled }) => isLabelled);
  const found = sentences.filter(({ isFound }) => isFound);
  const both = labelled.filter(({ isFound }) => isFound).length;
  return `${labelled.length} | ${found.length} | ${(both / labelled.length).toFixed(3)} | ${(both / found.length).toFixed(3)}`;
}

function compare(set: LearningSet, baselines: readonly Measure[]): boolean {
  const own = measureOurs(set);
  const best = (of: (one: Measure) => number) => Math.max(...baselines.map(of));
  const atLeast = own.f1 >= best(({ f1 }) => f1) && own.ap >= best(({ ap }) => ap);
  print(set.name, own, atLeast ? 'better' : 'NOT BETTER');
  for (const each of baselines) print('', each, '');
  return atLeast;
}

function print(name: string, { method, f1, ap, seconds }: Measure, verdict: string): void {
  console.log(
    `| ${name} | ${method} | ${f1.toFixed(3)} | ${ap.toFixed(3)} | ${seconds.toFixed(1)} | ${verdict} |`,
  );
}

function scikitLearn(sets: readonly LearningSet[]): readonly (readonly Measure[])[] {
  const done = spawnSync(python, [join(import.meta.dirname, 'scikit-learn.py')], {
    input: JSON.stringify(sets),
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
  return JSON.parse(done.stdout) as Measure[][];
}

main();
