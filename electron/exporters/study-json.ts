import type { StudyExport } from '../../shared/api/export-schema.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';

/** The whole study as JSON, see `studyExportSchema`. The same study gives the same text. */
export function exportJson(data: StudyData): string {
  const texts = new Map(data.documents.map((document) => [document.id, document.text]));
  const out: StudyExport = {
    format: 'hara-study',
    version: 1,
    study: data.study,
    participants: [...data.participants],
    documents: data.documents.map((document) => ({ ...document, turnList: [...document.turnList] })),
    codes: [...data.codes],
    codings: data.codings.map((coding) => ({
      ...coding,
      quote: (texts.get(coding.documentId) ?? '').slice(coding.start, coding.end),
    })),
    memos: [...data.memos],
    themes: [...data.themes],
    members: [...data.members],
    run: data.run,
    statements: [...data.statements],
    evidence: [...data.evidence],
  };
  return `${JSON.stringify(out, undefined, 2)}\n`;
}
