import type { Participant } from '../domain/participant.ts';
import type { StudyDocument } from '../domain/transcript.ts';

/** Names that researchers give to the column of interview dates. */
const dateNames =
  /^(?:interview(?:ed)?(?: ?date| on| at)?|date(?: of interview)?|実施日|面接日|インタビュー日|調査日|日付)$/iu;
const isoDate = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u;

/**
 * When an interview was held, as an ISO date or moment: the participant's attribute of that name where it holds a date
 * written year first, else when the transcript was imported.
 */
export function interviewedAt(
  document: Pick<StudyDocument, 'importedAt'>,
  participant: Pick<Participant, 'attributes'> | undefined,
): string {
  for (const [name, value] of Object.entries(participant?.attributes ?? {})) {
    const found = dateNames.test(name.trim()) ? isoDate.exec(value.trim()) : null;
    if (found) return `${found[1]}-${(found[2] ?? '').padStart(2, '0')}-${(found[3] ?? '').padStart(2, '0')}`;
  }
  return document.importedAt;
}

/** Whether a moment lies after another; where one of them is only a date, by days. */
export function isAfter(moment: string, other: string): boolean {
  const length = Math.min(moment.length, other.length);
  return moment.slice(0, length) > other.slice(0, length);
}
