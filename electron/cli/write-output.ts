import { renameSync, rmSync, writeFileSync } from 'node:fs';
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
    throw new CliFailure(text('cli.file-unwritable', { file, reason: systemReason(error) }));
  }
}
