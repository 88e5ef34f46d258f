import { isAbsolute, resolve } from 'node:path';

/**
 * The study named on a command line, as the file association and the shell put it there.
 * Switches (Chromium's too) are passed over; the last `.hara` file wins, as in a selection of several.
 */
export function studyInArguments(argv: readonly string[], cwd: string): string | undefined {
  const named = argv.slice(1).findLast((argument) => !argument.startsWith('-') && /\.hara$/i.test(argument));
  if (named === undefined) return undefined;
  return isAbsolute(named) ? named : resolve(cwd, named);
}
