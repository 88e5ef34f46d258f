import { describe, expect, it } from 'vitest';
import { gridMove } from '../../../renderer/features/matrix/grid-moves.ts';
import {
  decodeView,
  encodeView,
  plainView,
  type MatrixView,
} from '../../../renderer/features/matrix/matrix-address.ts';
import { matrixModel } from '../../../renderer/features/matrix/matrix-model.ts';
import { plainQuestion } from '../../../shared/matrix/question.ts';
import { seriatedMatrix } from '../../../shared/matrix/seriation.ts';
import { translator } from '../../../shared/messages/translate.ts';
import { matrixStudy } from '../../matrix/matrix-study.ts';

describe('the address of a matrix', () => {
  it('is empty for what is usual, and brings every choice back', () => {
    expect(encodeView(plainView)).toBe('');
    const view: MatrixView = {
      ...plainView,
      view: 'comparison',
      rows: 'kind:sensation',
      columns: 'attribute:Ort & Zeit',
      measure: 'words',
      share: 'column',
      relation: 'followed',
      within: 7,
      rollUp: true,
      kinds: ['value', 'change'],
      segments: ['core', 'none'],
      minPeople: 0,
      sortRows: 'of:=a=b&c',
      sortColumns: 'likeness',
      by: 'attribute:age',
      first: '=18..27',
      second: 'none',
      documents: ['one', 'two'],
      align: 'phase',
      coloring: 'code',
    };
    expect(decodeView(encodeView(view))).toEqual(view);
  });

  it('leaves out what it does not understand, and counts what is usual for its axes', () => {
    expect(decodeView('rows=weather&count=miles&within=x&kinds=free.gone&v=3d')).toEqual({
      ...plainView,
      kinds: ['free'],
    });
    expect(decodeView('columns=participants').measure).toBe('passages');
  });
});

describe('keys in the grid', () => {
  const size = { rows: 30, columns: 5, page: 10 };
  const press = (key: string, ctrlKey = false) =>
    gridMove({ row: 12, column: 2 }, { key, ctrlKey, metaKey: false }, size);
  it.each([
    ['ArrowUp', false, { row: 11, column: 2 }],
    ['ArrowLeft', true, { row: 12, column: 0 }],
    ['Home', false, { row: 12, column: 0 }],
    ['End', true, { row: 29, column: 4 }],
    ['PageDown', false, { row: 22, column: 2 }],
    ['a', false, undefined],
  ] as const)('%s (Ctrl %s) leads to %j', (key, ctrl, place) => {
    expect(press(key, ctrl)).toEqual(place);
  });

  it('go from the first row to the heading, and no further', () => {
    const up = { key: 'ArrowUp', ctrlKey: false, metaKey: false };
    expect(gridMove({ row: 0, column: 0 }, up, size)).toEqual({ row: -1, column: 0 });
    expect(gridMove({ row: -1, column: 0 }, up, size)).toEqual({ row: -1, column: 0 });
  });
});

describe('a matrix as shown', () => {
  const study = matrixStudy(
    [
      { name: 'Ann', segment: 'core', text: 'words', marks: [['b10', 0, 5]] },
      {
        name: 'Bob',
        segment: 'core',
        text: 'words',
        marks: [
          ['b10', 0, 5],
          ['b9', 0, 2],
        ],
      },
      { name: 'Cai', text: 'words', marks: [['b9', 0, 5]] },
    ],
    [{ name: 'b10' }, { name: 'b9' }],
  );
  const shown = (change: Partial<MatrixView>) => {
    const view = { ...plainView, ...change };
    const report = seriatedMatrix(study, { ...plainQuestion });
    return matrixModel(report, view, { t: translator('en'), language: 'en' });
  };

  it('is named in the language of the screen, written as chosen and shaded to its largest cell', () => {
    const model = shown({ share: 'column' });
    expect(model.columns.map(({ name }) => name)).toEqual(['Core customer', 'No segment']);
    expect([model.cell(0, 0).text, model.cell(0, 1).text, model.cell(1, 0).text]).toEqual([
      '100%',
      '',
      '50%',
    ]);
    expect(model.cell(1, 0).heat).toBe(0.5);
  });

  it('is ordered by name as people count, and by one column', () => {
    const names = (sortRows: MatrixView['sortRows']) => shown({ sortRows }).rows.map(({ name }) => name);
    expect(names('natural')).toEqual(['b10', 'b9']);
    expect(names('name')).toEqual(['b9', 'b10']);
    expect(names('of:none')).toEqual(['b9', 'b10']);
    expect(names('of:gone')).toEqual(['b10', 'b9']);
  });
});
