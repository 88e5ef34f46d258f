import { codeKinds } from '../../../shared/domain/code.ts';
import { segments } from '../../../shared/domain/participant.ts';
import type { Order } from '../../../shared/matrix/matrix-order.ts';
import { shares, type Share } from '../../../shared/matrix/matrix-shares.ts';
import {
  measures,
  plainQuestion,
  relations,
  usualMeasure,
  type MatrixQuestion,
} from '../../../shared/matrix/question.ts';
import { parseAxis } from '../../../shared/matrix/axis.ts';

export const views = ['matrix', 'comparison', 'portrait'] as const;
export const alignments = ['share', 'phase'] as const;
export const colorings = ['kind', 'code'] as const;

/** All that the screen of matrices shows; the address is its only home, so back, forward and links bring it back. */
export type MatrixView = MatrixQuestion & {
  readonly view: (typeof views)[number];
  readonly share: Share | 'none';
  readonly sortRows: Order;
  readonly sortColumns: Order;
  /** Comparison: groups, and ids of two of them (null: the first there are; `rest`: everyone else). */
  readonly by: string;
  readonly first: string | null;
  readonly second: string | null;
  /** Portraits: ids of transcripts; empty: the first there are. */
  readonly documents: readonly string[];
  readonly align: (typeof alignments)[number];
  readonly coloring: (typeof colorings)[number];
};

export const plainView = {
  ...plainQuestion,
  view: 'matrix',
  share: 'none',
  sortRows: 'natural',
  sortColumns: 'natural',
  by: 'segment',
  first: null,
  second: null,
  documents: [],
  align: 'share',
  coloring: 'kind',
} as const satisfies MatrixView;

const keys = {
  view: 'v',
  rows: 'rows',
  columns: 'columns',
  measure: 'count',
  relation: 'meet',
  within: 'within',
  rollUp: 'up',
  kinds: 'kinds',
  segments: 'segments',
  minPeople: 'least',
  share: 'share',
  sortRows: 'sort',
  sortColumns: 'sortc',
  by: 'by',
  first: 'a',
  second: 'b',
  documents: 'docs',
  align: 'align',
  coloring: 'color',
} as const satisfies Record<keyof MatrixView, string>;

/** The view as a query; what is as usual is left out. */
export function encodeView(view: MatrixView): string {
  const usual: MatrixView = { ...plainView, measure: measureOf(view.rows, view.columns) };
  const query = new URLSearchParams();
  for (const name of viewNames) {
    const value = view[name];
    const text = Array.isArray(value) ? value.join('.') : String(value ?? '');
    const plain = usual[name];
    const plainText = Array.isArray(plain) ? plain.join('.') : String(plain ?? '');
    if (text !== plainText) query.set(keys[name], text);
  }
  return query.toString();
}

/** Reads a query; whatever is not understood is as usual. */
export function decodeView(text: string): MatrixView {
  const query = new URLSearchParams(text);
  const get = (name: keyof MatrixView): string | undefined => query.get(keys[name]) ?? undefined;
  const axis = (name: 'rows' | 'columns' | 'by'): string => {
    const value = get(name);
    return value !== undefined && parseAxis(value) ? value : plainView[name];
  };
  const [rows, columns] = [axis('rows'), axis('columns')];
  return {
    view: oneOf(views, get('view'), plainView.view),
    rows,
    columns,
    measure: oneOf(measures, get('measure'), measureOf(rows, columns)),
    relation: oneOf(relations, get('relation'), plainView.relation),
    within: wholeNumber(get('within'), plainView.within, 50),
    rollUp: get('rollUp') === 'true',
    kinds: several(codeKinds, get('kinds')),
    segments: several([...segments, 'none' as const], get('segments')),
    minPeople: wholeNumber(get('minPeople'), plainView.minPeople, 1_000_000),
    share: oneOf([...shares, 'none' as const], get('share'), plainView.share),
    sortRows: orderOf(get('sortRows')),
    sortColumns: orderOf(get('sortColumns')),
    by: axis('by'),
    first: get('first') ?? null,
    second: get('second') ?? null,
    documents: (get('documents') ?? '').split('.').filter((id) => id !== ''),
    align: oneOf(alignments, get('align'), plainView.align),
    coloring: oneOf(colorings, get('coloring'), plainView.coloring),
  };
}

/** The part of a view that is asked of the backend. */
export function questionOf(view: MatrixView): MatrixQuestion {
  const { rows, columns, measure, relation, within, rollUp, kinds, segments: people, minPeople } = view;
  return { rows, columns, measure, relation, within, rollUp, kinds, segments: people, minPeople };
}

const viewNames: readonly (keyof MatrixView)[] = [
  'view',
  'rows',
  'columns',
  'measure',
  'relation',
  'within',
  'rollUp',
  'kinds',
  'segments',
  'minPeople',
  'share',
  'sortRows',
  'sortColumns',
  'by',
  'first',
  'second',
  'documents',
  'align',
  'coloring',
];

function measureOf(rows: string, columns: string): MatrixQuestion['measure'] {
  const [one, other] = [parseAxis(rows), parseAxis(columns)];
  return one && other ? usualMeasure(one, other) : plainView.measure;
}

function oneOf<T extends string>(choices: readonly T[], value: string | undefined, usual: T): T {
  return choices.find((choice) => choice === value) ?? usual;
}

function several<T extends string>(choices: readonly T[], value: string | undefined): readonly T[] {
  const wanted = (value ?? '').split('.');
  return choices.filter((choice) => wanted.includes(choice));
}

function wholeNumber(value: string | undefined, usual: number, most: number): number {
  return value !== undefined && /^\d+$/u.test(value) ? Math.min(most, Number(value)) : usual;
}

function orderOf(value: string | undefined): Order {
  if (value?.startsWith('of:')) return `of:${value.slice(3)}`;
  return oneOf(['natural', 'name', 'size', 'likeness'], value, 'natural');
}
