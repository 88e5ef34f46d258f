import { z } from 'zod';

/**
 * `query` reads, `command` changes the study in one transaction and one change set,
 * `job` may take long: it reports progress and can be cancelled (and may change the study at its end).
 */
export type ProcedureKind = 'query' | 'command' | 'job';

export type Procedure<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly kind: ProcedureKind;
  /** `study` procedures name an open study by its handle. */
  readonly scope: 'app' | 'study';
  readonly input: I;
  readonly output: O;
};

export const none = z.strictObject({});

export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { kind: 'query', scope: 'study', input, output } as const;
}

export function command<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { kind: 'command', scope: 'study', input, output } as const;
}

export function job<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { kind: 'job', scope: 'study', input, output } as const;
}

/** The same procedure, but of the application, not of one study. */
export function ofApp<I extends z.ZodType, O extends z.ZodType, K extends ProcedureKind>(
  procedure: Procedure<I, O> & { readonly kind: K },
) {
  const { kind, input, output } = procedure;
  return { kind, scope: 'app', input, output } as const;
}
