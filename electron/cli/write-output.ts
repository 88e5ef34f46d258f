import { dirname } from 'node:path';
import type { Translate } from '../../shared/messages/translate.ts';
import { writeWhole } from '../blobs/write-whole.ts';
import { CliFailure } from './cli-failure.ts';
import { systemReason } from './describe-error.ts';

/** Writes a file whole or not at all. Rejects with a CliFailure that says why it could not be written. */
export async function writeOutput(file: string, bytes: Uint8Array, text: Translate): Promise<void> {
  try {
    await writeWhole(file, bytes);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === 'ENOENT') throw new CliFailure(text('cli.folder-missing', { folder: dirname(file) }));
    if (reason === 'ENOSPC' || reason === 'EDQUOT' || reason === 'EFBIG')
      throw new CliFailure(text('cli.disk-full', { file }));
    throw new CliFailure(text('cli.file-unwritable', { file, reason }));
  }
}
