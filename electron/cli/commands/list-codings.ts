import Papa from 'papaparse';
import { cliCodingsSchema, type CliCodings } from '../../../shared/api/cli-output.ts';
import { CliFailure } from '../cli-failure.ts';
import { codingColumns, codingOutputs, codingRow } from '../coding-rows.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { formatTable } from '../format-table.ts';
import { withStudy } from '../with-study.ts';

type CodingsOptions = JsonOption & { readonly csv?: boolean };

/** All codings in the order of transcripts and text: as a table to read, as JSON, or as CSV to take in elsewhere. */
export async function listCodings(
  context: CommandContext,
  file: string,
  { json, csv }: CodingsOptions,
): Promise<ExitCode> {
  const { text, terminal } = context;
  if (json && csv) throw new CliFailure(text('cli.usage.not-together', { one: '--json', other: '--csv' }), 2);
  return withStudy<ExitCode>(context, { file, access: 'read' }, async ({ call }) => {
    const codings = codingOutputs(await call('codings.list', {}), await call('codes.list', {}));
    if (json) printJson(context, cliCodingsSchema, { codings });
    else if (csv)
      terminal.out(
        `${Papa.unparse({ fields: [...codingColumns], data: codings.map(codingRow) }, { newline: '\n' })}\n`,
      );
    else showCodings(context, codings);
    return 0;
  });
}

function showCodings(context: CommandContext, codings: CliCodings['codings']): void {
  const { text, terminal } = context;
  const columns = [
    { title: text('cli.column.document'), elastic: true },
    { title: text('cli.column.place'), align: 'right' as const },
    { title: text('cli.column.code'), elastic: true },
    { title: text('cli.column.participant'), elastic: true },
    { title: text('cli.column.quote'), elastic: true },
  ];
  // A quote of several pages would be measured character by character only to be cut.
  const rows = codings.map(({ document, start, end, code, participant, quote }) => [
    document,
    `${start}–${end}`,
    code,
    participant ?? '',
    quote.slice(0, 400),
  ]);
  if (rows.length > 0) terminal.out(`${formatTable(columns, rows, terminal.columns)}\n`);
  printLine(context, text('cli.codings.count', { count: codings.length }));
}
