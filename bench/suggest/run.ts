import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { TextRange } from '../../shared/domain/coding.ts';
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
    const wanted = new Set<string>(senses);
    console.log(`| STREUSLE sentences: ${name} | ${sentenceAgreement(wanted, findSensations)} |`);
    const own = wordList(wanted);
    console.log(`| — found by a list of its own labelled words | ${sentenceAgreement(wanted, own)} |`);
    const { labelled, found, recall, precision } = spanAgreement(markedSentences('en'), own);
    console.log(
      `| — that list on the English sentences | ${labelled} | ${found} | ${recall.toFixed(3)} | ${precision.toFixed(3)} |`,
    );
  }
}

type Finder = (text: string) => readonly TextRange[];

/** A sentence counts as labelled where a word of these senses stands, as found where `find` points at anything. */
function sentenceAgreement(senses: ReadonlySet<string>, find: Finder): string {
  const sentences = taggedSentences().map(({ text, senses: own }) => ({
    isLabelled: own.some((sense) => senses.has(sense)),
    isFound: find(text).length > 0,
  }));
  const labelled = sentences.filter(({ isLabelled }) => isLabelled);
  const found = sentences.filter(({ isFound }) => isFound);
  const both = labelled.filter(({ isFound }) => isFound).length;
  return `${labelled.length} | ${found.length} | ${(both / labelled.length).toFixed(3)} | ${(both / found.length).toFixed(3)}`;
}

/**
 * What a list of words could reach that knows the answers: every word that has one of these senses at least half of the
 * times it stands in STREUSLE.
 */
function wordList(senses: ReadonlySet<string>): Finder {
  const counts = new Map<string, { all: number; labelled: number }>();
  for (const { words } of taggedSentences()) {
    for (const { word, sense } of words) {
      const count = counts.get(word.toLowerCase()) ?? { all: 0, labelled: 0 };
      count.all += 1;
      if (sense !== undefined && senses.has(sense)) count.labelled += 1;
      counts.set(word.toLowerCase(), count);
    }
  }
  const listed = new Set(
    [...counts].flatMap(([word, { all, labelled }]) => (labelled * 2 >= all ? [word] : [])),
  );
  return (text) =>
    [...text.matchAll(/[\p{L}\p{N}'’-]+/gu)]
      .filter(([word]) => listed.has(word.toLowerCase()))
      .map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
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
