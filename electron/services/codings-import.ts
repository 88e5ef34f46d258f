import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import {
  codeFacetsSchema,
  codeKindSchema,
  type CodeFacets,
  type CodeKind,
} from '../../shared/domain/code.ts';
import type { StudyDocument } from '../../shared/domain/transcript.ts';
import { quoteLocator } from '../../shared/text/quote.ts';
import type { ReadDb, WriteDb } from '../database/sql.ts';
import { listCodes } from '../repositories/code-repository.ts';
import { findSameCoding, insertCoding } from '../repositories/coding-repository.ts';
import { listDocuments, readText } from '../repositories/document-repository.ts';
import { checkRange } from './codings.ts';
import { nameKey, newCode } from './codes.ts';
import { label, type StudyContext } from './study-context.ts';

type TableRow = Readonly<Record<string, string>>;
type Misfit = { row: number; reason: string; detail: string };
type Place = { readonly document: StudyDocument; readonly start: number; readonly end: number };

/**
 * Applies codes named in a table. Columns: document, code, and start and end (UTF-16 offsets, half-open) or quote;
 * optionally kind, coder, memo and the facets. A document is named by its title or file name, with or without the
 * file's ending. `code` may be a path (`Parent > Child`). Rows that do not fit are listed (1 is the first row after the header) and skipped.
 */
export function importCodings(
  context: StudyContext,
  { rows }: ParsedInput<'codings.import'>,
): Output<'codings.import'> {
  const finder = placeFinder(context.db);
  return context.act(
    ({ added }) => label('codings.import', { count: added }),
    (db) => {
      const codes = codeFinder(context, db);
      const createdAt = context.now().toISOString();
      const result = { added: 0, already: 0, codesCreated: 0, misfits: [] as Misfit[] };
      rows.forEach((raw, n) => {
        const row = lowerKeys(raw);
        const read = readRow(row, finder);
        if ('reason' in read) {
          result.misfits.push({ row: n + 1, ...read });
          return;
        }
        const found = codes.find(row.code ?? '', read.kind);
        const coding = {
          id: context.newId(),
          documentId: read.place.document.id,
          codeId: found,
          start: read.place.start,
          end: read.place.end,
          coder: row.coder?.trim() || context.coder,
          facets: read.facets,
          memo: row.memo ?? '',
          createdAt,
        };
        if (findSameCoding(db, coding)) result.already += 1;
        else {
          insertCoding(db, coding);
          result.added += 1;
        }
      });
      result.codesCreated = codes.created();
      return result;
    },
  );
}

function lowerKeys(row: TableRow): TableRow {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key.trim().toLowerCase(), value]));
}

type ReadRow = { readonly place: Place; readonly kind: CodeKind | undefined; readonly facets: CodeFacets };

function readRow(
  row: TableRow,
  finder: (row: TableRow) => Place | Omit<Misfit, 'row'>,
): ReadRow | Omit<Misfit, 'row'> {
  if (!row.code?.trim()) return { reason: 'code-missing', detail: '' };
  const kind = row.kind?.trim() ? codeKindSchema.safeParse(row.kind.trim().toLowerCase()) : undefined;
  if (kind && !kind.success) return { reason: 'kind-unknown', detail: row.kind ?? '' };
  const facets = readFacets(row);
  if ('reason' in facets) return facets;
  const place = finder(row);
  if ('reason' in place) return place;
  return { place, kind: kind?.data, facets: facets.facets };
}

function readFacets(row: TableRow): { facets: CodeFacets } | Omit<Misfit, 'row'> {
  const entries = ['modality', 'region', 'direction', 'words', 'pleasantness', 'phase', 'aspect']
    .map((key) => [key, row[key]?.trim()] as const)
    .filter(([, value]) => value);
  const companyValue = row.companyvalue?.trim();
  const intensity = row.intensity?.trim();
  const parsed = codeFacetsSchema.safeParse({
    ...Object.fromEntries(entries),
    ...(companyValue ? { companyValue } : {}),
    ...(intensity ? { intensity: Number(intensity) } : {}),
  });
  if (parsed.success) return { facets: parsed.data };
  const field = String(parsed.error.issues[0]?.path[0] ?? '');
  return { reason: 'facet-unknown', detail: `${field}: ${row[field.toLowerCase()] ?? ''}` };
}

function placeFinder(db: ReadDb): (row: TableRow) => Place | Omit<Misfit, 'row'> {
  const byName = new Map<string, StudyDocument[]>();
  for (const document of listDocuments(db)) {
    for (const name of new Set([document.title, document.fileName].flatMap(namesOf))) {
      byName.set(name, [...(byName.get(name) ?? []), document]);
    }
  }
  const texts = new Map<string, { text: string; locate: ReturnType<typeof quoteLocator> }>();
  return (row) => {
    const name = row.document?.trim() ?? '';
    const found = byName.get(nameKey(name)) ?? byName.get(nameKey(withoutEnding(name))) ?? [];
    const document = found[0];
    if (!document) return { reason: 'document-unknown', detail: name };
    if (found.length > 1) return { reason: 'document-ambiguous', detail: name };
    let known = texts.get(document.id);
    if (!known) {
      const text = readText(db, document);
      known = { text, locate: quoteLocator(text) };
      texts.set(document.id, known);
    }
    const hasOffsets = row.start?.trim() && row.end?.trim();
    return hasOffsets ? byOffsets(document, known.text, row) : byQuote(document, known.locate, row);
  };
}

function namesOf(name: string): readonly string[] {
  return [nameKey(name), nameKey(withoutEnding(name))];
}

function withoutEnding(name: string): string {
  return name.replace(/\.(txt|md|docx|pdf|vtt|srt|csv|tsv)$/i, '');
}

function byOffsets(document: StudyDocument, text: string, row: TableRow): Place | Omit<Misfit, 'row'> {
  const [start, end] = [Number(row.start), Number(row.end)];
  try {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0) throw new Error('not whole numbers');
    checkRange(text, start, end);
  } catch {
    return { reason: 'range-outside', detail: `${row.start}-${row.end}` };
  }
  // An exported table guards cells that a spreadsheet would take for a formula with an apostrophe.
  const quote = row.quote?.trim().replace(/^'(?=[=+\-@])/, '');
  if (quote && squeeze(text.slice(start, end)) !== squeeze(quote))
    return { reason: 'quote-differs', detail: quote };
  return { document, start, end };
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function byQuote(
  document: StudyDocument,
  locate: ReturnType<typeof quoteLocator>,
  row: TableRow,
): Place | Omit<Misfit, 'row'> {
  const quote = row.quote?.trim().replace(/^'(?=[=+\-@])/, '') ?? '';
  if (quote === '') return { reason: 'place-missing', detail: '' };
  const found = locate(quote);
  if (found.kind === 'found') return { document, start: found.start, end: found.end };
  return { reason: found.kind === 'absent' ? 'quote-absent' : 'quote-ambiguous', detail: quote };
}

/** Finds codes by name or path and makes those that are missing. */
function codeFinder(context: StudyContext, db: WriteDb) {
  const byPath = new Map<string, string>();
  const byName = new Map<string, string[]>();
  const kindOf = new Map<string, CodeKind>();
  let created = 0;

  const list = listCodes(db);
  const byId = new Map(list.map((code) => [code.id, code]));
  for (const code of list) {
    const parts: string[] = [];
    for (let at = byId.get(code.id); at; at = byId.get(at.parentId ?? '')) parts.unshift(nameKey(at.name));
    remember(parts.join(' > '), nameKey(code.name), code.id, code.kind);
  }

  function remember(path: string, name: string, id: string, kind: CodeKind): void {
    byPath.set(path, id);
    byName.set(name, [...(byName.get(name) ?? []), id]);
    kindOf.set(id, kind);
  }

  function add(name: string, parentId: string | null, kind: CodeKind, path: string): string {
    const code = newCode(context, db, { name, parentId, kind });
    created += 1;
    remember(path, nameKey(name), code.id, code.kind);
    return code.id;
  }

  return {
    created: () => created,
    find(text: string, kind: CodeKind | undefined): string {
      const parts = text
        .split(' > ')
        .map((part) => part.trim())
        .filter((part) => part !== '');
      const known = byPath.get(parts.map(nameKey).join(' > '));
      if (known) return known;
      if (parts.length === 1) {
        const candidates = byName.get(nameKey(parts[0] ?? '')) ?? [];
        const fitting =
          candidates.find((id) => kind === undefined || kindOf.get(id) === kind) ?? candidates[0];
        if (fitting) return fitting;
      }
      // The first part may be any code's name, so that a path need not begin at the root.
      let parentId: string | null = null;
      let path = '';
      parts.forEach((part, n) => {
        path = path === '' ? nameKey(part) : `${path} > ${nameKey(part)}`;
        const sameName: string | undefined =
          n === 0 ? byName.get(nameKey(part))?.[0] : childOf(parentId, part);
        parentId = byPath.get(path) ?? sameName ?? add(part, parentId, kind ?? 'free', path);
      });
      if (parentId === null) throw new Error('a code without a name passed the check');
      byPath.set(parts.map(nameKey).join(' > '), parentId);
      return parentId;
    },
  };

  function childOf(parentId: string | null, name: string): string | undefined {
    const key = nameKey(name);
    return listCodes(db).find((code) => code.parentId === parentId && nameKey(code.name) === key)?.id;
  }
}
