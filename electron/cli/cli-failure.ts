/** 1: could not; 2: wrong use. */
export type FailureCode = 1 | 2;

/** Ends a command with one line on stderr; `message` is in the terminal's language. */
export class CliFailure extends Error {
  override readonly name = 'CliFailure';
  readonly exitCode: FailureCode;

  constructor(message: string, exitCode: FailureCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
