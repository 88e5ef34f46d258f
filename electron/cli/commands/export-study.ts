import { cliExportSchema } from '../../../shared/api/cli-output.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { endingOf } from '../option-values.ts';
import { withStudy } from '../with-study.ts';
import { writeOutput } from '../write-output.ts';

/** Writes the study in the form that the file's ending says. */
export async function exportStudy(
  context: CommandContext,
  file: string,
  out: string,
  { json }: JsonOption,
): Promise<ExitCode> {
  const { text } = context;
  const format = endingOf(out, ['html', 'md', 'csv', 'json', 'qdpx', 'qdc'], context);
  return withStudy<ExitCode>(context, { file, access: 'read' }, async ({ call, client }) => {
    const { blobId } = await call('export.render', { format });
    const { bytes } = await client.getBlob(blobId);
    await writeOutput(out, bytes, text);
    if (json) printJson(context, cliExportSchema, { file: out, format, bytes: bytes.length });
    else printLine(context, text('cli.written', { file: out, size: bytes.length }));
    return 0;
  });
}
