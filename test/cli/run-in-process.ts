import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../electron/cli/run-cli.ts';
import type { Terminal } from '../../electron/cli/terminal.ts';
import type { Language } from '../../shared/domain/language.ts';

export type CliRun = { readonly code: number; readonly out: string; readonly err: string };
export type RunOptions = {
  readonly language?: Language;
  readonly signal?: AbortSignal;
  readonly columns?: number;
  readonly onProgress?: () => void;
};

/** Runs a command line in this process, as `bin.mjs` would in one of its own. */
export async function hara(args: readonly string[], options: RunOptions = {}): Promise<CliRun> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    language: options.language ?? 'en',
    columns: options.columns ?? 120,
    signal: options.signal ?? new AbortController().signal,
    out: (text) => (out += text),
    say: (line) => (err += `${line}\n`),
    progress: (line) => line !== null && options.onProgress?.(),
  };
  const code = await runCli(args, terminal);
  return { code, out, err };
}

/** Runs a command that must succeed without a word on stderr, and gives its JSON. */
export async function haraJson(...args: readonly string[]): Promise<unknown> {
  const { code, out, err } = await hara([...args, '--json']);
  if (code !== 0 || err !== '') throw new Error(`hara ${args.join(' ')} gave ${code}: ${err}`);
  return JSON.parse(out);
}

/** A folder of its own for one test file. */
export function workFolder(): { readonly at: (name: string) => string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'hara-cli-'));
  return { at: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
