import { CommanderError } from 'commander';
import { CliFailure } from './cli-failure.ts';
import { commandContext, type CommandContext } from './command-context.ts';
import { oneLine } from './one-line.ts';
import { createProgram } from './program.ts';
import type { Terminal } from './terminal.ts';
import { usageProblem } from './usage-problem.ts';

/**
 * Runs one command line (without node and program name).
 * @returns the exit code: 0 done, 1 could not (or not all of it), 2 wrong use. Never rejects.
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const context = commandContext(terminal);
  let code: 0 | 1 = 0;
  const program = createProgram(context, (result) => (code = result));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0; // help or version, as asked for
    const failure = failureOf(error, context);
    const command = program.commands.find((each) => each.name() === args[0])?.name();
    terminal.progress(null);
    terminal.say(
      `hara: ${oneLine(failure.exitCode === 2 ? withHint(failure.message, command, context) : failure.message)}`,
    );
    return failure.exitCode;
  }
}

function failureOf(error: unknown, { text }: CommandContext): CliFailure {
  if (error instanceof CliFailure) return error;
  if (error instanceof CommanderError) return new CliFailure(usageProblem(error, text), 2);
  const detail = error instanceof Error ? error.message : String(error);
  return new CliFailure(text('cli.unexpected', { detail }));
}

function withHint(problem: string, command: string | undefined, { text }: CommandContext): string {
  return text('cli.usage.hint', { problem, help: command ? `hara ${command} --help` : 'hara --help' });
}
