import { queryFields, turnRelations, type Query, type QueryTerm } from './query.ts';
import { nameKey } from './name-key.ts';
import { queryKeywords } from './parse-query.ts';

/** How tightly each kind of query binds; see `parseQuery`. */
const strength = { or: 1, and: 2, relation: 3, not: 4, coding: 5 } as const satisfies Record<
  Query['type'],
  number
>;

/** Writes a query as text that reads back as the same query, with no more brackets than needed. */
export function formatQuery(query: Query): string {
  switch (query.type) {
    case 'coding':
      return query.terms.map(formatTerm).join(' ');
    case 'not':
      return `not ${inside(query.of, strength.not)}`;
    case 'relation': {
      const turns = turnRelations.has(query.relation) ? ` within ${query.turns ?? 1} turns` : '';
      const words = `${query.negated ? 'not ' : ''}${query.relation}`;
      return `${inside(query.left, strength.relation)} ${words} ${inside(query.right, strength.not)}${turns}`;
    }
    default: {
      const own = strength[query.type];
      return `${inside(query.left, own)} ${query.type} ${inside(query.right, own + 1)}`;
    }
  }
}

function inside(query: Query, least: number): string {
  const text = formatQuery(query);
  return strength[query.type] < least ? `(${text})` : text;
}

/** One condition; a code by its name alone, quotes only where needed. */
export function formatTerm({ subject, operator, value }: QueryTerm): string {
  if (typeof subject === 'object') {
    const name = `@${plain(subject.attribute)}`;
    return value === '*' && operator === ':' ? name : `${name}${operator}${plain(value)}`;
  }
  const isBare = subject === 'code' && operator === ':' && value !== '*';
  return isBare ? codeName(value) : `${subject}${operator}${plain(value)}`;
}

function codeName(name: string): string {
  const key = nameKey(name);
  const reserved = queryKeywords.has(key) || queryFields.some((field) => field === key);
  return reserved ? quoted(name) : plain(name);
}

function plain(text: string): string {
  return /^[\p{L}\p{M}\p{N}_*][\p{L}\p{M}\p{N}_.*ー-]*$/u.test(text) && !queryKeywords.has(nameKey(text))
    ? text
    : quoted(text);
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
