import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Translate } from '../../shared/messages/translate.ts';
import { CliFailure } from './cli-failure.ts';
import { systemReason } from './describe-error.ts';

/** Writes a file whole or not at all: beside it first, then renamed. @throws CliFailure */
export function writeOutput(file: string, bytes: Uint8Array, text: Translate): void {
  const partial = `${file}.${process.pid}.part`;
  try {
    writeFileSync(partial, bytes);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    const reason = systemReason(error);
    if (reason === 'ENOENT') throw new CliFailure(text('cli.folder-missing', { folder: dirname(file) }));
    if (reason === 'ENOSPC' || reason === 'EDQUOT' || reason === 'EFBIG')
      throw new CliFailure(text('cli.disk-full', { file }));
    throw new CliFailure(text('cli.file-unwritable', { file, reason }));
  }
}
