import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Marks the fuses in Electron's binary; then come a version, their number and one character for each. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseCount = 9;

/** The fuses of a binary, as a row of `0` (off), `1` (on) and `r` (removed). */
export function fusesOf(binary: string): string {
  const start = binary.indexOf(fuseMark) + fuseMark.length + 2;
  return binary.slice(start, start + fuseCount);
}

/**
 * A folder that electron-builder takes for an unpacked Electron for Linux, without the 100 MB of one:
 * it renames the binary, prunes the locales and puts the app into `resources`.
 */
export async function makeStubElectron(folder: string, version: string): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true });
  await mkdir(join(folder, 'resources'));
  await writeFile(join(folder, 'version'), version);
  const fuses = `${fuseMark}\u0001${String.fromCharCode(fuseCount)}${'1'.repeat(fuseCount)}`;
  await writeFile(join(folder, 'electron'), `#!/bin/sh\nexit 0\n# ${fuses}\n`);
  await chmod(join(folder, 'electron'), 0o755);
  for (const locale of ['en-US', 'ja', 'de']) await writeFile(join(folder, 'locales', `${locale}.pak`), '');
}
