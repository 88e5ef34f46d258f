import { runCommand, tool } from './run-command.ts';

// Everything that must hold before a change is committed. Two lanes side by side, as most machines have two cores: types
// per zone, and lint with format; then the quick tests, which use both.
const zones = ['shared', 'electron', 'renderer', 'test'];
const cache = (zone: string) => `node_modules/.cache/types/${zone}.tsbuildinfo`;

type Step = readonly [name: string, tool: string, args: readonly string[]];
const types = zones.map((zone): Step => {
  const args = ['-p', `tsconfig.${zone}.json`, '--incremental', '--tsBuildInfoFile', cache(zone)];
  return [`types of ${zone}`, 'tsc', args];
});
const form: readonly Step[] = [
  ['lint', 'oxlint', ['--deny-warnings', '.']],
  ['format', 'prettier', ['--check', '.', '--cache', '--log-level', 'warn']],
];
const tests: readonly Step[] = [
  ['tests', 'vitest', ['run', '--project', 'quick', '--project', 'page', '--project', 'desktop']],
];

const failed: string[] = [];

async function runLane(steps: readonly Step[]): Promise<void> {
  for (const [name, command, args] of steps) {
    const started = performance.now();
    const code = await runCommand(tool(command), args);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (code !== 0) failed.push(name);
  }
}

await Promise.all([runLane(types), runLane(form)]);
await runLane(tests);
if (failed.length > 0) {
  console.error(`not green: ${failed.join(', ')}`);
  process.exitCode = 1;
}
