import { rmSync } from 'node:fs';
import { resourceFolder } from '../../electron/backend/resource-folder.ts';
import { readMigrations } from '../../electron/database/migrate.ts';
import { openStore } from '../../electron/database/study-store.ts';
import { readStudyData } from '../../electron/repositories/study-data-repository.ts';
import type { Output } from '../../shared/api/contract.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { callBackend, temporaryFolder, testBackend } from './open-backend.ts';

/** The study that ships with the product, as it is after opening it, as plain values. */
export async function sampleData(language: Language): Promise<StudyData> {
  const folder = temporaryFolder();
  const backend = testBackend(folder);
  try {
    const { handle } = (await callBackend(backend, 'studies.openSample', {
      language,
    })) as Output<'studies.openSample'>;
    const path = backend.pathOf(handle) ?? '';
    await backend.close();
    const store = openStore(path, {
      migrations: readMigrations(resourceFolder('migrations')),
      now: () => new Date(0),
    });
    const data = readStudyData(store.db);
    store.close();
    return data;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
