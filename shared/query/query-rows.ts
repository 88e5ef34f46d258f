import type { Query, QueryRelation, QueryTerm } from './query.ts';

/** How a row goes on from everything above it. */
export type RowLink =
  | { readonly type: 'and' | 'or' }
  | {
      readonly type: 'relation';
      readonly relation: QueryRelation;
      readonly negated: boolean;
      readonly turns: number | null;
    };

/** A query as a person builds it: from above, each row joined to all before it. Every query has this form. */
export type QueryRow = {
  /** Of the first row: nothing is above it. */
  readonly link: RowLink | null;
  /** True: the passages that are not of this part. */
  readonly negated: boolean;
  readonly part:
    | { readonly type: 'coding'; readonly terms: readonly QueryTerm[] }
    | { readonly type: 'group'; readonly rows: readonly QueryRow[] };
};

/** The rows of a query; what stands in brackets at the right of an operator becomes a group. */
export function queryRows(query: Query): readonly QueryRow[] {
  if (query.type === 'coding' || query.type === 'not') return [{ link: null, ...operand(query) }];
  const link: RowLink =
    query.type === 'relation'
      ? { type: 'relation', relation: query.relation, negated: query.negated, turns: query.turns }
      : { type: query.type };
  return [...queryRows(query.left), { link, ...operand(query.right) }];
}

function operand(query: Query): Pick<QueryRow, 'negated' | 'part'> {
  if (query.type === 'coding') return { negated: false, part: query };
  const of = query.type === 'not' ? query.of : query;
  const negated = query.type === 'not';
  if (of.type === 'coding') return { negated, part: of };
  return { negated, part: { type: 'group', rows: queryRows(of) } };
}

/** The query of rows; undefined where none is left with a condition. */
export function rowsQuery(rows: readonly QueryRow[]): Query | undefined {
  let query: Query | undefined;
  for (const { link, negated, part } of rows) {
    const plain = part.type === 'group' ? rowsQuery(part.rows) : part.terms.length > 0 ? part : undefined;
    if (plain === undefined) continue;
    const right: Query = negated ? { type: 'not', of: plain } : plain;
    query = query === undefined || link === null ? right : joined(query, link, right);
  }
  return query;
}

function joined(left: Query, link: RowLink, right: Query): Query {
  if (link.type !== 'relation') return { type: link.type, left, right };
  return { ...link, left, right };
}
