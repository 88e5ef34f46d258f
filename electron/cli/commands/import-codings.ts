import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { cliCodingsImportSchema } from '../../../shared/api/cli-output.ts';
import { isMessageKey } from '../../../shared/messages/translate.ts';
import { trimQuote } from '../../../shared/text/quote.ts';
import { ImportError } from '../../importers/import-error.ts';
import { readTable, type ReadTable } from '../../importers/read-table.ts';
import { CliFailure } from '../cli-failure.ts';
import {
  complain,
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { describeImportReason, systemReason } from '../describe-error.ts';
import { oneLine } from '../one-line.ts';
import { withStudy } from '../with-study.ts';

type Row = Record<string, string>;

/** Takes the rows of a table in as codings, as one act. Rows that do not fit are named on stderr and give exit code 1. */
export async function importCodings(
  context: CommandContext,
  file: string,
  table: string,
  { json }: JsonOption,
): Promise<ExitCode> {
  const { text } = context;
  const rows = await readRows(context, table);
  return withStudy<ExitCode>(context, { file, access: 'write' }, async ({ call }) => {
    const { misfits, ...counts } = await call('codings.import', { rows });
    const told = misfits.map((misfit) => ({ ...misfit, message: misfitMessage(context, misfit) }));
    if (json) printJson(context, cliCodingsImportSchema, { ...counts, misfits: told });
    else
      printLine(
        context,
        text('cli.codings-import.done', {
          added: counts.added,
          already: counts.already,
          codes: counts.codesCreated,
        }),
      );
    for (const { row, message } of told)
      complain(context, text('cli.codings-import.row', { row, reason: message }));
    if (told.length > 0) complain(context, text('cli.codings-import.misfits', { count: told.length }));
    return told.length === 0 ? 0 : 1;
  });
}

async function readRows(context: CommandContext, table: string): Promise<Row[]> {
  const { text } = context;
  const { columns, rows } = await readTableFile(context, table);
  const known = new Set(columns.map((column) => column.toLowerCase()));
  const placed = known.has('quote') || (known.has('start') && known.has('end'));
  if (!known.has('document') || !known.has('code') || !placed) {
    throw new CliFailure(`${table}: ${text('cli.codings-import.columns', { columns: columns.join(', ') })}`);
  }
  if (rows.length === 0) throw new CliFailure(`${table}: ${text('cli.codings-import.no-rows')}`);
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])));
}

async function readTableFile({ text }: CommandContext, table: string): Promise<ReadTable> {
  try {
    return readTable(basename(table), table === '-' ? await buffer(process.stdin) : await readFile(table));
  } catch (error) {
    if (error instanceof ImportError) {
      throw new CliFailure(`${table}: ${describeImportReason(error.code, error.message, text)}`);
    }
    const reason = systemReason(error);
    const problem = reason === 'ENOENT' ? text('cli.file-missing') : text('cli.file-unreadable', { reason });
    throw new CliFailure(`${table}: ${problem}`);
  }
}

/** Characters of a quote that an error line shows. */
const quoteLength = 80;

function misfitMessage(
  { text, terminal }: CommandContext,
  misfit: { readonly reason: string; readonly detail: string },
): string {
  const key = `cli.misfit.${misfit.reason}`;
  const detail = trimQuote(oneLine(misfit.detail), quoteLength, terminal.language);
  return isMessageKey(key) ? text(key, { detail }) : `${misfit.reason} ${detail}`.trim();
}
