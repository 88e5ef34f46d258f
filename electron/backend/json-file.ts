import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** Reads a small settings file; one that is missing or damaged counts as empty, so that the program always starts. */
export function readJsonFile<T extends z.ZodType>(
  path: string,
  schema: T,
  otherwise: z.output<T>,
): z.output<T> {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return otherwise;
  }
}

/** Writes beside and renames, so that an interrupted write leaves the old file. */
export function writeJsonFile(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(value, undefined, 2)}\n`);
  renameSync(temporary, path);
}
