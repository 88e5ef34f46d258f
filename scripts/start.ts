import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hasDisplay } from '../electron/local-host/open-browser.ts';
import { run, runOptionsOf } from '../electron/local-host/run.ts';
import { buildElectron, buildRenderer } from './build.ts';
import { electronBinary, failedLately, fetchElectron } from './electron-binary.ts';
import { isStale } from './stale.ts';

const root = join(import.meta.dirname, '..');
const inRoot = (paths: readonly string[]) => paths.map((path) => join(root, path));

/** An Electron that ends sooner than this with an error has not started at all (a missing library, no sandbox). */
const startedMs = 8_000;

/**
 * `npm start [-- STUDY.hara] [-- --browser] [-- --no-open] [-- --port N]`: the desktop app where this machine can
 * show it, else the browser edition, which is the same page on the same backend.
 */
async function start(args: readonly string[]): Promise<void> {
  const { values, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: { browser: { type: 'boolean' }, 'no-open': { type: 'boolean' }, port: { type: 'string' } },
  });
  // --browser is for this script; the rest is the host's, which also refuses what it does not know.
  const browserAt = tokens
    .filter((token) => token.kind === 'option' && token.name === 'browser')
    .map(({ index }) => index);
  const options = runOptionsOf(args.filter((_, index) => !browserAt.includes(index)));
  const wantsBrowser = values.browser === true || !options.open || options.port !== undefined;
  await ensureRenderer();
  if (!wantsBrowser && hasDisplay() && (await ranDesktop(options.studyPath))) return;
  await run(options);
}

async function ensureRenderer(): Promise<void> {
  const sources = inRoot(['renderer', 'shared', 'vite.config.ts', 'package.json']);
  if (!isStale(join(root, 'dist/renderer/index.html'), sources)) return;
  console.log('Building the page…');
  await buildRenderer();
}

/** True where the desktop app ran and was closed again by its user. */
async function ranDesktop(studyPath: string | undefined): Promise<boolean> {
  const binary = electronBinary() ?? (await tryToFetch());
  if (binary === undefined) return false;
  const sources = inRoot(['electron', 'shared', 'migrations', 'vite.electron.config.ts', 'package.json']);
  if (isStale(join(root, 'dist/electron/main.js'), sources)) {
    console.log('Building the desktop app…');
    await buildElectron();
  }
  const started = Date.now();
  const study = studyPath === undefined ? [] : [resolve(studyPath)];
  const app = spawn(binary, [root, ...study], { stdio: 'inherit' });
  const ignore = () => undefined; // Ctrl-C reaches the app itself; this process waits for it to close its studies
  process.on('SIGINT', ignore);
  const [code] = await Promise.race([once(app, 'exit'), once(app, 'error').then(() => [1])]);
  process.off('SIGINT', ignore);
  if (code !== 0 && Date.now() - started < startedMs) {
    console.log('The desktop app could not start here; opening Hara in the browser instead.');
    return false;
  }
  process.exitCode = typeof code === 'number' ? code : 1;
  return true;
}

async function tryToFetch(): Promise<string | undefined> {
  if (failedLately()) return undefined;
  console.log('Fetching Electron for the desktop app (once, about 100 MB)…');
  const binary = await fetchElectron(90_000);
  if (binary === undefined) {
    console.log('Hara opens in the browser instead. "npm run get-desktop" tries again; otherwise tomorrow.');
  }
  return binary;
}

try {
  await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(error instanceof TypeError ? 2 : 1);
}
