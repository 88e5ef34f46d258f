import type { ImportDecision, ImportPreview } from '../../../shared/api/import-procedures.ts';
import type { Participant, Segment } from '../../../shared/domain/participant.ts';
import type { SpeakerRole } from '../../../shared/domain/transcript.ts';
import { findDate } from '../../../shared/text/find-date.ts';

/** Columns of a table that a person chose. */
export type TableChoice = NonNullable<ImportDecision['table']>;

/** One file before it is imported: what was found in it, and what the person says about it. */
export type PlannedFile = {
  readonly preview: ImportPreview;
  readonly include: boolean;
  readonly title: string;
  /** Name of a participant, existing or new; empty for none. */
  readonly participant: string;
  readonly segment: Segment | '';
  /** The day of the interview as a person writes it; empty for none. */
  readonly date: string;
  readonly renames: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, SpeakerRole>>;
  readonly table: TableChoice | undefined;
};

/** What a preview proposes: a text that the study has is left out until somebody says otherwise. */
export function planOf(preview: ImportPreview, table?: TableChoice): PlannedFile {
  return {
    preview,
    include: preview.error === null && preview.duplicateOf === null,
    title: preview.title,
    participant: preview.suggestedParticipant ?? '',
    segment: '',
    date: preview.suggestedDate ?? '',
    renames: {},
    roles: {},
    table,
  };
}

/** Puts a new preview of the same file into its plan, keeping what the person wrote. */
export function withPreview(
  plan: PlannedFile,
  preview: ImportPreview,
  table: TableChoice | undefined,
): PlannedFile {
  const fresh = planOf(preview, table);
  return {
    ...fresh,
    title: plan.title === plan.preview.title ? fresh.title : plan.title,
    participant: plan.participant === '' ? fresh.participant : plan.participant,
    segment: plan.segment,
    date: plan.date,
  };
}

export function canImport(plan: PlannedFile): boolean {
  return plan.include && plan.preview.error === null && !hasBadDate(plan);
}

/** Whether what stands in the date's field cannot be read as a day. */
export function hasBadDate({ date }: Pick<PlannedFile, 'date'>): boolean {
  return date.trim() !== '' && findDate(date) === undefined;
}

/** True for one document a row: titles, participants and speakers then come from the table. */
export function isTable(plan: PlannedFile): boolean {
  return plan.table !== undefined;
}

/** The decision as the study takes it. An existing participant is named by id; the name's spelling decides. */
export function decisionOf(
  plan: PlannedFile,
  participants: readonly Pick<Participant, 'id' | 'name'>[],
): ImportDecision {
  const { preview, segment, table } = plan;
  const base: ImportDecision = {
    blobId: preview.blobId,
    fileName: preview.fileName,
    ...(preview.duplicateOf === null ? {} : { again: true }),
  };
  if (table !== undefined) return { ...base, table, ...(segment === '' ? {} : { segment }) };
  const name = plan.participant.trim();
  const known = participants.find((participant) => sameName(participant.name, name));
  const title = plan.title.trim();
  return {
    ...base,
    ...(title === '' || title === preview.title ? {} : { title }),
    ...(Object.keys(plan.renames).length === 0 ? {} : { renames: cleanNames(plan.renames) }),
    ...(plan.date.trim() === '' && preview.suggestedDate === null
      ? {}
      : { interviewedOn: findDate(plan.date) ?? null }),
    ...(Object.keys(plan.roles).length === 0 ? {} : { roles: { ...plan.roles } }),
    participant:
      name === ''
        ? null
        : known === undefined
          ? { name, segment: segment === '' ? null : segment }
          : { id: known.id },
    ...(segment === '' ? {} : { segment }),
  };
}

function cleanNames(renames: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(renames).flatMap(([speaker, name]) =>
      name.trim() === '' || name.trim() === speaker ? [] : [[speaker, name.trim()]],
    ),
  );
}

function sameName(a: string, b: string): boolean {
  return a.trim().normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase();
}

/** Words, turns and documents that would come in. */
export function planTotals(plans: readonly PlannedFile[]) {
  const chosen = plans.filter(canImport);
  return {
    files: chosen.length,
    documents: chosen.reduce((sum, { preview }) => sum + preview.documents, 0),
    words: chosen.reduce((sum, { preview }) => sum + preview.words, 0),
  };
}
