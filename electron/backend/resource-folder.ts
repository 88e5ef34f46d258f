import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder that ships with the product (`migrations`, `samples`, `dist`), from the sources and from a package alike. */
export function resourceFolder(name: string): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'migrations', '0001-core.sql'))) return join(folder, name);
    if (dirname(folder) === folder) throw new Error(`the folder ${name} is not where the program is`);
  }
}
