import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const parts = ['renderer', 'electron'] as const;
type Part = (typeof parts)[number];

/** Builds the page into dist/renderer. */
export async function buildRenderer(): Promise<void> {
  await build({ root: join(root, 'renderer'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
}

/** Builds the Node side and the preload into dist/electron. */
export async function buildElectron(): Promise<void> {
  const configFile = join(root, 'vite.electron.config.ts');
  await build({ configFile });
  await build({ configFile, mode: 'preload' });
}

function wanted(args: readonly string[]): readonly Part[] {
  const unknown = args.find((arg) => !parts.some((part) => part === arg));
  if (unknown !== undefined) throw new Error(`build knows ${parts.join(' and ')}, not ${unknown}`);
  return args.length === 0 ? parts : parts.filter((part) => args.includes(part));
}

// `node scripts/build.ts [renderer] [electron]`; without names, all of it.
if (import.meta.main) {
  for (const part of wanted(process.argv.slice(2))) {
    const start = performance.now();
    await (part === 'renderer' ? buildRenderer() : buildElectron());
    console.log(`built ${part} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}
