import { expect, it } from 'vitest';
import { kindGroups } from '../../../renderer/features/transcripts/code-forest.ts';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { CodeKind } from '../../../shared/domain/code.ts';

function code(
  id: string,
  kind: CodeKind,
  parentId: string | null,
  position: number,
  codings: number,
): ListedCode {
  return {
    id,
    name: id,
    kind,
    parentId,
    color: null,
    description: '',
    facets: {},
    position,
    codings,
    participants: 0,
  };
}

it('takes the one root of a kind as its heading and counts the codings of all below', () => {
  const groups = kindGroups([
    code('b', 'sensation', 'body', 2, 4),
    code('body', 'sensation', null, 1, 1),
    code('a', 'sensation', 'body', 1, 2),
    code('a1', 'sensation', 'a', 1, 3),
    code('time', 'value', null, 1, 5),
  ]);
  expect(
    groups.map(({ kind, head, codings, rows }) => [
      kind,
      head?.id,
      codings,
      rows.map((row) => [row.code.id, row.depth]),
    ]),
  ).toEqual([
    [
      'sensation',
      'body',
      10,
      [
        ['a', 0],
        ['a1', 1],
        ['b', 0],
      ],
    ],
    ['value', undefined, 5, [['time', 0]]],
  ]);
});

it('shows codes whose parent is missing at the top', () => {
  expect(kindGroups([code('lost', 'free', 'nowhere', 1, 0)])[0]?.rows[0]?.code.id).toBe('lost');
});
