import type { TextRange } from '../domain/coding.ts';
import {
  defaultTurns,
  queryFields,
  QueryFault,
  turnRelations,
  type Query,
  type QueryField,
  type QueryProblem,
  type QueryRelation,
  type QueryTerm,
} from './query.ts';
import { nameKey } from './name-key.ts';
import { isOperator, queryTokens, type QueryToken } from './query-tokens.ts';

export type ParsedQuery =
  { readonly ok: true; readonly query: Query } | { readonly ok: false; readonly problem: QueryProblem };

/** So deep no person nests, and the stack bears it. */
const deepest = 100;

/** Words that join; a code of such a name needs quotes. */
export const queryKeywords: ReadonlySet<string> = new Set([
  'and',
  'or',
  'not',
  'overlaps',
  'inside',
  'within',
  'contains',
  'followed',
  'preceded',
  'near',
  'same',
  'as',
]);

/**
 * Reads a query. Binding, tightest first: conditions beside one another, `not`, relations (from the left), `and`, `or`.
 * @returns the query, or the first problem with its exact place in the text
 */
export function parseQuery(text: string): ParsedQuery {
  try {
    const parser = new Parser(queryTokens(text));
    return { ok: true, query: parser.whole() };
  } catch (error) {
    if (error instanceof QueryFault) return { ok: false, problem: error.problem };
    throw error;
  }
}

const plainRelations: Readonly<Record<string, QueryRelation>> = {
  overlaps: 'overlaps',
  inside: 'inside',
  within: 'inside',
  contains: 'contains',
  near: 'near',
};
const pairedRelations: Readonly<Record<string, QueryRelation>> = {
  'followed by': 'followed by',
  'preceded by': 'preceded by',
  'same participant': 'same participant',
  'same document': 'same document',
};

class Parser {
  readonly #tokens: readonly QueryToken[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly QueryToken[]) {
    this.#tokens = tokens;
  }

  whole(): Query {
    if (this.#peek().type === 'end') throw new QueryFault('empty', { start: 0, end: this.#peek().end });
    const query = this.#either();
    const left = this.#peek();
    if (left.type === 'close') throw new QueryFault('bracket-close', left);
    if (left.type !== 'end') throw unexpected(left);
    return query;
  }

  #peek(ahead = 0): QueryToken {
    return this.#tokens[this.#at + ahead] ?? { type: 'end', text: '', start: 0, end: 0 };
  }

  #take(): QueryToken {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }

  #word(ahead = 0): string | undefined {
    const token = this.#peek(ahead);
    return token.type === 'word' ? nameKey(token.text) : undefined;
  }

  #either(): Query {
    let left = this.#both();
    while (this.#word() === 'or') {
      this.#take();
      left = { type: 'or', left, right: this.#both() };
    }
    return left;
  }

  #both(): Query {
    let left = this.#related();
    while (this.#word() === 'and') {
      this.#take();
      left = { type: 'and', left, right: this.#related() };
    }
    return left;
  }

  #related(): Query {
    let left = this.#single();
    for (let found = this.#relation(); found; found = this.#relation()) {
      const { relation, negated } = found;
      const right = this.#single();
      left = { type: 'relation', relation, negated, turns: this.#turns(relation), left, right };
    }
    return left;
  }

  /** Takes `[not] overlaps`, `followed by`, `same participant [as]` …, where one stands here. */
  #relation(): { readonly relation: QueryRelation; readonly negated: boolean } | undefined {
    const negated = this.#word() === 'not';
    const at = negated ? 1 : 0;
    const first = this.#word(at) ?? '';
    const plain = Object.hasOwn(plainRelations, first) ? plainRelations[first] : undefined;
    const pair = `${first} ${this.#word(at + 1) ?? ''}`;
    const paired = Object.hasOwn(pairedRelations, pair) ? pairedRelations[pair] : undefined;
    const relation = plain ?? paired;
    if (relation === undefined) return undefined;
    this.#at += at + (plain ? 1 : 2);
    if (this.#word() === 'as' && relation.startsWith('same')) this.#take();
    return { relation, negated };
  }

  #turns(relation: QueryRelation): number | null {
    if (!turnRelations.has(relation)) return null;
    const unit = this.#word(2);
    const isCount = unit === 'turn' || unit === 'turns' || unit === 'ターン' || unit === '発話';
    if (this.#word() !== 'within' || !isCount) return defaultTurns;
    this.#take();
    const token = this.#take();
    this.#take();
    const turns = Number(token.text.normalize('NFKC'));
    if (!Number.isInteger(turns) || turns < 0 || turns > 100_000)
      throw new QueryFault('number', token, { text: token.text });
    return turns;
  }

  #single(): Query {
    this.#depth += 1;
    if (this.#depth > deepest) throw new QueryFault('too-deep', this.#peek(), { most: String(deepest) });
    const query = this.#plain();
    this.#depth -= 1;
    return query;
  }

  #plain(): Query {
    const token = this.#peek();
    if (this.#word() === 'not') {
      this.#take();
      return { type: 'not', of: this.#single() };
    }
    if (token.type === 'open') return this.#bracketed();
    const terms: QueryTerm[] = [];
    for (let term = this.#term(); term; term = this.#term()) terms.push(term);
    if (terms.length > 0) return { type: 'coding', terms };
    if (token.type === 'end' || token.type === 'close' || this.#isKeyword())
      throw new QueryFault('operand-missing', token, { after: this.#before() });
    throw unexpected(token);
  }

  #bracketed(): Query {
    const open = this.#take();
    const query = this.#either();
    const close = this.#take();
    if (close.type === 'close') return query;
    if (close.type === 'end') throw new QueryFault('bracket-open', open);
    throw unexpected(close);
  }

  #before(): string {
    return this.#tokens[this.#at - 1]?.text ?? '';
  }

  #isKeyword(): boolean {
    return queryKeywords.has(this.#word() ?? '');
  }

  #term(): QueryTerm | undefined {
    const token = this.#peek();
    if (token.type === 'at') return this.#attribute();
    if (token.type !== 'word' && token.type !== 'quoted') return undefined;
    const next = this.#peek(1);
    if (token.type === 'word' && next.type === 'operator') return this.#fieldTerm(token);
    if (isField(token) && this.#word(1) === 'contains') return this.#fieldTerm(token);
    if (this.#isKeyword()) return undefined;
    this.#take();
    return { subject: 'code', operator: ':', value: token.text, at: rangeOf(token, token) };
  }

  #fieldTerm(token: QueryToken): QueryTerm {
    const field = fieldOf(token);
    if (field === undefined)
      throw new QueryFault('unknown-field', rangeOf(token, token), { text: token.text });
    this.#take();
    return this.#compared(field, token);
  }

  #attribute(): QueryTerm {
    const sign = this.#take();
    const name = this.#take();
    if (name.type !== 'word' && name.type !== 'quoted')
      throw new QueryFault('value-missing', rangeOf(sign, sign), { after: sign.text });
    const subject = { attribute: name.text };
    if (this.#peek().type !== 'operator' && this.#word() !== 'contains')
      return { subject, operator: ':', value: '*', at: rangeOf(sign, name) };
    return this.#compared(subject, sign);
  }

  #compared(subject: QueryTerm['subject'], from: QueryToken): QueryTerm {
    const sign = this.#take();
    const operator = isOperator(sign.text) ? sign.text : ':';
    const value = this.#take();
    if (value.type !== 'word' && value.type !== 'quoted')
      throw new QueryFault('value-missing', rangeOf(from, sign), { after: sign.text });
    // The value `*` in quotes is a star that somebody wrote.
    const text = value.type === 'quoted' && value.text === '*' ? '＊' : value.text;
    return { subject, operator, value: text, at: rangeOf(from, value) };
  }
}

function isField(token: QueryToken): boolean {
  return token.type === 'word' && fieldOf(token) !== undefined;
}

function fieldOf(token: QueryToken): QueryField | undefined {
  const key = nameKey(token.text);
  return queryFields.find((field) => field === key);
}

function rangeOf(from: QueryToken, to: QueryToken): TextRange {
  return { start: from.start, end: to.end };
}

function unexpected(token: QueryToken): QueryFault {
  return new QueryFault('unexpected', { start: token.start, end: token.end }, { text: token.text });
}
