import { cliCompactSchema } from '../../../shared/api/cli-output.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { withStudy } from '../with-study.ts';

const kilobyte = 1024;

/** Removes history and unused texts from the study's file for good, and names the backups that still hold them. */
export async function compactStudy(
  context: CommandContext,
  file: string,
  { json }: JsonOption,
): Promise<ExitCode> {
  const { text } = context;
  return withStudy<ExitCode>(context, { file, access: 'write' }, async ({ call }) => {
    const forgotten = await call('study.forget', {});
    if (json) {
      printJson(context, cliCompactSchema, forgotten);
      return 0;
    }
    const { acts, texts, bytesBefore, bytesAfter, backups } = forgotten;
    const [before, after] = [Math.round(bytesBefore / kilobyte), Math.round(bytesAfter / kilobyte)];
    printLine(context, text('forget.done', { acts, texts, before, after }));
    if (backups.length > 0)
      printLine(context, text('forget.backups', { count: backups.length, names: backups.join(', ') }));
    return 0;
  });
}
