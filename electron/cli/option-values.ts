import { findDate } from '../../shared/text/find-date.ts';
import type { Language } from '../../shared/domain/language.ts';
import { CliFailure } from './cli-failure.ts';
import type { CommandContext } from './command-context.ts';

/** Readers of option values, for commander; each refuses with a sentence and exit code 2. */
export function optionValues({ text, terminal }: CommandContext) {
  function refuse(option: string, value: string, allowed: string): never {
    throw new CliFailure(text('cli.usage.bad-value', { option, value, allowed }), 2);
  }

  return {
    wholeNumber: (option: string, min: number, max: number) => (value: string) => {
      const number = Number(value);
      const whole = /^\d+$/.test(value) && number >= min && number <= max;
      return whole ? number : refuse(option, value, text('cli.usage.number', { min, max }));
    },
    oneOf:
      <T extends string>(option: string, choices: readonly T[]) =>
      (value: string): T =>
        choices.find((choice) => choice === value) ??
        refuse(option, value, orList(choices, terminal.language)),
    oneOfNumbers:
      <T extends number>(option: string, choices: readonly T[]) =>
      (value: string): T =>
        choices.find((choice) => String(choice) === value) ??
        refuse(option, value, orList(choices.map(String), terminal.language)),
    date: (option: string) => (value: string) =>
      findDate(value) ?? refuse(option, value, text('cli.usage.date')),
    filled: (option: string) => (value: string) => {
      if (value.trim() === '') throw new CliFailure(text('cli.usage.empty', { name: option }), 2);
      return value;
    },
  };
}

/** The ending of a file to write, when it is one of those allowed. @throws CliFailure wrong use */
export function endingOf<T extends string>(
  file: string,
  allowed: readonly T[],
  { text, terminal }: CommandContext,
): T {
  const found = allowed.find((ending) => file.toLowerCase().endsWith(`.${ending}`));
  if (found) return found;
  const list = orList(
    allowed.map((ending) => `.${ending}`),
    terminal.language,
  );
  throw new CliFailure(text('cli.usage.bad-ending', { file, allowed: list }), 2);
}

function orList(choices: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(choices);
}
