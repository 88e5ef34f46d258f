import { describe, expect, it } from 'vitest';
import { createPicker, newCode, type PickerEntry } from '../../renderer/editor/picker-entries.ts';
import type { ListedCode } from '../../shared/api/study-procedures.ts';
import type { CodeKind } from '../../shared/domain/code.ts';

function code(
  id: string,
  name: string,
  kind: CodeKind = 'sensation',
  parentId: string | null = null,
): ListedCode {
  return {
    id,
    name,
    kind,
    parentId,
    color: null,
    description: '',
    facets: {},
    position: 0,
    codings: 0,
    participants: 0,
  };
}

const codes = [
  code('root', 'Sensation'),
  code('lighter', 'lighter', 'sensation', 'root'),
  code('shoulders', 'shoulders drop', 'sensation', 'root'),
  code('relief', 'ほっとする', 'sensation', 'root'),
  code('time', 'time for me', 'value'),
  read(code('lightness', '軽くなる', 'sensation', 'root')),
];

function read(listed: ListedCode): ListedCode {
  const reading = { 軽くなる: 'かるくなる', 帯: 'おび' }[listed.name];
  return reading === undefined ? listed : { ...listed, reading };
}

function names(entries: readonly PickerEntry[]): readonly string[] {
  return entries.map((entry) => (entry.type === 'code' ? entry.code.name : `+${entry.code.kind}`));
}

describe('the code picker', () => {
  const find = createPicker(codes, ['time', undefined, 'lighter']);

  it('shows numbered codes first while nothing is typed', () => {
    expect(names(find('', 'sensation')).slice(0, 3)).toEqual(['time for me', 'lighter', 'Sensation']);
  });

  it('finds a code in spite of a slip, and a Japanese one by two characters', () => {
    expect([names(find('sholders', 'free'))[0], names(find('ほっ', 'free'))[0]]).toEqual([
      'shoulders drop',
      'ほっとする',
    ]);
  });

  it.each([
    ['かる', '軽くなる'],
    ['カルク', '軽くなる'],
    ['karuku', '軽くなる'],
    ['karuk nar', '軽くなる'],
    ['hotto', 'ほっとする'],
    ['ホッと', 'ほっとする'],
  ])('finds a Japanese code by how it is read: %s', (typed, name) => {
    expect(names(find(typed, 'free'))[0]).toBe(name);
  });

  it('puts what is written so before what only sounds so', () => {
    const both = createPicker([code('a', '帯', 'free'), code('b', 'obi')].map(read), []);
    expect(names(both('obi', 'free')).slice(0, 2)).toEqual(['obi', '帯']);
  });

  it('offers to create what is not there, the kind used last first', () => {
    expect(names(find('goose bumps', 'value')).slice(0, 2)).toEqual(['+value', '+sensation']);
  });

  it('puts a code of exactly this name first and offers the name where it is free', () => {
    const found = names(find('LIGHTER', 'sensation'));
    expect([found[0], found.includes('+sensation'), found.includes('+value')]).toEqual([
      'lighter',
      false,
      true,
    ]);
  });

  it('does not offer a kind where the name is taken among the same siblings, whatever its width', () => {
    const found = names(find('Ｔｉｍｅ for me', 'value'));
    expect([found.includes('+value'), found.includes('+free'), found.includes('+sensation')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('tells where a code stands and which key it has', () => {
    const [first] = find('lighter', 'free');
    expect(first).toMatchObject({ type: 'code', path: ['Sensation'], number: 3 });
  });
});

describe('a new code', () => {
  it('goes below the one code that stands above its kind, else to the top', () => {
    expect([newCode(codes, 'x', 'sensation').parentId, newCode(codes, 'x', 'value').parentId]).toEqual([
      'root',
      null,
    ]);
  });
});
