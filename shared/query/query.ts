import type { TextRange } from '../domain/coding.ts';

/** What a condition may ask of a coding; `@name` asks for an attribute of the participant. */
export const queryFields = [
  'code',
  'kind',
  'text',
  'memo',
  'coder',
  'phase',
  'region',
  'modality',
  'direction',
  'pleasantness',
  'intensity',
  'words',
  'aspect',
  'value',
  'theme',
  'segment',
  'participant',
  'document',
  'speaker',
  'role',
] as const;
export type QueryField = (typeof queryFields)[number];

/** `:` reads broadly (a code with all below it, a text that contains), `=` exactly; `!=` is not `=`. */
export const queryOperators = [':', '=', '!=', '<', '<=', '>', '>='] as const;
export type QueryOperator = (typeof queryOperators)[number];

/** One thing asked of one coding. The value `*` stands for anything at all. */
export type QueryTerm = {
  /** A field, or the name of an attribute. */
  readonly subject: QueryField | { readonly attribute: string };
  readonly operator: QueryOperator;
  readonly value: string;
  /** Where it stands in the text, for messages; of a query made otherwise: 0-0. */
  readonly at: TextRange;
};

export const queryRelations = [
  'overlaps',
  'inside',
  'contains',
  'followed by',
  'preceded by',
  'near',
  'same participant',
  'same document',
] as const;
export type QueryRelation = (typeof queryRelations)[number];

/** Relations over turns, which may say how many; without a number it is `defaultTurns`. */
export const turnRelations: ReadonlySet<QueryRelation> = new Set(['followed by', 'preceded by', 'near']);
export const defaultTurns = 1;

/**
 * A query is a set of passages, told by conditions and by how passages lie to one another; see docs/query.md for what each
 * part gives. All terms of a `coding` hold of the same coding.
 */
export type Query =
  | { readonly type: 'coding'; readonly terms: readonly QueryTerm[] }
  | { readonly type: 'not'; readonly of: Query }
  | { readonly type: 'and' | 'or'; readonly left: Query; readonly right: Query }
  | {
      readonly type: 'relation';
      readonly relation: QueryRelation;
      /** True: the left passages that do *not* stand so to any right one. */
      readonly negated: boolean;
      /** Turns; null where the relation knows none. */
      readonly turns: number | null;
      readonly left: Query;
      readonly right: Query;
    };

export type QueryProblemReason =
  | 'empty'
  | 'unexpected'
  | 'operand-missing'
  | 'value-missing'
  | 'bracket-open'
  | 'bracket-close'
  | 'quote-open'
  | 'too-deep'
  | 'unknown-field'
  | 'unknown-code'
  | 'unknown-value'
  | 'unknown-theme'
  | 'unknown-attribute'
  | 'operator'
  | 'number';

/** What is wrong with a query and where: a half-open range of its text. `values` fill the message. */
export type QueryProblem = {
  readonly reason: QueryProblemReason;
  readonly at: TextRange;
  readonly values: Readonly<Record<string, string>>;
};

/** Thrown inside the parser and the evaluator, caught at their borders. */
export class QueryFault extends Error {
  readonly problem: QueryProblem;

  constructor(reason: QueryProblemReason, at: TextRange, values: Readonly<Record<string, string>> = {}) {
    super(reason);
    this.problem = { reason, at, values };
  }
}
