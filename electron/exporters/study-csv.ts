import Papa from 'papaparse';
import { codingColumns, type CodingColumn } from '../../shared/api/export-schema.ts';
import { clockTime, turnAt } from '../../shared/deck/quote-text.ts';
import type { Code } from '../../shared/domain/code.ts';
import type { Id } from '../../shared/domain/ids.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';

/** Spreadsheets run cells that begin like this as formulas (OWASP, CSV injection); an apostrophe makes them text. */
const formulaStart = /^[=+\-@\t\r]/u;

/** A cell as spreadsheets may safely open it. */
export function guardCell(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** Names from the root of the codebook to the code. A parent that is gone or in a circle ends the path. */
export function codePath(code: Code, codes: ReadonlyMap<Id, Code>): string[] {
  const names: string[] = [];
  const seen = new Set<Id>();
  for (
    let at: Code | undefined = code;
    at && !seen.has(at.id);
    at = at.parentId === null ? undefined : codes.get(at.parentId)
  ) {
    seen.add(at.id);
    names.unshift(at.name);
  }
  return names;
}

function facetText(facets: Readonly<Record<string, unknown>>): string {
  return Object.entries(facets)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join('; ');
}

function rowsOf(data: StudyData): Record<CodingColumn, string>[] {
  const documents = new Map(data.documents.map((document) => [document.id, document]));
  const participants = new Map(data.participants.map((participant) => [participant.id, participant]));
  const codes = new Map(data.codes.map((code) => [code.id, code]));
  const themes = new Map(data.themes.map((theme) => [theme.id, theme.label]));
  const themeOf = new Map(data.members.map((member) => [member.codingId, member.themeId]));
  return data.codings.flatMap((coding) => {
    const document = documents.get(coding.documentId);
    const code = codes.get(coding.codeId);
    if (!document || !code) return [];
    const participant =
      document.participantId === null ? undefined : participants.get(document.participantId);
    const turn = turnAt(document, coding.start);
    const themeId = themeOf.get(coding.id);
    return [
      {
        document: document.title,
        participant: participant?.name ?? '',
        segment: participant?.segment ?? '',
        code: code.name,
        'code path': codePath(code, codes).join(' > '),
        kind: code.kind,
        start: String(coding.start),
        end: String(coding.end),
        quote: document.text.slice(coding.start, coding.end),
        speaker: turn?.speaker ?? '',
        time: turn?.time == null ? '' : clockTime(turn.time),
        coder: coding.coder,
        memo: coding.memo,
        facets: facetText({ ...code.facets, ...coding.facets }),
        theme: themeId == null ? '' : (themes.get(themeId) ?? ''),
        'interview date': document.interviewedOn ?? '',
      },
    ];
  });
}

/**
 * One row per coding with the columns of `codingColumns`, with a byte order mark so that spreadsheets read it as
 * UTF-8. Cells that a spreadsheet would run as a formula begin with an apostrophe.
 */
export function exportCsv(data: StudyData): string {
  const rows = rowsOf(data).map((row) => codingColumns.map((column) => guardCell(row[column])));
  return `\uFEFF${Papa.unparse({ fields: [...codingColumns], data: rows }, { newline: '\r\n' })}\r\n`;
}
