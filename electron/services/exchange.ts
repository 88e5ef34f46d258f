import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { ExchangeResult } from '../../shared/api/exchange-procedures.ts';
import { lightColors } from '../../shared/deck/deck-colors.ts';
import type { CodeKind } from '../../shared/domain/code.ts';
import { facetsOfLines, kindOfSets } from '../../shared/domain/exchange.ts';
import { nearestPaletteColor } from '../../shared/domain/palette.ts';
import { consentSchema, segmentSchema } from '../../shared/domain/participant.ts';
import { translator } from '../../shared/messages/translate.ts';
import { countWords } from '../../shared/text/words.ts';
import type { RefiCase, RefiCode, RefiPassage, RefiProject, RefiSource } from '../importers/refi-model.ts';
import type { WriteDb } from '../database/sql.ts';
import { listCodes } from '../repositories/code-repository.ts';
import { findSameCoding, insertCoding } from '../repositories/coding-repository.ts';
import {
  findDocumentByText,
  hashOf,
  insertDocument,
  nextDocumentPosition,
} from '../repositories/document-repository.ts';
import { setPlainMemo } from '../repositories/memo-repository.ts';
import { findParticipantByName } from '../repositories/participant-repository.ts';
import { nameKey, newCode } from './codes.ts';
import { newParticipant } from './participants.ts';
import { label, type StudyContext } from './study-context.ts';

type Given = ParsedInput<'exchange.import'>;

async function readProject(context: StudyContext, { blobId, fileName }: Given): Promise<RefiProject> {
  const { bytes } = context.blobs.get(blobId);
  context.progress(0, 1, 'reading');
  return context.tasks.run('parse-project', { fileName, bytes }, context.signal, () => undefined);
}

/** What a project of another program holds; nothing is stored. @throws ImportError, ApiError cancelled */
export async function previewExchange(
  context: StudyContext,
  given: Given,
): Promise<Output<'exchange.preview'>> {
  const { name, origin, codes, sources, cases, reading, misfits } = await readProject(context, given);
  const passages = sources.flatMap((source) => source.passages);
  return {
    name,
    origin,
    codes: countCodes(codes),
    documents: sources.length,
    participants: cases.length,
    passages: passages.length,
    codings: passages.reduce((sum, passage) => sum + passage.codes.length, 0),
    reading,
    misfits: [...misfits],
  };
}

function countCodes(codes: readonly RefiCode[]): number {
  return codes.reduce((sum, { children }) => sum + 1 + countCodes(children), 0);
}

/**
 * Takes a project of another program in as one act: codes by their names, cases as participants, texts as transcripts with
 * speakers found anew, passages with codes, coders, dates and memos. What the study has already stays as it is and is not
 * doubled, so that copies of several coders can be taken in one after another.
 * @throws ImportError, ApiError cancelled, before anything is stored
 */
export async function importExchange(
  context: StudyContext,
  given: Given,
): Promise<Output<'exchange.import'>> {
  const project = await readProject(context, given);
  if (context.signal.aborted) throw new ApiError('cancelled', 'cancelled; nothing was stored');
  context.progress(1, 1, 'storing');
  const result = context.act<ExchangeResult>(
    ({ documents, codings }) =>
      label('exchange.import', { name: project.name || given.fileName, documents, codings }),
    (db) => storeProject(context, db, project, given.fileName),
  );
  context.blobs.drop(given.blobId);
  return result;
}

type Store = {
  readonly context: StudyContext;
  readonly db: WriteDb;
  readonly result: ExchangeResult;
  /** The time of this act, for what comes without one. */
  readonly at: string;
  /** Codes of the study by GUID of the project. */
  readonly codes: Map<string, string>;
  /** Codes of the study by parent and name, see `placeOf`. */
  readonly named: Map<string, string>;
  /** The code of passages that were marked and not coded. */
  readonly marked: () => string;
};

function storeProject(
  context: StudyContext,
  db: WriteDb,
  project: RefiProject,
  fileName: string,
): ExchangeResult {
  const result = { documents: 0, known: 0, codes: 0, participants: 0, codings: 0, already: 0 };
  const store: Store = {
    context,
    db,
    at: context.now().toISOString(),
    result: { ...result, misfits: [...project.misfits] },
    codes: new Map(),
    named: new Map(listCodes(db).map(({ id, parentId, name }) => [placeOf(parentId, name), id])),
    marked: () => codeNamed(store, markedName(context), null, 'free', ''),
  };
  for (const code of project.codes) storeCode(store, code, null, 'free');
  const people = new Map(project.cases.map((each) => [each, storeCase(store, each)]));
  for (const source of project.sources) {
    const owner = project.cases.find((each) => each.sources.includes(source.guid));
    storeSource(store, source, fileName, owner === undefined ? null : (people.get(owner) ?? null));
  }
  addMemo(store, 'study', context.data().study.id, project.memo);
  return store.result;
}

function markedName(context: StudyContext): string {
  return translator(context.data().study.language)('exchange.markedCode');
}

function storeCode(store: Store, code: RefiCode, parentId: string | null, inherited: CodeKind): void {
  const kind = kindOfSets(code.sets) ?? inherited;
  const name = code.name.slice(0, 200) || code.guid;
  const id = codeNamed(store, name, parentId, kind, code.color, code.description);
  store.codes.set(code.guid, id);
  for (const child of code.children) storeCode(store, child, id, kind);
}

/** The code of that name below the parent, made where there is none. */
function codeNamed(
  { context, db, result, named }: Store,
  name: string,
  parentId: string | null,
  kind: CodeKind,
  color: string,
  description = '',
): string {
  const place = placeOf(parentId, name);
  const known = named.get(place);
  if (known !== undefined) return known;
  const { id } = newCode(context, db, {
    name,
    parentId,
    kind,
    color: paletteColor(color, kind),
    description,
  });
  named.set(place, id);
  result.codes += 1;
  return id;
}

function placeOf(parentId: string | null, name: string): string {
  return `${parentId ?? ''} ${nameKey(name)}`;
}

/** A code without a colour of its own goes out in that of its kind, see `exportRefiProject`. */
function paletteColor(color: string, kind: CodeKind): number | null {
  return color.toLowerCase() === lightColors[kind] ? null : nearestPaletteColor(color);
}

function storeCase(
  { context, db, result }: Store,
  { name, description, attributes }: RefiCase,
): string | null {
  if (name === '') return null;
  const known = findParticipantByName(db, name);
  if (known) return known.id;
  const { segment, pseudonym, consent, ...others } = attributes;
  result.participants += 1;
  const readConsent = consentSchema.safeParse(consent);
  return newParticipant(context, db, {
    name: name.slice(0, 200),
    segment: segmentSchema.safeParse(segment).data ?? null,
    ...(pseudonym === undefined ? {} : { pseudonym: pseudonym.slice(0, 200) }),
    ...(readConsent.success ? { consent: readConsent.data } : {}),
    attributes: others,
    memo: description,
  }).id;
}

function storeSource(
  store: Store,
  { document, memo, passages }: RefiSource,
  fileName: string,
  participantId: string | null,
): void {
  const { context, db, result } = store;
  const { text, turns, title, format, language } = document;
  const known = findDocumentByText(db, hashOf(text));
  const id = known?.id ?? context.newId();
  if (known) result.known += 1;
  else {
    result.documents += 1;
    insertDocument(db, {
      id,
      participantId,
      title: title.slice(0, 300),
      fileName,
      format,
      language,
      words: turns.reduce((sum, turn) => sum + countWords(text.slice(turn.start, turn.end), language), 0),
      importedAt: store.at,
      interviewedOn: document.interviewedOn ?? null,
      position: nextDocumentPosition(db),
      text,
      turnList: turns,
    });
    addMemo(store, 'document', id, memo);
  }
  for (const passage of passages) storePassage(store, id, passage);
}

function storePassage(store: Store, documentId: string, { start, end, memo, codes }: RefiPassage): void {
  const { context, db, result, at } = store;
  const given = codes.flatMap((code) => {
    const codeId = store.codes.get(code.guid);
    return codeId === undefined ? [] : [{ ...code, codeId }];
  });
  const marks =
    codes.length > 0 ? given : [{ codeId: store.marked(), coder: '', at: '', memo: '', facets: '' }];
  marks.forEach((mark, index) => {
    const coding = {
      id: context.newId(),
      documentId,
      codeId: mark.codeId,
      start,
      end,
      coder: mark.coder || context.coder,
      facets: facetsOfLines(mark.facets),
      memo: [mark.memo, index === 0 ? memo : ''].filter((words) => words !== '').join('\n'),
      createdAt: Number.isNaN(Date.parse(mark.at)) ? at : new Date(mark.at).toISOString(),
    };
    if (findSameCoding(db, coding)) result.already += 1;
    else {
      insertCoding(db, coding);
      result.codings += 1;
    }
  });
}

function addMemo(
  { context, db, at }: Store,
  targetKind: 'study' | 'document',
  targetId: string,
  text: string,
): void {
  if (text === '') return;
  setPlainMemo(db, { targetKind, targetId, text, author: context.coder, at, newId: context.newId() });
}
