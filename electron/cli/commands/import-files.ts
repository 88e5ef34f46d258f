import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { cliImportSchema, type CliImport } from '../../../shared/api/cli-output.ts';
import type { ImportDecision, ImportPreview } from '../../../shared/api/import-procedures.ts';
import type { Segment } from '../../../shared/domain/participant.ts';
import { chooseParticipants } from '../choose-participants.ts';
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
import { formatTable } from '../format-table.ts';
import { oneLine } from '../one-line.ts';
import { distinctTitles, isTable, transcriptFiles, type NamedFile } from '../transcript-files.ts';
import { warningLines } from '../import-warnings.ts';
import { withStudy, type StudySession } from '../with-study.ts';

export type ImportOptions = JsonOption & {
  readonly participant?: string;
  readonly segment?: Segment;
  /** Left out: as each file tells it; false: none. */
  readonly date?: string | false;
  readonly textColumn?: string;
  readonly participantColumn?: string;
  readonly segmentColumn?: string;
  readonly code?: string;
  readonly again?: boolean;
};

type Skipped = CliImport['skipped'][number];
type Table = NonNullable<ImportDecision['table']>;
type Upload = {
  readonly path: string;
  readonly blobId: string;
  readonly fileName: string;
  readonly table?: Table;
};
type Previewed = { readonly upload: Upload; readonly preview: ImportPreview };

/** Imports files and folders as one act. Every file that is not taken in is named on stderr and gives exit code 1. */
export async function importFiles(
  context: CommandContext,
  study: string,
  named: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> {
  const files = transcriptFiles(named);
  const table = tableOf(context, options, files);
  return withStudy<ExitCode>(context, { file: study, access: 'write' }, async (session) => {
    const skipped: Skipped[] = [];
    const uploads = await upload(context, session, files, table, skipped);
    const previewed = await preview(context, session, uploads, options, skipped);
    const decisions = await decide(session, previewed, options);
    const result =
      decisions.length > 0 ? await session.call('import.commit', { files: decisions }) : undefined;
    // Files that only turned out at the end not to fit: the same text twice among those named.
    for (const { fileName, reason, message } of result?.skipped ?? []) {
      const path = uploads.findLast((each) => each.fileName === fileName)?.path ?? fileName;
      skipped.push({
        file: path,
        reason,
        message: reason === 'duplicate' ? duplicateOf(context, message) : message,
      });
    }
    const outcome = { imported: result?.imported ?? [], skipped, codings: result?.codings ?? 0 };
    report(context, outcome, options);
    return skipped.length === 0 && outcome.imported.length > 0 ? 0 : 1;
  });
}

/** @throws CliFailure where options about tables do not fit together */
function tableOf(
  { text }: CommandContext,
  options: ImportOptions,
  files: readonly NamedFile[],
): Table | undefined {
  const { textColumn, participantColumn, segmentColumn, code } = options;
  if (textColumn === undefined) {
    const alone = Object.entries({
      '--participant-column': participantColumn,
      '--segment-column': segmentColumn,
      '--code': code,
    }).find(([, value]) => value !== undefined);
    if (alone) throw new CliFailure(text('cli.usage.needs', { option: alone[0], other: '--text-column' }), 2);
    return undefined;
  }
  if (!files.some(({ path }) => isTable(path))) throw new CliFailure(text('cli.usage.no-table'), 2);
  return { textColumn, participantColumn, segmentColumn, code };
}

async function upload(
  { text }: CommandContext,
  { client }: StudySession,
  files: readonly NamedFile[],
  table: Table | undefined,
  skipped: Skipped[],
): Promise<readonly Upload[]> {
  const uploads: Upload[] = [];
  for (const { path, problem } of files) {
    if (problem) {
      skipped.push({ file: path, reason: problem.reason, message: text(problem.key) });
      continue;
    }
    try {
      const fileName = basename(path);
      const { blobId } = await client.putBlob(fileName, readFileSync(path));
      uploads.push({ path, blobId, fileName, ...(table && isTable(path) ? { table } : {}) });
    } catch (error) {
      const message = text('cli.file-unreadable', { reason: systemReason(error) });
      skipped.push({ file: path, reason: 'unreadable', message });
    }
  }
  return uploads;
}

async function preview(
  context: CommandContext,
  { call }: StudySession,
  uploads: readonly Upload[],
  { again }: ImportOptions,
  skipped: Skipped[],
): Promise<readonly Previewed[]> {
  const files = uploads.map(({ blobId, fileName, table }) => ({
    blobId,
    fileName,
    ...(table ? { table } : {}),
  }));
  const previews = files.length > 0 ? await call('import.preview', { files }) : [];
  return uploads.flatMap((each, at) => {
    const found = previews[at];
    if (!found) return [];
    if (found.error) {
      skipped.push({ file: each.path, reason: found.error.reason, message: reasonOf(context, each, found) });
      return [];
    }
    if (found.duplicateOf !== null && !again && !each.table) {
      const message = context.text('cli.import.duplicate', { title: found.duplicateOf });
      skipped.push({ file: each.path, reason: 'duplicate', message });
      return [];
    }
    return [{ upload: each, preview: found }];
  });
}

function reasonOf({ text }: CommandContext, { table }: Upload, { error, columns }: ImportPreview): string {
  const { reason: code, message } = error ?? { reason: '', message: '' };
  const unasked = code === 'column-missing' && !table;
  const reason = unasked ? text('cli.import.table') : describeImportReason(code, message, text);
  return columns.length === 0
    ? reason
    : `${reason} (${text('cli.import.columns', { columns: columns.join(', ') })})`;
}

async function decide(
  { call }: StudySession,
  previewed: readonly Previewed[],
  options: ImportOptions,
): Promise<ImportDecision[]> {
  const titles = distinctTitles(previewed.map(({ upload: { path } }) => path));
  const people = await call('participants.list', {});
  const taken = new Set(people.filter(({ documents }) => documents > 0).map(({ name }) => name));
  // A row of a table is a person by its own column, or counts as one by itself.
  const single = previewed.filter(({ upload: { table } }) => !table);
  const names = chooseParticipants(
    single.map(({ upload: { path }, preview: { title, suggestedParticipant } }) => ({
      title: titles.get(path) ?? title,
      suggested: suggestedParticipant,
    })),
    taken,
  );
  const chosen = new Map(single.map(({ upload: { path } }, at) => [path, names[at]]));
  return previewed.map(({ upload: { path, blobId, fileName, table }, preview: { suggestedDate } }) => {
    const name = options.participant ?? chosen.get(path);
    return {
      blobId,
      fileName,
      ...(table ? { table } : {}),
      title: titles.get(path),
      participant: name === undefined ? null : { name: name.slice(0, 200) },
      segment: options.segment ?? null,
      ...dateFor(options, suggestedDate),
      again: options.again,
    };
  });
}

/** Without a word about dates: what the file tells; a table's rows have their own. */
function dateFor({ date }: ImportOptions, suggested: string | null): Pick<ImportDecision, 'interviewedOn'> {
  if (date === false) return { interviewedOn: null };
  const interviewedOn = date ?? suggested;
  return interviewedOn === null ? {} : { interviewedOn };
}

function duplicateOf({ text }: CommandContext, message: string): string {
  const title = /“(.*)”/.exec(message)?.[1];
  return title ? text('cli.import.duplicate', { title }) : message;
}

function report(context: CommandContext, outcome: CliImport, { json }: ImportOptions): void {
  const { text, terminal } = context;
  const { imported, skipped, codings } = outcome;
  if (json) printJson(context, cliImportSchema, outcome);
  else if (imported.length > 0) {
    const columns = [
      { title: text('cli.column.document'), elastic: true },
      { title: text('cli.column.participant'), elastic: true },
      { title: text('cli.column.date') },
      { title: text('cli.column.words'), align: 'right' as const },
      { title: text('cli.column.turns'), align: 'right' as const },
    ];
    const rows = imported.map(({ title, participant, interviewedOn, words, turns }) => [
      title,
      participant ?? '',
      interviewedOn ?? '',
      String(words),
      String(turns),
    ]);
    const words = imported.reduce((sum, each) => sum + each.words, 0);
    terminal.out(`${formatTable(columns, rows, terminal.columns)}\n`);
    for (const line of warningLines(imported, text)) printLine(context, line);
    printLine(context, text('cli.import.done', { count: imported.length, words, codings }));
  }
  for (const { file, message } of skipped) complain(context, oneLine(`${file}: ${message}`));
  if (imported.length === 0) complain(context, text('cli.import.none'));
}
