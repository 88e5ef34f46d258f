import { effectiveFacets } from '../analysis/facets.ts';
import type { CodeKind } from '../domain/code.ts';
import type { Id } from '../domain/ids.ts';
import type { Phase } from '../domain/study.ts';
import type { StudyData } from '../domain/study-data.ts';

/** A coding in a portrait: half-open range of the transcript, and places in the portrait's codes and phases. */
export type PortraitMark = {
  readonly start: number;
  readonly end: number;
  readonly code: number;
  /** Null where the coding has no phase of the study. */
  readonly phase: number | null;
};

export type PortraitDocument = {
  readonly id: Id;
  readonly title: string;
  readonly participant: string | null;
  readonly segment: string | null;
  /** UTF-16 units. */
  readonly length: number;
  /** In order of text. */
  readonly marks: readonly PortraitMark[];
};

export type Portrait = {
  readonly documents: readonly PortraitDocument[];
  /** Codes in use in these transcripts, in the order of the study. */
  readonly codes: readonly {
    readonly id: Id;
    readonly name: string;
    readonly kind: CodeKind;
    readonly color: number | null;
  }[];
  readonly phases: readonly Phase[];
};

/** The codings of some transcripts in the order of their text. Ids that are not there are passed over. */
export function portraitOf(
  data: StudyData,
  documentIds: readonly Id[],
  kinds: readonly CodeKind[] = [],
): Portrait {
  const wanted = new Set(documentIds);
  const byId = new Map(data.codes.map((code) => [code.id, code]));
  const codings = Map.groupBy(
    data.codings.filter(({ documentId, codeId }) => {
      const code = byId.get(codeId);
      return wanted.has(documentId) && code && (kinds.length === 0 || kinds.includes(code.kind));
    }),
    ({ documentId }) => documentId,
  );
  const used = new Set([...codings.values()].flat().map(({ codeId }) => codeId));
  const codes = data.codes.filter(({ id }) => used.has(id));
  const place = new Map(codes.map(({ id }, at) => [id, at]));
  const phase = new Map(data.study.phases.map(({ id }, at) => [id, at]));
  const documents = new Map(data.documents.map((document) => [document.id, document]));
  const people = new Map(data.participants.map((participant) => [participant.id, participant]));
  return {
    documents: [...wanted].flatMap((id) => {
      const document = documents.get(id);
      if (document === undefined) return [];
      const participant = people.get(document.participantId ?? '');
      const marks = (codings.get(id) ?? []).map((coding): PortraitMark => ({
        start: coding.start,
        end: coding.end,
        code: place.get(coding.codeId) ?? 0,
        phase: phase.get(effectiveFacets(coding, byId.get(coding.codeId)).phase ?? '') ?? null,
      }));
      return {
        id,
        title: document.title,
        participant: participant?.name ?? null,
        segment: participant?.segment ?? null,
        length: document.length,
        marks: marks.toSorted((left, right) => left.start - right.start || left.end - right.end),
      };
    }),
    codes: codes.map(({ id, name, kind, color }) => ({ id, name, kind, color })),
    phases: data.study.phases,
  };
}
