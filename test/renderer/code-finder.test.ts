import { describe, expect, it } from 'vitest';
import { codeFinder } from '../../renderer/data/code-finder.ts';
import type { Code } from '../../shared/domain/code.ts';

const code = (name: string, more: Partial<Code> = {}): Code => ({
  id: name,
  parentId: null,
  name,
  kind: 'sensation',
  color: null,
  description: '',
  facets: {},
  position: 0,
  ...more,
});
const book = [
  code('軽くなる', { reading: 'かるくなる' }),
  code('重い', { reading: 'おもい' }),
  code('ほっとする'),
  code('ドキドキ'),
  code('tension', { description: 'before the first visit', exclusion: 'not the pleasant kind' }),
  code('pride', { examples: [{ side: 'example', text: 'I showed it to everyone at work', source: null }] }),
];
const find = codeFinder(book);
const first = (words: string) => find(words)[0]?.name;

describe('finding a code', () => {
  it('goes by name, description, rules and examples', () => {
    expect(first('tensoin')).toBe('tension');
    expect(first('first visit')).toBe('tension');
    expect(first('pleasant kind')).toBe('tension');
    expect(first('showed it to everyone')).toBe('pride');
  });

  it.each([
    ['軽く', '軽くなる'],
    ['かるく', '軽くなる'],
    ['カルク', '軽くなる'],
    ['karuku', '軽くなる'],
    ['hotto', 'ほっとする'],
    ['どきどき', 'ドキドキ'],
    ['dokidoki', 'ドキドキ'],
    ['omoi', '重い'],
  ])('goes by sound in Japanese: %s', (typed, name) => {
    expect(first(typed)).toBe(name);
  });
});
