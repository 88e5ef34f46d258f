import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const electronFolder = join(root, 'node_modules', 'electron');
/** Left behind by an attempt that failed, so that the next start does not wait for the same again. */
const failureNote = join(root, 'node_modules', '.cache', 'hara', 'no-electron');
const retryAfterMs = 24 * 60 * 60 * 1000;

/** Path of Electron's binary where it has been fetched. The npm package itself only brings the types. */
export function electronBinary(): string | undefined {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const pathFile = join(electronFolder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : override ? 'electron' : undefined;
  if (name === undefined) return undefined;
  const binary = join(override ?? join(electronFolder, 'dist'), name);
  return existsSync(binary) ? binary : undefined;
}

export function failedLately(): boolean {
  return existsSync(failureNote) && Date.now() - statSync(failureNote).mtimeMs < retryAfterMs;
}

/**
 * Fetches Electron's binary from its release server.
 * @returns its path, or undefined where that did not work within the limit
 */
export async function fetchElectron(limitMs: number): Promise<string | undefined> {
  if (!existsSync(join(electronFolder, 'install.js'))) return undefined;
  const started = Date.now();
  const installer = spawn(process.execPath, [join(electronFolder, 'install.js')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  installer.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const ticking = setInterval(() => {
    process.stdout.write(`  still fetching, ${Math.round((Date.now() - started) / 1000)} s\n`);
  }, 10_000);
  const limit = setTimeout(() => installer.kill(), limitMs);
  const [code] = await once(installer, 'exit');
  clearInterval(ticking);
  clearTimeout(limit);
  const binary = code === 0 ? electronBinary() : undefined;
  if (binary) rmSync(failureNote, { force: true });
  else noteFailure(code === null ? `no answer within ${limitMs / 1000} s` : firstLine(complaint));
  return binary;
}

function noteFailure(reason: string): void {
  mkdirSync(dirname(failureNote), { recursive: true });
  writeFileSync(failureNote, `${reason}\n`);
  console.log(`  Could not fetch it: ${reason}`);
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? 'unknown reason';
}
