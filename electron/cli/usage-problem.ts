import type { CommanderError } from 'commander';
import type { Translate } from '../../shared/messages/translate.ts';

/** What commander found wrong, in the terminal's language and in one line. */
export function usageProblem(
  { code, message }: Pick<CommanderError, 'code' | 'message'>,
  text: Translate,
): string {
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  const problem = problemOf(code, name, message, text);
  const similar = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(message)?.[1];
  return similar ? text('cli.usage.did-you-mean', { problem, name: similar }) : problem;
}

function problemOf(code: string, name: string, message: string, text: Translate): string {
  switch (code) {
    case 'commander.help':
      return text('cli.usage.command-missing');
    case 'commander.unknownCommand':
      return text('cli.usage.command-unknown', { name });
    case 'commander.unknownOption':
      return text('cli.usage.option-unknown', { name });
    case 'commander.missingArgument':
      return text('cli.usage.argument-missing', { name });
    case 'commander.optionMissingArgument':
      return text('cli.usage.option-value-missing', { name });
    case 'commander.excessArguments':
      return text('cli.usage.too-many');
    default:
      return text('cli.usage.other', { detail: message.replace(/^error: /, '') });
  }
}
