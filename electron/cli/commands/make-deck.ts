import { cliDeckSchema } from '../../../shared/api/cli-output.ts';
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

/** Writes the findings deck, as PowerPoint or as one self-contained page. */
export async function makeDeck(
  context: CommandContext,
  file: string,
  out: string,
  { json }: JsonOption,
): Promise<ExitCode> {
  const { text } = context;
  const format = endingOf(out, ['pptx', 'html'], context);
  return withStudy<ExitCode>(context, { file, access: 'read' }, async ({ call, client }) => {
    const slides = await call('deck.slides', {});
    const { blobId } = await call('deck.render', { format });
    const { bytes } = await client.getBlob(blobId);
    writeOutput(out, bytes, text);
    const result = { file: out, slides: slides.length, bytes: bytes.length };
    if (json) printJson(context, cliDeckSchema, result);
    else printLine(context, text('cli.deck.done', { file: out, slides: slides.length, size: bytes.length }));
    return 0;
  });
}
