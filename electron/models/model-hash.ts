import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { ModelFolder } from './model-folder.ts';

/** SHA-256 over names and contents of the model's files, in hexadecimal digits: the same model wherever it lies. */
export async function hashModel({ folder, files }: ModelFolder): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${file}\n`);
    for await (const piece of createReadStream(join(folder, file))) hash.update(piece);
  }
  return hash.digest('hex');
}
