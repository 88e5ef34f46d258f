import Papa from 'papaparse';
import { cliQuerySchema, type CliQuery } from '../../../shared/api/cli-output.ts';
import { mostHits } from '../../../shared/api/search-procedures.ts';
import { queryColumns, queryRow } from '../../exporters/query-csv.ts';
import { CliFailure } from '../cli-failure.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { formatTable } from '../format-table.ts';
import { withStudy } from '../with-study.ts';

type QueryOptions = JsonOption & { readonly csv?: boolean; readonly limit?: number };

const defaultLimit = 200;

/** Coded passages that a query finds, with how they lie over people and segments. Finding nothing is a result. */
export async function queryStudy(
  context: CommandContext,
  file: string,
  query: string,
  { json, csv, limit }: QueryOptions,
): Promise<ExitCode> {
  const { text, terminal } = context;
  if (json && csv) throw new CliFailure(text('cli.usage.not-together', { one: '--json', other: '--csv' }), 2);
  if (query.trim() === '') throw new CliFailure(text('cli.usage.empty', { name: 'QUERY' }), 2);
  return withStudy<ExitCode>(context, { file, access: 'read' }, async ({ call }) => {
    const most = limit ?? (csv ? mostHits : defaultLimit);
    const found = { query, ...(await call('query.run', { query, limit: most })) };
    if (json) printJson(context, cliQuerySchema, found);
    else if (csv) terminal.out(csvOf(found));
    else showPassages(context, found);
    return 0;
  });
}

function csvOf({ passages }: CliQuery): string {
  return `${Papa.unparse({ fields: [...queryColumns], data: passages.map(queryRow) }, { newline: '\n' })}\n`;
}

function showPassages(context: CommandContext, found: CliQuery): void {
  const { text, terminal } = context;
  const columns = [
    { title: text('cli.column.document'), elastic: true },
    { title: text('cli.column.place'), align: 'right' as const },
    { title: text('cli.column.code'), elastic: true },
    { title: text('cli.column.participant'), elastic: true },
    { title: text('cli.column.quote'), elastic: true },
  ];
  const rows = found.passages.map(({ document, start, end, codings, participant, quote }) => [
    document,
    `${start}–${end}`,
    [...new Set(codings.map(({ code }) => code))].join('; '),
    participant ?? '',
    quote.slice(0, 400),
  ]);
  if (rows.length > 0) terminal.out(`${formatTable(columns, rows, terminal.columns)}\n`);
  const { total, people, peopleTotal } = found;
  printLine(context, text('cli.query.count', { total, people, peopleTotal }));
  for (const { segment, ...counts } of total > 0 ? found.bySegment : [])
    printLine(
      context,
      `  ${text('cli.query.segment', { segment: text(segment ? `segment.${segment}` : 'find.noSegment'), ...counts })}`,
    );
  const count = total - found.passages.length;
  if (count > 0) printLine(context, text('cli.query.more', { count }));
}
