import type { Topic } from '../../shared/api/events.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import type { ReadDb } from '../database/sql.ts';
import { listCodes } from './code-repository.ts';
import { listCodings } from './coding-repository.ts';
import { listDocuments, readText, readTurns } from './document-repository.ts';
import { listMemos } from './memo-repository.ts';
import { listParticipants } from './participant-repository.ts';
import { listEvidence, listStatements } from './statement-repository.ts';
import { readStudy } from './study-repository.ts';
import { listMembers, listThemes } from './theme-repository.ts';
import { readRun } from './theme-run-repository.ts';

/** What was read before, and whether something of a topic has changed since. */
export type KnownData = { readonly data: StudyData; readonly hasChanged: (topic: Topic) => boolean };

/** Reads the whole study as plain values; lists of `known` in which nothing has changed are the same objects again. */
export function readStudyData(db: ReadDb, known?: KnownData): StudyData {
  const fresh = <K extends keyof StudyData>(
    part: K,
    topics: Topic | readonly Topic[],
    read: () => StudyData[K],
  ): StudyData[K] =>
    known === undefined || [topics].flat().some(known.hasChanged) ? read() : known.data[part];
  return {
    study: fresh('study', 'study', () => readStudy(db)),
    participants: fresh('participants', 'participants', () => listParticipants(db)),
    documents: fresh('documents', 'documents', () =>
      listDocuments(db).map((document) => ({
        ...document,
        text: readText(db, document),
        turnList: readTurns(db, document.id),
      })),
    ),
    codes: fresh('codes', 'codes', () => listCodes(db)),
    codings: fresh('codings', 'codings', () => listCodings(db)),
    memos: fresh('memos', 'memos', () => listMemos(db)),
    themes: fresh('themes', 'themes', () => listThemes(db)),
    members: fresh('members', ['themes', 'codings'], () => listMembers(db)),
    run: fresh('run', 'themes', () => readRun(db)),
    statements: fresh('statements', 'statements', () => listStatements(db)),
    evidence: fresh('evidence', 'statements', () => listEvidence(db)),
  };
}
