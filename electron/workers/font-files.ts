import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Reads files of the bundled fonts, from the sources and from a package alike; null where one is missing. */
export function readFontFile(file: string): Uint8Array | null {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', file);
    if (existsSync(path)) return readFileSync(path);
    if (dirname(folder) === folder) return null;
  }
}
