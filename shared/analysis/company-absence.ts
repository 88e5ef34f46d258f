import type { StudyData } from '../domain/study-data.ts';
import { effectiveFacets } from './facets.ts';
import { personKey } from './people.ts';

/**
 * Names of codes that say without doubt that the company was not there. "Alone" by itself is not enough: people also
 * decide alone, or like to be alone.
 */
export const absenceNames =
  /\bleft alone\b|\b(?:nobody|no one) (?:from|there|at)\b|\b(?:company|shop|staff) (?:is |was )?(?:absent|not there)\b|\bno (?:guidance|one to ask)\b|誰もいない|(?:会社|店|担当).{0,3}(?:不在|いない)|放って(?:おか|置か)れ|聞ける人がいない/iu;

/** People by phase of the journey who say that the company was not there; phases in which nobody does are left out. */
export function companyAbsence(data: StudyData): ReadonlyMap<string, number> {
  const codes = new Map(data.codes.map((code) => [code.id, code]));
  const documents = new Map(data.documents.map((document) => [document.id, document]));
  const people = new Map<string, Set<string>>();
  for (const coding of data.codings) {
    const code = codes.get(coding.codeId);
    const document = documents.get(coding.documentId);
    const { phase } = effectiveFacets(coding, code);
    if (!code || !document || phase === undefined || !absenceNames.test(code.name)) continue;
    const keys = people.get(phase) ?? new Set<string>();
    people.set(phase, keys.add(personKey(document)));
  }
  return new Map([...people].map(([phase, keys]) => [phase, keys.size]));
}
