import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListedCode } from '../../shared/api/study-procedures.ts';
import type { CodeKind } from '../../shared/domain/code.ts';
import { codeFinder } from '../../renderer/data/code-finder.ts';
import { filterCodes } from '../../renderer/features/codebook/code-filter.ts';
import { forestOf, kindKey, parentRowKey, treeRows } from '../../renderer/features/codebook/code-forest.ts';
import type { TreeRow } from '../../renderer/features/codebook/code-forest.ts';
import { dropMove, stepMove } from '../../renderer/features/codebook/code-moves.ts';
import type { CodeMove } from '../../renderer/features/codebook/code-moves.ts';

function code(
  id: string,
  parentId: string | null,
  position: number,
  kind: CodeKind = 'sensation',
): ListedCode {
  return {
    id,
    parentId,
    name: id,
    kind,
    color: null,
    description: '',
    facets: {},
    position,
    codings: 1,
    participants: 1,
  };
}

/** What `codes.moveMany` does, in memory: out of the old places, in from `index` of the new one on. */
function applied(codes: readonly ListedCode[], move: CodeMove): readonly ListedCode[] {
  const siblings = forestOf(codes)
    .childrenOf(move.parentId)
    .filter((sibling) => !move.ids.includes(sibling.id));
  const order = siblings.map((sibling) => sibling.id).toSpliced(move.index, 0, ...move.ids);
  return codes.map((each) => ({
    ...each,
    ...(move.ids.includes(each.id) && { parentId: move.parentId, kind: move.kind ?? each.kind }),
    ...(order.includes(each.id) && { position: order.indexOf(each.id) }),
  }));
}

const book = [
  code('light', null, 0),
  code('hands', 'light', 0),
  code('hair', 'light', 1),
  code('warm', null, 1),
  code('taste', null, 2, 'value'),
  code('calm', null, 3),
];
const keys = (codes: readonly ListedCode[]) =>
  treeRows(forestOf(codes), { collapsed: new Set() })
    .map((row) => row.key)
    .filter((key) => !key.startsWith('kind:'));
const rowOf = (codes: readonly ListedCode[], key: string): TreeRow => {
  const row = treeRows(forestOf(codes), { collapsed: new Set() }).find((each) => each.key === key);
  if (!row) throw new Error(`no row ${key}`);
  return row;
};
const after = (codes: readonly ListedCode[], move: CodeMove | undefined) =>
  move ? keys(applied(codes, move)) : undefined;

describe('rows of the codebook', () => {
  test('stand below their kind, in order, with the totals of the kind', () => {
    expect(keys(book)).toEqual(['light', 'hands', 'hair', 'warm', 'calm', 'taste']);
    expect(rowOf(book, kindKey('sensation'))).toMatchObject({ codes: 5, codings: 5, expanded: true });
    expect(rowOf(book, kindKey('loyalty'))).toMatchObject({ codes: 0, expanded: false });
  });

  test('a closed code hides what is below it', () => {
    const rows = treeRows(forestOf(book), { collapsed: new Set(['light', kindKey('value')]) });
    expect(rows.map((row) => row.key)).not.toContain('hands');
    expect(rows.map((row) => row.key)).not.toContain('taste');
  });

  test('a code that bears the name of its kind and is alone takes the place of the kind', () => {
    const rows = treeRows(forestOf(book), { collapsed: new Set(), namesKind: (each) => each.id === 'taste' });
    expect(rows.find((row) => row.key === 'taste')).toMatchObject({ depth: 0 });
    expect(rows.map((row) => row.key)).not.toContain(kindKey('value'));
  });

  test('a filter shows matches with what stands above them, open', () => {
    const forest = forestOf(book);
    const filter = filterCodes(codeFinder(book), forest, 'hair');
    const rows = treeRows(forest, { collapsed: new Set(['light']), only: filter?.shown });
    expect(rows.map((row) => row.key)).toEqual([kindKey('sensation'), 'light', 'hair']);
  });

  test('the left arrow goes to the parent, and from there to the kind', () => {
    expect(parentRowKey(rowOf(book, 'hair'))).toBe('light');
    expect(parentRowKey(rowOf(book, 'light'))).toBe(kindKey('sensation'));
  });

  test('a code whose parent is missing is shown at the top', () => {
    expect(keys([code('lost', 'gone', 0)])).toEqual(['lost']);
  });
});

describe('moving by keyboard', () => {
  const forest = forestOf(book);

  test('up and down pass the neighbours of the same kind', () => {
    expect(after(book, stepMove(forest, ['calm'], 'up'))).toEqual([
      'light',
      'hands',
      'hair',
      'calm',
      'warm',
      'taste',
    ]);
    expect(after(book, stepMove(forest, ['warm'], 'down'))).toEqual([
      'light',
      'hands',
      'hair',
      'calm',
      'warm',
      'taste',
    ]);
    expect(stepMove(forest, ['light'], 'up')).toBeUndefined();
    expect(stepMove(forest, ['calm'], 'down')).toBeUndefined();
  });

  test('in goes below the code above, out goes right after the parent', () => {
    expect(stepMove(forest, ['warm'], 'in')).toEqual({ ids: ['warm'], parentId: 'light', index: 2 });
    expect(after(book, stepMove(forest, ['hands'], 'out'))).toEqual([
      'light',
      'hair',
      'hands',
      'warm',
      'calm',
      'taste',
    ]);
    expect(stepMove(forest, ['light'], 'out')).toBeUndefined();
  });
});

describe('moving several', () => {
  const forest = forestOf(book);

  test('as a block past the neighbour, also when they do not stand together', () => {
    expect(after(book, stepMove(forest, ['warm', 'calm'], 'up'))).toEqual([
      'warm',
      'calm',
      'light',
      'hands',
      'hair',
      'taste',
    ]);
  });

  test('what stands inside another chosen one goes along with it', () => {
    const move = dropMove(forest, ['light', 'hair'], rowOf(book, 'calm'), 'inside');
    expect(move).toEqual({ ids: ['light'], parentId: 'calm', index: 0 });
  });

  test('from different places they go together only by dropping', () => {
    expect(stepMove(forest, ['hair', 'warm'], 'up')).toBeUndefined();
    expect(after(book, dropMove(forest, ['hair', 'taste'], rowOf(book, 'calm'), 'before'))).toEqual([
      'light',
      'hands',
      'warm',
      'hair',
      'taste',
      'calm',
    ]);
  });
});

describe('drag and drop', () => {
  const forest = forestOf(book);

  test('drops before, after and into another code', () => {
    expect(after(book, dropMove(forest, ['calm'], rowOf(book, 'hands'), 'before'))).toEqual([
      'light',
      'calm',
      'hands',
      'hair',
      'warm',
      'taste',
    ]);
    expect(after(book, dropMove(forest, ['calm'], rowOf(book, 'light'), 'after'))).toEqual([
      'light',
      'hands',
      'hair',
      'calm',
      'warm',
      'taste',
    ]);
    expect(after(book, dropMove(forest, ['calm'], rowOf(book, 'light'), 'inside'))).toEqual([
      'light',
      'hands',
      'hair',
      'calm',
      'warm',
      'taste',
    ]);
  });

  test('a code cannot go into itself or below itself', () => {
    expect(dropMove(forest, ['light'], rowOf(book, 'hair'), 'inside')).toBeUndefined();
    expect(dropMove(forest, ['light'], rowOf(book, 'light'), 'before')).toBeUndefined();
  });

  test('dropping where it is already does nothing', () => {
    expect(dropMove(forest, ['hands'], rowOf(book, 'hair'), 'before')).toBeUndefined();
  });

  test('dropping on another kind changes the kind', () => {
    expect(dropMove(forest, ['calm'], rowOf(book, kindKey('value')), 'inside')).toEqual({
      ids: ['calm'],
      parentId: null,
      index: 2,
      kind: 'value',
    });
  });

  test('no sequence of moves loses a code or makes a loop', () => {
    const ids = book.map((each) => each.id);
    const act = fc.record({
      ids: fc.subarray(ids, { minLength: 1, maxLength: 3 }),
      target: fc.constantFrom(...ids),
      place: fc.constantFrom('before', 'inside', 'after', 'up', 'down', 'in', 'out'),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let codes: readonly ListedCode[] = book;
        for (const { ids, target, place } of acts) {
          const now = forestOf(codes);
          const move =
            place === 'before' || place === 'inside' || place === 'after'
              ? dropMove(now, ids, rowOf(codes, target), place)
              : stepMove(now, ids, place);
          if (move) codes = applied(codes, move);
        }
        expect([...keys(codes)].toSorted()).toEqual([...ids].toSorted());
      }),
      { numRuns: 100 },
    );
  });
});
