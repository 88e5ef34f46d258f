import type { StudyData } from '../../shared/domain/study-data.ts';
import type { ReadDb } from '../database/sql.ts';
import { listCodes } from './code-repository.ts';
import { listCodings } from './coding-repository.ts';
import { listDocuments, readText, readTurns } from './document-repository.ts';
import { listParticipants } from './participant-repository.ts';
import { listEvidence, listStatements } from './statement-repository.ts';
import { readStudy } from './study-repository.ts';
import { listMembers, listThemes, readRun } from './theme-repository.ts';

/** Reads the whole study as plain values. */
export function readStudyData(db: ReadDb): StudyData {
  return {
    study: readStudy(db),
    participants: listParticipants(db),
    documents: listDocuments(db).map((document) => ({
      ...document,
      text: readText(db, document),
      turnList: readTurns(db, document.id),
    })),
    codes: listCodes(db),
    codings: listCodings(db),
    themes: listThemes(db),
    members: listMembers(db),
    run: readRun(db),
    statements: listStatements(db),
    evidence: listEvidence(db),
  };
}
