import type { z } from 'zod';
import { translator, type Translate } from '../../shared/messages/translate.ts';
import type { Terminal } from './terminal.ts';

/** What every command gets. */
export type CommandContext = { readonly terminal: Terminal; readonly text: Translate };

/** A command's end: 0 done, 1 not (all of) it. Wrong use is thrown. */
export type ExitCode = 0 | 1;

export type JsonOption = { readonly json?: boolean };

export function commandContext(terminal: Terminal): CommandContext {
  return { terminal, text: translator(terminal.language) };
}

/** Prints a value in its documented form, alone on stdout. */
export function printJson<S extends z.ZodType>(
  { terminal }: CommandContext,
  schema: S,
  value: z.input<S>,
): void {
  terminal.out(`${JSON.stringify(schema.parse(value), undefined, 2)}\n`);
}

export function printLine({ terminal }: CommandContext, line: string): void {
  terminal.out(`${line}\n`);
}

/** An error that does not end the command. */
export function complain({ terminal }: CommandContext, line: string): void {
  terminal.say(`hara: ${line}`);
}
