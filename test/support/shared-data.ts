import { existsSync } from 'node:fs';
import { join } from 'node:path';

const sharedRoot = join(import.meta.dirname, '..', '..', '..', 'shared');

/** True where the real transcripts and labelled sets lie beside the repository. */
export const hasSharedData = existsSync(join(sharedRoot, 'corpora'));

/** Absolute path of a file below `../shared`. */
export function sharedPath(relative: string): string {
  return join(sharedRoot, relative);
}
