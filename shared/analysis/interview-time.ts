import type { Participant } from '../domain/participant.ts';
import type { StudyDocument } from '../domain/transcript.ts';
import { findDate } from '../text/find-date.ts';
import { isDateName } from '../text/interview-date.ts';

/**
 * The day an interview was held, as `YYYY-MM-DD`: the transcript's own interview date, else a date in an attribute of the
 * participant that is named so. Undefined where neither says.
 */
export function interviewDate(
  document: Pick<StudyDocument, 'interviewedOn'>,
  participant: Pick<Participant, 'attributes'> | undefined,
): string | undefined {
  if (document.interviewedOn !== null) return document.interviewedOn;
  const named = Object.entries(participant?.attributes ?? {}).filter(([name]) => isDateName(name));
  return named.map(([, value]) => findDate(value)).find((date) => date !== undefined);
}

/** When an interview was held, as an ISO date or moment: its date, else when the transcript was imported. */
export function interviewedAt(
  document: Pick<StudyDocument, 'interviewedOn' | 'importedAt'>,
  participant: Pick<Participant, 'attributes'> | undefined,
): string {
  return interviewDate(document, participant) ?? document.importedAt;
}

/** Whether a moment lies after another; where one of them is only a date, by days. */
export function isAfter(moment: string, other: string): boolean {
  const length = Math.min(moment.length, other.length);
  return moment.slice(0, length) > other.slice(0, length);
}
