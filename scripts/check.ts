import { runCommand, tool } from './run-command.ts';

/** Tests on real data, and those that start whole programs again and again: `npm test` runs them. */
const leftToNpmTest = [
  'test/real/**',
  'test/packaging/**',
  'test/office/**',
  'test/cli/process.test.ts',
  'test/database/forget.test.ts',
  'test/database/two-processes.test.ts',
  '**/sentence-model.test.ts',
];

// Everything that must hold before a change is committed: types per zone, lint, format, then the quick tests.
const zones = ['shared', 'electron', 'renderer', 'test'];
const steps: readonly (readonly [string, string, readonly string[]])[] = [
  ...zones.map((zone) => [`types of ${zone}`, 'tsc', ['-p', `tsconfig.${zone}.json`]] as const),
  ['lint', 'oxlint', ['--deny-warnings', '.']],
  ['format', 'prettier', ['--check', '.', '--cache', '--log-level', 'warn']],
  ['tests', 'vitest', ['run', ...leftToNpmTest.flatMap((path) => ['--exclude', path])]],
];

const failed: string[] = [];
for (const [name, command, args] of steps) {
  const started = performance.now();
  const code = await runCommand(tool(command), args);
  console.log(
    `${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
  if (code !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`not green: ${failed.join(', ')}`);
  process.exitCode = 1;
}
