import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { cliProjectImportSchema } from '../../../shared/api/exchange-procedures.ts';
import { CliFailure } from '../cli-failure.ts';
import {
  complain,
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { systemReason } from '../describe-error.ts';
import { oneLine } from '../one-line.ts';
import { withStudy } from '../with-study.ts';

const projectName = /\.(qdpx|qde|qdc)$/i;

/** True for a project or codebook of another program. */
export function isProject(path: string): boolean {
  return projectName.test(path);
}

/** Takes projects of other programs in, each as one act. What does not fit is named on stderr and gives exit code 1. */
export async function importProjects(
  context: CommandContext,
  study: string,
  files: readonly string[],
  { json }: JsonOption,
): Promise<ExitCode> {
  const { text } = context;
  const odd = files.find((file) => !isProject(file));
  if (odd !== undefined) throw new CliFailure(text('cli.import.projects-alone', { file: odd }), 2);
  return withStudy<ExitCode>(context, { file: study, access: 'write' }, async ({ call, client }) => {
    const results = [];
    for (const file of files) {
      const { blobId } = await client.putBlob(basename(file), bytesOf(context, file));
      const result = await call('exchange.import', { blobId, fileName: basename(file) });
      results.push({ file, ...result });
      if (!json) printLine(context, `${file}: ${text('exchange.done', { ...counts(result) })}`);
      if (!json && result.known + result.already > 0)
        printLine(context, text('exchange.known', counts(result)));
      for (const { reason, source, detail } of result.misfits)
        complain(context, oneLine(text(`exchange.misfit.${reason}`, { source, detail })));
    }
    if (json) printJson(context, cliProjectImportSchema, { projects: results });
    return results.every(({ misfits }) => misfits.length === 0) ? 0 : 1;
  });
}

type Counts = Readonly<
  Record<'documents' | 'known' | 'codes' | 'participants' | 'codings' | 'already', number>
>;

function counts({ documents, known, codes, participants, codings, already }: Counts): Counts {
  return { documents, known, codes, participants, codings, already };
}

function bytesOf({ text }: CommandContext, file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CliFailure(`${file}: ${text('cli.file-unreadable', { reason: systemReason(error) })}`);
  }
}
