import Papa from 'papaparse';
import { parseAxis, isCodeAxis } from '../../../shared/matrix/axis.ts';
import { headName } from '../../../shared/matrix/head-name.ts';
import type { MatrixItem, MatrixReport } from '../../../shared/matrix/matrix.ts';
import { shareOf, sharesOf, type Share } from '../../../shared/matrix/matrix-shares.ts';
import {
  axesOf,
  plainQuestion,
  usualMeasure,
  type MatrixQuestion,
  type Measure,
  type Relation,
} from '../../../shared/matrix/question.ts';
import { cliMatrixSchema, type CliMatrix } from '../../../shared/api/cli-matrix-output.ts';
import type { Segment } from '../../../shared/domain/participant.ts';
import type { Translate } from '../../../shared/messages/translate.ts';
import { guardCell } from '../../exporters/study-csv.ts';
import { CliFailure } from '../cli-failure.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { formatTable } from '../format-table.ts';
import { withStudy, type StudySession } from '../with-study.ts';

type MatrixOptions = JsonOption & {
  readonly csv?: boolean;
  readonly rows?: string;
  readonly columns?: string;
  readonly measure?: Measure;
  readonly share?: Share;
  readonly relation?: Relation;
  readonly within?: number;
  readonly rollUp?: boolean;
  readonly segment?: Segment;
  readonly minPeople?: number;
};

/** As many columns as a person reads side by side; CSV and JSON have all. */
const mostColumns = 12;

/** Codes by codes, people, transcripts, segments, attributes or phases: to read, as CSV for spreadsheets, or as JSON. */
export async function showMatrix(
  context: CommandContext,
  file: string,
  options: MatrixOptions,
): Promise<ExitCode> {
  const { text, terminal } = context;
  if (options.json && options.csv)
    throw new CliFailure(text('cli.usage.not-together', { one: '--json', other: '--csv' }), 2);
  const question = questionOf(options, text);
  return withStudy<ExitCode>(context, { file, access: 'read' }, async (session) => {
    const report = await session.call('matrix.report', question);
    const found = await matrixOutput(session, report, { share: options.share, text });
    if (options.json) printJson(context, cliMatrixSchema, found);
    else if (options.csv) terminal.out(csvOf(found));
    else printMatrix(context, found);
    return 0;
  });
}

/** @throws CliFailure wrong use, with what the option takes */
function questionOf(options: MatrixOptions, text: Translate): MatrixQuestion {
  const rows = axisOf('--rows', options.rows ?? plainQuestion.rows, text);
  const columns = axisOf('--columns', options.columns ?? plainQuestion.columns, text);
  const { relation = 'overlap', within = plainQuestion.within, rollUp = false, segment } = options;
  const question: MatrixQuestion = {
    ...plainQuestion,
    rows: options.rows ?? plainQuestion.rows,
    columns: options.columns ?? plainQuestion.columns,
    measure: options.measure ?? usualMeasure(rows, columns),
    relation,
    within,
    rollUp,
    segments: segment === undefined ? [] : [segment],
    minPeople: options.minPeople ?? 1,
  };
  const axes = axesOf(question);
  if ('problem' in axes) throw new CliFailure(text(`matrix.problem.${axes.problem}`), 2);
  if (options.share !== undefined && !sharesOf(question).includes(options.share))
    throw new CliFailure(text('matrix.problem.share'), 2);
  return question;
}

function axisOf(option: string, value: string, text: Translate) {
  const axis = parseAxis(value);
  if (axis) return axis;
  throw new CliFailure(text('cli.usage.bad-value', { option, value, allowed: text('cli.matrix.axes') }), 2);
}

async function matrixOutput(
  session: StudySession,
  report: MatrixReport,
  { share, text }: { readonly share: Share | undefined; readonly text: Translate },
): Promise<CliMatrix> {
  const { question } = report;
  const axes = axesOf(question);
  if ('problem' in axes) throw new RangeError(axes.problem);
  const named = (items: readonly MatrixItem[], axis: typeof axes.rows): CliMatrix['rows'] =>
    items.map((item) => ({
      id: item.id,
      name: headName(item, axis, text),
      above: [...item.above],
      kind: item.kind,
      people: item.people,
      size: item.size,
    }));
  return {
    measure: question.measure,
    share: share ?? null,
    relation: isCodeAxis(axes.rows) && isCodeAxis(axes.columns) ? question.relation : null,
    rollUp: question.rollUp,
    people: report.people,
    total: report.total,
    rows: named(report.rows, axes.rows),
    columns: named(report.columns, axes.columns),
    cells: dense(report, 0, (_row, at) => report.value[at] ?? 0),
    shares:
      share === undefined
        ? null
        : dense<number | null>(report, 0, (row, at) => shareOf(report, row, at, share)),
    comparison: await comparisonOf(session, report),
  };
}

function dense<T>(report: MatrixReport, empty: T, cell: (row: number, at: number) => T): T[][] {
  return report.rows.map((_, row) => {
    const line = report.columns.map(() => empty);
    for (let at = report.rowStart[row] ?? 0; at < (report.rowStart[row + 1] ?? 0); at += 1)
      line[report.column[at] ?? 0] = cell(row, at);
    return line;
  });
}

/** Exactly two groups of people side by side are also set against one another. */
async function comparisonOf(
  { call }: StudySession,
  { question, rows, columns }: MatrixReport,
): Promise<CliMatrix['comparison']> {
  const axis = parseAxis(question.columns);
  const [first, second, ...more] = columns;
  const groups = axis?.by === 'segment' || axis?.by === 'attribute';
  if (!groups || !first || !second || more.length > 0 || question.measure !== 'people') return null;
  const { rollUp, kinds, minPeople } = question;
  const { codes } = await call('matrix.comparison', {
    by: question.columns,
    first: first.id,
    second: second.id,
    rollUp,
    kinds: [...kinds],
    minPeople,
  });
  const contrasts = new Map(codes.map(({ code, contrast }) => [code.id, contrast]));
  return rows.map(({ id }) => contrasts.get(id) ?? null);
}

/** With a byte order mark, and nothing that a spreadsheet would run; shares where they were asked for. */
function csvOf({ rows, columns, cells, shares }: CliMatrix): string {
  const name = ({ name: own, above, kind }: CliMatrix['rows'][number]): string =>
    guardCell(kind === null ? own : [...above, own].join(' > '));
  const values = shares?.map((line) => line.map((share) => (share === null ? '' : rounded(share)))) ?? cells;
  const lines = rows.map((row, at) => [name(row), ...(values[at] ?? [])]);
  return `\uFEFF${Papa.unparse([['', ...columns.map(name)], ...lines], { newline: '\r\n' })}\r\n`;
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

function printMatrix(context: CommandContext, found: CliMatrix): void {
  const { text, terminal } = context;
  const { rows, columns, cells, shares } = found;
  if (rows.length === 0 || columns.length === 0) return printLine(context, text('cli.matrix.nothing'));
  const shown = columns.slice(0, mostColumns);
  const cellText = (row: number, column: number): string => {
    const value = cells[row]?.[column] ?? 0;
    if (value === 0) return '·';
    const share = shares?.[row]?.[column] ?? null;
    return share === null ? String(value) : `${value} (${text('matrix.percent', { share })})`;
  };
  const table = formatTable(
    [
      { title: '', elastic: true },
      ...shown.map(({ name, size }) => ({
        title: found.measure === 'people' ? `${name} (${size})` : name,
        align: 'right' as const,
        elastic: true,
      })),
    ],
    rows.map(({ name }, row) => [name, ...shown.map((_, column) => cellText(row, column))]),
    terminal.columns,
  );
  terminal.out(`${table}\n`);
  printLine(
    context,
    text('cli.matrix.count', {
      rows: rows.length,
      columns: columns.length,
      measure: found.measure,
      people: found.people,
    }),
  );
  if (shown.length < columns.length)
    printLine(context, text('cli.matrix.more', { count: columns.length - shown.length }));
}
