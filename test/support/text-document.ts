import type { DocumentWithText } from '../../shared/domain/study-data.ts';

type Told = Pick<DocumentWithText, 'id' | 'participantId' | 'title' | 'position' | 'text' | 'turnList'> &
  Partial<DocumentWithText>;

/** A transcript for analysis, without a store: what is not told is left plain. */
export function textDocument(told: Told): DocumentWithText {
  return {
    fileName: `${told.title}.txt`,
    format: 'txt',
    language: 'en',
    length: told.text.length,
    words: 0,
    turns: told.turnList.length,
    textHash: '',
    importedAt: '2026-01-05T09:00:00.000Z',
    interviewedOn: null,
    ...told,
  };
}
