import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackendOptions } from './backend.ts';

const largest = 1_000_000;

/**
 * Writes what nobody expected into `problems.log` of the folder, under the id that people are shown; the last full
 * file stays as `problems.old.log`. Where nothing can be written it is said on stderr.
 */
export function problemLog(folder: string): NonNullable<BackendOptions['log']> {
  const path = join(folder, 'problems.log');
  return ({ level, id, text }) => {
    const line = `${new Date().toISOString()} ${level} ${id ?? ''}\n${withoutMessage(text)}\n`;
    try {
      mkdirSync(folder, { recursive: true });
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      if (size > largest) renameSync(path, join(folder, 'problems.old.log'));
      appendFileSync(path, line);
    } catch {
      process.stderr.write(line);
    }
  };
}

/** Kind and places of an error alone: its message may hold words of an interview. */
function withoutMessage(text: string): string {
  const kind = /^[A-Z]\w*/.exec(text)?.[0] ?? 'Error';
  const places = text.split('\n').filter((line) => /^\s+at /.test(line));
  return [kind, ...places].join('\n');
}
