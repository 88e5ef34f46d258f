import { cliCheckSchema } from '../../../shared/api/cli-output.ts';
import {
  complain,
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { withStudy } from '../with-study.ts';

/** Looks for damage; a study that has some gives exit code 1. */
export async function checkStudy(
  context: CommandContext,
  file: string,
  { json }: JsonOption,
): Promise<ExitCode> {
  return withStudy<ExitCode>(context, { file, access: 'read' }, async ({ call }) => {
    const result = await call('study.check', {});
    if (json) printJson(context, cliCheckSchema, result);
    else if (result.ok) printLine(context, context.text('cli.check.ok'));
    for (const problem of result.problems) complain(context, `${file}: ${problem}`);
    return result.ok ? 0 : 1;
  });
}
