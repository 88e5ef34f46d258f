import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BenchRow } from './row.ts';

// `npm run bench [name...]`: every question with its ratio to a baseline measured in the same run.
const notQuestions = new Set(['run.ts', 'row.ts', 'theme-scale.ts', 'planted.ts']);
const wanted = process.argv.slice(2);

type Bench = { readonly run?: () => Promise<BenchRow[]> };

const rows: BenchRow[] = [];
for (const file of globSync('*.ts', { cwd: import.meta.dirname }).toSorted()) {
  if (notQuestions.has(file) || (wanted.length > 0 && !wanted.includes(basename(file, '.ts')))) continue;
  const bench = (await import(join(import.meta.dirname, file))) as Bench;
  if (!bench.run) continue; // what a bench is made of, not a bench
  process.stderr.write(`${file} …\n`);
  rows.push(...(await bench.run()));
}

console.log('| question | ratio | limit | holds | ours | baseline |');
console.log('|---|---|---|---|---|---|');
for (const { question, ours, baseline, baselineName, limit, note, unit } of rows) {
  const ratio = ours / baseline;
  const holds = Number.isNaN(ratio) ? 'not measured' : ratio <= limit ? 'yes' : 'NO';
  const ratioText = Number.isNaN(ratio) ? '-' : `${ratio.toFixed(2)}x`;
  const name = note ? `${question} (${note})` : question;
  console.log(
    `| ${name} | ${ratioText} | ${limit.toFixed(2)}x | ${holds} | [${amount(ours, unit)}] | ${baselineName} [${amount(baseline, unit)}] |`,
  );
}
if (rows.some(({ ours, baseline, limit }) => ours / baseline > limit)) process.exitCode = 1;

function amount(value: number, unit = 'ms'): string {
  return Number.isNaN(value) ? '-' : `${value.toFixed(value < 10 && unit !== 'MB' ? 1 : 0)} ${unit}`;
}
