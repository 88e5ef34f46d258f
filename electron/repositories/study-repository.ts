import type { CompanyValue, Phase, Study } from '../../shared/domain/study.ts';
import { languageSchema } from '../../shared/domain/language.ts';
import { ApiError } from '../../shared/api/errors.ts';
import { first, insert, update, type ReadDb, type WriteDb } from '../database/sql.ts';

export function insertStudy(db: WriteDb, study: Study): void {
  insert(db, 'study', {
    id: study.id,
    name: study.name,
    language: study.language,
    offering: study.offering,
    question: study.question,
    company_values: JSON.stringify(study.companyValues),
    phases: JSON.stringify(study.phases),
    created_at: study.createdAt,
  });
}

/** The one study of the file. @throws ApiError study-damaged where it has none */
export function readStudy(db: ReadDb): Study {
  const row = first(db, 'SELECT * FROM study');
  if (!row) throw new ApiError('study-damaged', 'the file holds no study');
  return {
    id: String(row.id),
    name: String(row.name),
    language: languageSchema.parse(row.language),
    offering: String(row.offering),
    question: String(row.question),
    companyValues: JSON.parse(String(row.company_values)) as CompanyValue[],
    phases: JSON.parse(String(row.phases)) as Phase[],
    createdAt: String(row.created_at),
  };
}

export type StudyChange = Partial<
  Pick<Study, 'name' | 'language' | 'offering' | 'question' | 'companyValues' | 'phases'>
>;

export function updateStudy(db: WriteDb, id: string, change: StudyChange): void {
  const { companyValues, phases, ...plain } = change;
  update(db, 'study', id, {
    ...definedOnly(plain),
    ...(companyValues ? { company_values: JSON.stringify(companyValues) } : {}),
    ...(phases ? { phases: JSON.stringify(phases) } : {}),
  });
}

/** Drops undefined entries, so that an update names only the columns that change. */
export function definedOnly<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
