import { describe, expect, it } from 'vitest';
import { formatQuery } from '../../shared/query/format-query.ts';
import { parseQuery } from '../../shared/query/parse-query.ts';

const read = (text: string) => {
  const parsed = parseQuery(text);
  return parsed.ok ? formatQuery(parsed.query) : parsed.problem;
};

describe('reading a query', () => {
  it.each([
    ['Lighter', 'Lighter'],
    ['"a weight off" and Relief', '"a weight off" and Relief'],
    ['A or B AND C', 'A or B and C'],
    ['(A or B) and C', '(A or B) and C'],
    ['A overlaps B and C', 'A overlaps B and C'],
    ['A overlaps (B and C)', 'A overlaps (B and C)'],
    ['not A overlaps B', 'not A overlaps B'],
    ['not (A overlaps B)', 'not (A overlaps B)'],
    ['A within B', 'A inside B'],
    ['A not inside B', 'A not inside B'],
    ['A followed by B', 'A followed by B within 1 turns'],
    ['A Followed By B within 3 turns and C', 'A followed by B within 3 turns and C'],
    ['A near B within 0 turns inside C', 'A near B within 0 turns inside C'],
    ['A same participant as B', 'A same participant B'],
    ['kind:sensation region : hair intensity>=3', 'kind:sensation region:hair intensity>=3'],
    ['@age > 40 segment!=core', '@age>40 segment!=core'],
    ['@"home town" contains "yo"', '@"home town":yo'],
    ['text contains "so light" memo:*', 'text:"so light" memo:*'],
    ['ほっとした かつ', 'ほっとした かつ'],
    ['「胃が キリキリ」　and　（region：肩）', '"胃が キリキリ" and region:肩'],
    ['強度 or "Body > Lighter"', '強度 or "Body > Lighter"'],
    ['“Ａ and B”', '"Ａ and B"'],
    ['"and" or "text"', '"and" or "text"'],
    [String.raw`"say \"ah\""`, String.raw`"say \"ah\""`],
  ])('%s', (text, formatted) => {
    expect(read(text)).toBe(formatted);
    expect(read(formatted)).toBe(formatted);
  });

  it.each([
    ['', { reason: 'empty', at: { start: 0, end: 0 } }],
    ['Lighter and', { reason: 'operand-missing', at: { start: 11, end: 11 } }],
    ['Lighter and or Relief', { reason: 'operand-missing', at: { start: 12, end: 14 } }],
    ['(Lighter or Relief', { reason: 'bracket-open', at: { start: 0, end: 1 } }],
    ['Lighter)', { reason: 'bracket-close', at: { start: 7, end: 8 } }],
    ['Lighter and "so', { reason: 'quote-open', at: { start: 12, end: 15 } }],
    ['Lighter not Relief', { reason: 'unexpected', at: { start: 8, end: 11 } }],
    ['colour:red', { reason: 'unknown-field', at: { start: 0, end: 6 } }],
    ['kind:', { reason: 'value-missing', at: { start: 0, end: 5 } }],
    ['A near B within many turns', { reason: 'number', at: { start: 16, end: 20 } }],
    ['@', { reason: 'value-missing', at: { start: 0, end: 1 } }],
  ])('says what is wrong with “%s” and where', (text, problem) => {
    expect(read(text)).toMatchObject(problem);
  });

  it('refuses what is nested too deeply instead of running out of room', () => {
    expect(read('('.repeat(5000))).toMatchObject({ reason: 'too-deep' });
    expect(read('not '.repeat(5000))).toMatchObject({ reason: 'too-deep' });
    expect(read(Array.from({ length: 900 }, () => 'A').join(' or '))).toBeTypeOf('string');
  });
});
