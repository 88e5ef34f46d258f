import { join } from 'node:path';
import { createBackend } from '../electron/backend/create-backend.ts';
import { resourceFolder } from '../electron/backend/resource-folder.ts';
import { readMigrations } from '../electron/database/migrate.ts';
import { openStore } from '../electron/database/study-store.ts';
import { insertCode } from '../electron/repositories/code-repository.ts';
import { insertCoding } from '../electron/repositories/coding-repository.ts';
import { insertDocument } from '../electron/repositories/document-repository.ts';
import { insertParticipant } from '../electron/repositories/participant-repository.ts';
import { interviewPassages, syntheticStudy } from './themes-study.ts';

const interviews = join(import.meta.dirname, '..', '..', 'shared', 'corpora', 'interviews_en_changelog');

export function benchBackend(folder: string) {
  return createBackend({
    host: 'cli',
    configFolder: folder,
    studyFolder: folder,
    systemLanguage: 'en',
    log: ({ text }) => process.stderr.write(`${text}\n`),
  });
}

/** Writes a study of so many codings of so many participants into a new file: real interviews, codes that lean on the words. */
export async function storeStudy(folder: string, codings: number, people: number): Promise<string> {
  const path = join(folder, `${codings}.hara`);
  const backend = benchBackend(folder);
  backend.createAt(path, { name: 'bench', language: 'en', starterCodebook: false });
  await backend.close();
  const store = openStore(path, {
    migrations: readMigrations(resourceFolder('migrations')),
    now: () => new Date(),
  });
  const study = syntheticStudy(interviewPassages(interviews, codings), people);
  store.setUp((db) => {
    for (const code of study.codes) insertCode(db, code);
    for (const document of study.documents) {
      insertParticipant(db, {
        id: document.participantId ?? '',
        name: document.title,
        pseudonym: '',
        segment: document.position % 2 === 0 ? 'core' : 'first-time',
        consent: 'quote',
        attributes: {},
        memo: '',
        position: document.position,
      });
      insertDocument(db, document);
    }
    for (const coding of study.codings) insertCoding(db, coding);
  });
  store.close();
  return path;
}
