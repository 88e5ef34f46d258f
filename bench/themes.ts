import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findThemes } from '../shared/analysis/themes.ts';
import type { ThemeInput } from '../shared/analysis/themes.ts';
import type { BenchRow } from './row.ts';
import { slowestMove } from './theme-slider.ts';
import { interviewPassages, syntheticStudy } from './themes-study.ts';

const interviews = join(import.meta.dirname, '..', '..', 'shared', 'corpora', 'interviews_en_changelog');
const groups = 16;
const people = 40;
const runs = 5;
/** Milliseconds in which an answer seems to come at once (R. Miller, "Response time in man-computer conversational transactions", 1968). */
const slidingLimit = 100;

/** Themes over 2,000 codings of 40 participants beside scikit-learn on the same passages, and the growth at 10 times. */
export async function run(): Promise<BenchRow[]> {
  const passages = interviewPassages(interviews, 2000);
  const study = syntheticStudy(passages, people);
  // In turns, so that a busy moment of the machine meets all of them alike.
  const rounds = Array.from({ length: runs }, () => ({
    fixed: timed(study, groups),
    automatic: timed(study, null),
    baseline: scikitLearn(passages),
  }));
  const least = (name: 'fixed' | 'automatic' | 'baseline'): number =>
    Math.min(...rounds.map((round) => round[name]));
  const [fixed, automatic, baseline] = [least('fixed'), least('automatic'), least('baseline')];
  const tenfold = syntheticStudy(interviewPassages(interviews, 20_000), people);
  const large = Math.min(...Array.from({ length: 3 }, () => timed(tenfold, groups)));
  const baselineName = Number.isNaN(baseline)
    ? 'scikit-learn is not installed (/usr/bin/python3, package python3-sklearn)'
    : 'scikit-learn TF-IDF + TruncatedSVD + agglomerative';
  // n log n from 2,000 to 20,000.
  const allowedGrowth = (20_000 * Math.log(20_000)) / (2000 * Math.log(2000));
  return [
    {
      question: `themes over 2,000 codings of 40 participants, ${groups} groups`,
      ours: fixed,
      baseline,
      baselineName,
      limit: 1,
    },
    {
      question: 'the same, number of themes chosen',
      ours: automatic,
      baseline,
      baselineName,
      limit: 2,
    },
    {
      question: 'themes at 10 times the size (20,000 codings) against n log n',
      ours: large,
      baseline: fixed * allowedGrowth,
      baselineName: `2,000 codings x ${allowedGrowth.toFixed(1)}`,
      limit: 1,
    },
    {
      question: 'a move of the theme slider and its report at 2,000 codings, slowest of 20',
      ours: await slowestMove(2000, people),
      baseline: slidingLimit,
      baselineName: 'what still seems to answer at once',
      limit: 1,
    },
  ];
}

function timed(study: ThemeInput, k: number | null): number {
  const started = performance.now();
  findThemes(study, { k, seed: 1 });
  return performance.now() - started;
}

/** Milliseconds, NaN where scikit-learn is absent. */
function scikitLearn(passages: readonly string[]): number {
  const script = join(import.meta.dirname, 'themes-baseline.py');
  const done = spawnSync('/usr/bin/python3', [script, String(groups)], {
    input: JSON.stringify(passages),
    encoding: 'utf8',
  });
  return done.status === 0 ? Number(done.stdout.trim()) : Number.NaN;
}
