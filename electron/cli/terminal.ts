import type { Language } from '../../shared/domain/language.ts';

/** What a command may know of the terminal it runs in. */
export type Terminal = {
  readonly language: Language;
  /** Characters in a line of stdout. */
  readonly columns: number;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Writes to stdout as it is. */
  out(text: string): void;
  /** Writes one line to stderr. */
  say(line: string): void;
  /** Shows what a long job is doing, in place; null wipes it. Does nothing where stderr is not a terminal. */
  progress(line: string | null): void;
};

const unlimited = 120;

/** The terminal of this process. A reader that went away (`| head`) ends the output quietly, not the work. */
export function processTerminal(signal: AbortSignal): Terminal {
  const { stdout, stderr, env } = process;
  let listening = true;
  let shown = 0;
  stdout.on('error', () => (listening = false));
  stderr.on('error', () => undefined);

  function progress(line: string | null): void {
    if (!stderr.isTTY || (line === null && shown === 0)) return;
    const text = line ?? '';
    stderr.write(`\r${text.padEnd(shown)}${line === null ? '\r' : ''}`);
    shown = text.length;
  }

  return {
    language: languageOfTerminal(env),
    columns: stdout.isTTY ? stdout.columns : unlimited,
    signal,
    out: (text) => void (listening && stdout.write(text)),
    say(line) {
      progress(null);
      stderr.write(`${line}\n`);
    },
    progress,
  };
}

/** As every Unix tool reads it: `LC_ALL` before `LC_MESSAGES` before `LANG`; all but Japanese is English. */
export function languageOfTerminal(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^ja\b|^ja_/i.test(locale) ? 'ja' : 'en';
}
