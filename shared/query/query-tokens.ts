import { QueryFault, queryOperators, type QueryOperator } from './query.ts';

export type QueryToken = {
  /** `word` may be a keyword, `quoted` never is. `end` closes every list. */
  readonly type: 'word' | 'quoted' | 'operator' | 'open' | 'close' | 'at' | 'end';
  /** The word, what stands in the quotes, or the operator. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

const closing: Readonly<Record<string, string>> = { '"': '"', '＂': '＂', '“': '”', '「': '」', '『': '』' };
const brackets: Readonly<Record<string, 'open' | 'close'>> = {
  '(': 'open',
  '（': 'open',
  ')': 'close',
  '）': 'close',
};
const signs: readonly (readonly [RegExp, QueryOperator])[] = [
  [/^(?:[!！][=＝]|≠|<>)/u, '!='],
  [/^(?:[<＜][=＝]|≤|≦)/u, '<='],
  [/^(?:[>＞][=＝]|≥|≧)/u, '>='],
  [/^[:：]/u, ':'],
  [/^[=＝]/u, '='],
  [/^[<＜]/u, '<'],
  [/^[>＞]/u, '>'],
];
const wordPattern = /^(?:(?![!！][=＝])[^\s\u3000()（）"＂“「『:：=＝<>＜＞≠≤≥≦≧])+/u;

/**
 * Cuts a query into tokens with their places (UTF-16). Full-width signs and Japanese quotes are understood.
 * @throws QueryFault quote-open
 */
export function queryTokens(text: string): readonly QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < text.length) {
    const blank = /^[\s\u3000]+/u.exec(text.slice(at, at + 1000))?.[0].length ?? 0;
    at += blank;
    if (blank > 0) continue;
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  return [...tokens, { type: 'end', text: '', start: text.length, end: text.length }];
}

function tokenAt(text: string, start: number): QueryToken {
  const first = text.charAt(start);
  const bracket = brackets[first];
  if (bracket) return { type: bracket, text: first, start, end: start + 1 };
  if (first === '@' || first === '＠') return { type: 'at', text: first, start, end: start + 1 };
  const close = closing[first];
  if (close !== undefined) return quotedAt(text, start, close);
  const rest = text.slice(start);
  for (const [pattern, operator] of signs) {
    const sign = pattern.exec(rest)?.[0];
    if (sign !== undefined) return { type: 'operator', text: operator, start, end: start + sign.length };
  }
  const word = wordPattern.exec(rest)?.[0] ?? first;
  return { type: 'word', text: word, start, end: start + word.length };
}

function quotedAt(text: string, start: number, close: string): QueryToken {
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (unit === '\\' && at + 1 < text.length) {
      at += 1;
      value += text.charAt(at);
    } else if (unit === close) return { type: 'quoted', text: value, start, end: at + 1 };
    else value += unit;
  }
  throw new QueryFault('quote-open', { start, end: text.length });
}

export function isOperator(text: string): text is QueryOperator {
  return queryOperators.some((each) => each === text);
}
