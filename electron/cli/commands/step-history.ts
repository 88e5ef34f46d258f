import { cliRedoSchema, cliUndoSchema } from '../../../shared/api/cli-output.ts';
import { actSentence } from '../act-sentence.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { withStudy } from '../with-study.ts';

/** Takes the study one act back or forth and says which it was. */
export async function stepHistory(
  context: CommandContext,
  direction: 'undo' | 'redo',
  file: string,
  { json }: JsonOption,
): Promise<ExitCode> {
  return withStudy<ExitCode>(context, { file, access: 'write' }, async ({ call }) => {
    const { label } = await call(`history.${direction}`, {});
    const sentence = actSentence(label, context.text);
    if (!json) printLine(context, context.text(`cli.${direction}.done`, { sentence }));
    else if (direction === 'undo') printJson(context, cliUndoSchema, { undone: sentence, label });
    else printJson(context, cliRedoSchema, { redone: sentence, label });
    return 0;
  });
}
