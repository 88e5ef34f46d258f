import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { cliNewSchema } from '../../../shared/api/cli-output.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { CliFailure } from '../cli-failure.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { endingOf } from '../option-values.ts';
import { withBackend } from '../with-study.ts';

type NewOptions = JsonOption & {
  readonly name?: string;
  readonly lang?: Language;
  readonly codebook?: boolean;
};

/** Makes a study in exactly the file named; a file that is there is left alone. */
export async function newStudy(
  context: CommandContext,
  file: string,
  options: NewOptions,
): Promise<ExitCode> {
  const { text, terminal } = context;
  endingOf(file, ['hara'], context);
  const path = resolve(file);
  if (existsSync(path)) throw new CliFailure(text('cli.file-exists', { file }));
  if (!existsSync(dirname(path))) throw new CliFailure(text('cli.folder-missing', { folder: dirname(file) }));
  return withBackend<ExitCode>(context, { file, readOnly: false }, async (backend) => {
    const { study } = backend.createAt(path, {
      name: options.name ?? (basename(path).slice(0, -'.hara'.length) || 'Study'),
      language: options.lang ?? terminal.language,
      starterCodebook: options.codebook ?? false,
    });
    const { id, name, language, createdAt } = study;
    if (options.json) printJson(context, cliNewSchema, { file, id, name, language, createdAt });
    else printLine(context, text('cli.new.done', { name, file }));
    return 0;
  });
}
