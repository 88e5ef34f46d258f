import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import type { Passage } from '../../shared/api/memo-procedures.ts';
import type { Coding } from '../../shared/domain/coding.ts';
import type { Statement } from '../../shared/domain/statement.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import { first, type Row } from '../database/sql.ts';
import { listCodes } from '../repositories/code-repository.ts';
import { listDocuments } from '../repositories/document-repository.ts';
import { listParticipants } from '../repositories/participant-repository.ts';
import { listStatements } from '../repositories/statement-repository.ts';
import { listThemes } from '../repositories/theme-repository.ts';
import type { StudyContext } from './study-context.ts';

const longestQuote = 240;

/** Everything that can be linked to by name, in the order of screens. */
export function linkNames({ db }: StudyContext): Output<'links.names'> {
  return [
    ...listCodes(db).map(({ id, name, kind, color }) => ({
      kind: 'code' as const,
      id,
      name,
      codeKind: kind,
      color,
    })),
    ...listParticipants(db).map(({ id, name, pseudonym }) => ({
      kind: 'participant' as const,
      id,
      name,
      ...(pseudonym === '' || pseudonym === name ? {} : { also: pseudonym }),
    })),
    ...listDocuments(db).map(({ id, title }) => ({ kind: 'document' as const, id, name: title })),
    ...listThemes(db).map(({ id, label }) => ({ kind: 'theme' as const, id, name: label })),
    ...listStatements(db).map((statement) => ({
      kind: 'statement' as const,
      id: statement.id,
      name: statementName(statement),
    })),
  ];
}

/** Its title, else its sentence. */
export function statementName({ title, sentence }: Pick<Statement, 'title' | 'sentence'>): string {
  return title || sentence.map((part) => part.text).join('');
}

/** Passages by id (in the order asked for), or those whose words or code contain what is typed. */
export function linkPassages(
  context: StudyContext,
  { ids, words, limit }: ParsedInput<'links.passages'>,
): Output<'links.passages'> {
  const read = passageReader(context);
  if (ids) return ids.slice(0, limit).flatMap((id) => read.byId(id) ?? []);
  const wanted = foldForSearch(words ?? '').trim();
  if (wanted === '') return [];
  const found: Passage[] = [];
  for (const coding of context.data().codings) {
    if (found.length >= limit) break;
    if (read.contains(coding, wanted)) found.push(...(read.passage(coding) ?? []));
  }
  return found;
}

type Place = Pick<Coding, 'id' | 'codeId' | 'documentId' | 'start' | 'end'>;

function passageReader({ db, search }: StudyContext) {
  const codes = new Map(listCodes(db).map((code) => [code.id, code.name]));
  const folded = new Map([...codes].map(([id, name]) => [id, foldForSearch(name)]));
  const documents = new Map(search.documents().map((document) => [document.id, document]));
  const passage = ({ id, codeId, documentId, start, end }: Place): readonly Passage[] => {
    const document = documents.get(documentId);
    if (!document) return [];
    const quote = document.text.slice(start, Math.min(end, start + longestQuote));
    const code = codes.get(codeId) ?? '';
    return [{ id, codeId, code, documentId, document: document.title, start, end, quote }];
  };
  return {
    passage,
    byId: (id: string) => {
      const row = first(db, 'SELECT id, code_id, document_id, start_at, end_at FROM coding WHERE id = ?', id);
      return row && passage(placeOf(row));
    },
    /** Whether the words of a passage, or its code's name, contain folded words. */
    contains: (coding: Coding, wanted: string) =>
      (folded.get(coding.codeId) ?? '').includes(wanted) ||
      (documents.get(coding.documentId)?.folded.slice(coding.start, coding.end) ?? '').includes(wanted),
  };
}

function placeOf(row: Row): Place {
  return {
    id: String(row.id),
    codeId: String(row.code_id),
    documentId: String(row.document_id),
    start: Number(row.start_at),
    end: Number(row.end_at),
  };
}
