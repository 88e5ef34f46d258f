import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { ImportDecision, ImportPreview, ImportResult } from '../../shared/api/import-procedures.ts';
import { segments, type Participant, type Segment } from '../../shared/domain/participant.ts';
import type { ImportWarning, ParsedDocument, Turn } from '../../shared/domain/transcript.ts';
import { interviewDateOfFile } from '../../shared/text/interview-date.ts';
import { relabelTurns, speakersOf } from '../../shared/text/speakers.ts';
import { countWords } from '../../shared/text/words.ts';
import { ImportError } from '../importers/import-error.ts';
import { parseDocument } from '../importers/parse-document.ts';
import { sniffFormat } from '../importers/sniff-format.ts';
import type { WriteDb } from '../database/sql.ts';
import {
  findDocumentByText,
  hashOf,
  insertDocument,
  nextDocumentPosition,
} from '../repositories/document-repository.ts';
import { insertCoding } from '../repositories/coding-repository.ts';
import { listCodes } from '../repositories/code-repository.ts';
import {
  findParticipant,
  findParticipantByName,
  updateParticipant,
} from '../repositories/participant-repository.ts';
import { nameKey, newCode } from './codes.ts';
import { newParticipant } from './participants.ts';
import { label, type StudyContext } from './study-context.ts';

type File = ParsedInput<'import.preview'>['files'][number];

const quickBytes = 4 << 20;
/** The longest real file takes seconds; one that keeps a thread busy for two minutes is made to. */
const longestMs = 120_000;

/** Reads a file to one document, or a table to one document a row. @throws ImportError */
async function readFile(context: StudyContext, file: File): Promise<readonly ParsedDocument[]> {
  const { bytes } = context.blobs.get(file.blobId);
  const { fileName, table } = file;
  if (table) {
    const { parseTable } = await import('../importers/parse-table.ts');
    const columns = {
      textColumn: table.textColumn,
      ...(table.participantColumn ? { participantColumn: table.participantColumn } : {}),
      ...(table.segmentColumn ? { segmentColumn: table.segmentColumn } : {}),
    };
    const { documents, warnings } = parseTable({ fileName, bytes, ...columns });
    return documents.map((document, n) =>
      n === 0 ? { ...document, warnings: [...document.warnings, ...warnings] } : document,
    );
  }
  if (isQuick(fileName, bytes)) return [await parseDocument({ fileName, bytes })];
  return [await readInWorker(context, fileName, bytes)];
}

/** Whether parsing is a pass over a text that is not long; other files go to a worker, whatever their names say. */
function isQuick(fileName: string, bytes: Uint8Array): boolean {
  const { format } = sniffFormat(fileName, bytes);
  return format !== 'docx' && format !== 'pdf' && bytes.length <= quickBytes;
}

async function readInWorker(
  context: StudyContext,
  fileName: string,
  bytes: Uint8Array,
): Promise<ParsedDocument> {
  const limit = AbortSignal.timeout(longestMs);
  const signal = AbortSignal.any([context.signal, limit]);
  try {
    return await context.tasks.run('parse', { fileName, bytes }, signal, () => undefined);
  } catch (error) {
    if (!limit.aborted || context.signal.aborted) throw error;
    throw new ImportError('broken-file', fileName, { reason: 'endless' });
  }
}

/** What each file would become; nothing is stored. */
export async function previewImport(
  context: StudyContext,
  { files }: ParsedInput<'import.preview'>,
): Promise<Output<'import.preview'>> {
  const previews: ImportPreview[] = [];
  for (const [n, file] of files.entries()) {
    await step(context, n, files.length);
    previews.push(await previewFile(context, file));
  }
  return previews;
}

async function previewFile(context: StudyContext, file: File): Promise<ImportPreview> {
  const empty: ImportPreview = {
    blobId: file.blobId,
    fileName: file.fileName,
    error: null,
    title: file.fileName,
    format: null,
    documents: 0,
    words: 0,
    turns: 0,
    speakers: [],
    warnings: [],
    opening: [],
    duplicateOf: null,
    suggestedParticipant: null,
    suggestedDate: null,
    columns: [],
  };
  try {
    const documents = await readFile(context, file);
    const [document] = documents;
    if (!document) throw new ImportError('no-text', file.fileName);
    return { ...empty, ...describe(context, file, documents, document) };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const failure = { reason: error.code, message: error.message };
    const columns = error.code === 'column-missing' ? await columnsOf(context, file) : [];
    return { ...empty, error: failure, columns };
  }
}

/** Column names of a table, for a person to choose from. */
async function columnsOf(context: StudyContext, file: File): Promise<string[]> {
  const { tableColumns } = await import('../importers/parse-table.ts');
  return [...tableColumns(file.fileName, context.blobs.get(file.blobId).bytes)];
}

function describe(
  context: StudyContext,
  { fileName, table }: File,
  documents: readonly ParsedDocument[],
  document: ParsedDocument,
): Partial<ImportPreview> {
  const { text, turns, language } = document;
  return {
    title: document.title,
    format: document.format,
    documents: documents.length,
    words: documents.reduce((sum, each) => sum + spokenWords(each.text, each.turns, each.language), 0),
    turns: documents.reduce((sum, each) => sum + each.turns.length, 0),
    speakers: speakersOf(turns, text, language),
    warnings: mergeWarnings(documents),
    opening: turns.slice(0, 12).map((turn) => ({
      speaker: turn.speaker,
      role: turn.role,
      time: turn.time,
      text: text.slice(turn.start, Math.min(turn.end, turn.start + 300)),
    })),
    duplicateOf: findDocumentByText(context.db, hashOf(text))?.title ?? null,
    suggestedParticipant: document.participant ?? suggestParticipant(turns),
    suggestedDate: table ? null : (interviewDateOfFile(fileName, text) ?? null),
  };
}

/** The one speaker who is neither interviewer nor a bare role, if there is just one. */
function suggestParticipant(turns: readonly Turn[]): string | null {
  const names = new Set(turns.filter((turn) => turn.role === 'participant').map((turn) => turn.speaker));
  const [name] = names;
  if (names.size !== 1 || !name) return null;
  return /^(participant|speaker|interviewee|respondent|p|r|a|customer|協力者|回答者|話者)[ _]?\d*$/i.test(
    name,
  )
    ? null
    : name;
}

function mergeWarnings(documents: readonly ParsedDocument[]): ImportWarning[] {
  const merged = new Map<string, ImportWarning>();
  for (const warning of documents.flatMap((document) => document.warnings)) {
    const known = merged.get(warning.code);
    if (!known) merged.set(warning.code, warning);
    else if (known.count !== undefined)
      merged.set(warning.code, { ...known, count: known.count + (warning.count ?? 0) });
  }
  return [...merged.values()];
}

function spokenWords(text: string, turns: readonly Turn[], language: string): number {
  return turns.reduce((sum, turn) => sum + countWords(text.slice(turn.start, turn.end), language), 0);
}

async function step(context: StudyContext, done: number, total: number): Promise<void> {
  context.progress(done, total, 'reading');
  await nextTurn(); // lets a cancel in
  if (context.signal.aborted) throw new ApiError('cancelled', 'import cancelled; nothing was stored');
}

type Ready = { readonly decision: ImportDecision; readonly document: ParsedDocument; readonly words: number };

/** Reads all files first, then stores them in one act: cancelled before that, nothing is stored. */
export async function commitImport(
  context: StudyContext,
  { files }: ParsedInput<'import.commit'>,
): Promise<Output<'import.commit'>> {
  const ready: Ready[] = [];
  const skipped: ImportResult['skipped'] = [];
  for (const [n, decision] of files.entries()) {
    await step(context, n, files.length);
    try {
      for (const parsed of await readFile(context, decision)) ready.push(prepare(decision, parsed));
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      skipped.push({ fileName: decision.fileName, reason: error.code, message: error.message });
    }
  }
  context.progress(files.length, files.length, 'storing');
  if (ready.length === 0) return { imported: [], skipped, codings: 0 };
  const title = ready[0]?.document.title ?? '';
  const result = context.act<ImportResult>(
    ({ imported }) => label('import.commit', { count: imported.length, title }),
    (db) => store(context, db, ready, skipped),
  );
  for (const { blobId } of files) context.blobs.drop(blobId);
  return result;
}

function prepare(decision: ImportDecision, parsed: ParsedDocument): Ready {
  const turns = relabelTurns(parsed.turns, { renames: decision.renames ?? {}, roles: decision.roles ?? {} });
  const title = decision.title && !decision.table ? decision.title : parsed.title;
  const document = { ...parsed, title, turns };
  return { decision, document, words: spokenWords(document.text, turns, document.language) };
}

function store(
  context: StudyContext,
  db: WriteDb,
  ready: readonly Ready[],
  skipped: ImportResult['skipped'],
): ImportResult {
  const result: ImportResult = { imported: [], skipped, codings: 0 };
  const codeIds = new Map<string, string>();
  let position = nextDocumentPosition(db);
  for (const { decision, document, words } of ready) {
    const duplicate = decision.table ? undefined : findDocumentByText(db, hashOf(document.text));
    if (duplicate && !decision.again) {
      const message = `${decision.fileName}: the study has this text already, as “${duplicate.title}”`;
      skipped.push({ fileName: decision.fileName, reason: 'duplicate', message });
      continue;
    }
    const participant = participantFor(context, db, decision, document);
    const documentId = context.newId();
    const { interviewedOn = document.interviewedOn ?? null } = decision;
    insertDocument(db, {
      id: documentId,
      participantId: participant?.id ?? null,
      title: document.title,
      fileName: decision.fileName,
      format: document.format,
      language: document.language,
      words,
      importedAt: context.now().toISOString(),
      interviewedOn,
      position,
      text: document.text,
      turnList: document.turns,
    });
    position += 1;
    if (decision.table?.code) {
      codeWhole(context, db, codeIds, decision.table.code, documentId, document);
      result.codings += 1;
    }
    result.imported.push({
      documentId,
      title: document.title,
      fileName: decision.fileName,
      participant: participant?.name ?? null,
      interviewedOn,
      words,
      turns: document.turns.length,
      warnings: [...document.warnings],
    });
  }
  return result;
}

function codeWhole(
  context: StudyContext,
  db: WriteDb,
  codeIds: Map<string, string>,
  name: string,
  documentId: string,
  document: ParsedDocument,
): void {
  const known = codeIds.get(name) ?? listCodes(db).find((code) => nameKey(code.name) === nameKey(name))?.id;
  const codeId = known ?? newCode(context, db, { name, kind: 'free', parentId: null }).id;
  codeIds.set(name, codeId);
  insertCoding(db, {
    id: context.newId(),
    documentId,
    codeId,
    start: document.turns[0]?.start ?? 0,
    end: document.turns.at(-1)?.end ?? document.text.length,
    coder: context.coder,
    facets: {},
    memo: '',
    createdAt: context.now().toISOString(),
  });
}

function participantFor(
  context: StudyContext,
  db: WriteDb,
  decision: ImportDecision,
  document: ParsedDocument,
): Participant | undefined {
  const segment = readSegment(document.segment) ?? decision.segment ?? undefined;
  const given = decision.participant;
  if (given && 'id' in given) return findParticipant(db, given.id);
  const name = document.participant ?? given?.name;
  if (name === undefined) return undefined;
  const known = findParticipantByName(db, name);
  const wanted = given && 'segment' in given ? (given.segment ?? segment) : segment;
  if (!known) return newParticipant(context, db, { name, segment: wanted ?? null });
  if (wanted && known.segment !== wanted) updateParticipant(db, known.id, { segment: wanted });
  return known;
}

/** Reads a table's word for a segment: its id, in any case, blanks for hyphens. */
function readSegment(text: string | undefined): Segment | undefined {
  const wanted = text
    ?.trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  return segments.find((segment) => segment === wanted);
}
