import { cliExplorerSchema } from '../../../shared/api/cli-output.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { ensureBuilt } from '../build-page.ts';
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

/** Writes the explorer as one page that opens without the app and asks nothing of any network. */
export async function shareExplorer(
  context: CommandContext,
  file: string,
  out: string,
  { json, lang }: JsonOption & { readonly lang?: Language },
): Promise<ExitCode> {
  const { text } = context;
  endingOf(out, ['html'], context);
  return withStudy<ExitCode>(context, { file, access: 'read' }, async ({ call, client }) => {
    await ensureBuilt(context, 'explorer/explorer.js');
    const { blobId } = await call('explorer.render', { language: lang });
    const { bytes } = await client.getBlob(blobId);
    await writeOutput(out, bytes, text);
    const result = { file: out, bytes: bytes.length };
    if (json) printJson(context, cliExplorerSchema, result);
    else printLine(context, text('cli.explorer.done', { file: out, size: bytes.length }));
    return 0;
  });
}
