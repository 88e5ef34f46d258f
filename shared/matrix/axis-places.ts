import { codeTree } from '../analysis/code-tree.ts';
import { effectiveFacets } from '../analysis/facets.ts';
import { compareBy, compareText } from '../analysis/order.ts';
import { peopleOf, personKey } from '../analysis/people.ts';
import type { Code, CodeKind } from '../domain/code.ts';
import type { Coding } from '../domain/coding.ts';
import type { Id } from '../domain/ids.ts';
import { segments } from '../domain/participant.ts';
import type { Participant } from '../domain/participant.ts';
import type { StudyData } from '../domain/study-data.ts';
import { attributeBins } from './attribute-bins.ts';
import { isCodeAxis, type Axis } from './axis.ts';
import type { MatrixQuestion } from './question.ts';

/** A row or column as it is named. */
export type Head = {
  /** Of a code, participant, transcript or phase; a segment; the value or span of an attribute. `none`: no value. */
  readonly id: string;
  /** Null where the catalogues name it: segments and `none`. */
  readonly name: string | null;
  /** Of a code: its ancestors, from the root down; of a transcript: whose it is. Else empty. */
  readonly above: readonly string[];
  readonly kind: CodeKind | null;
  readonly color: number | null;
};

/** An axis ready to be asked where a coding belongs. */
export type AxisPlaces = {
  readonly axis: Axis;
  readonly heads: readonly Head[];
  /** Places of `heads` that a coding belongs to; a code that is rolled up belongs to all above it. */
  readonly placesOf: (coding: Coding) => readonly number[];
  /** How many people belong to each place, whether or not anything of theirs is coded; null where codings decide. */
  readonly people: readonly number[] | null;
};

const none = { id: 'none', name: null, above: [], kind: null, color: null } as const satisfies Head;

/** The rows or columns that an axis gives a study, in their natural order: of the codebook, of the study, of values. */
export function axisPlaces(axis: Axis, data: StudyData, question: MatrixQuestion): AxisPlaces {
  if (isCodeAxis(axis)) return codePlaces(axis, data, question);
  return axis.by === 'phase' ? phasePlaces(axis, data) : personPlaces(axis, data);
}

function codePlaces(axis: Axis, data: StudyData, { kinds, rollUp }: MatrixQuestion): AxisPlaces {
  const tree = codeTree(data.codes);
  const wanted = ({ kind }: Code): boolean =>
    (axis.by !== 'kind' || kind === axis.kind) && (kinds.length === 0 || kinds.includes(kind));
  const codes = inTreeOrder(data.codes).filter(wanted);
  const place = new Map(codes.map((code, at) => [code.id, at]));
  const places = new Map(
    data.codes.map(({ id }) => {
      const chain = rollUp ? [id, ...tree.ancestorsOf(id).map((above) => above.id)] : [id];
      return [id, chain.flatMap((each) => place.get(each) ?? [])];
    }),
  );
  return {
    axis,
    heads: codes.map(({ id, name, kind, color }) => ({
      id,
      name,
      above: tree
        .ancestorsOf(id)
        .map((above) => above.name)
        .toReversed(),
      kind,
      color,
    })),
    placesOf: ({ codeId }) => places.get(codeId) ?? [],
    people: null,
  };
}

/** Every code behind the one above it, siblings by position. A code whose parent is gone stands at the root. */
function inTreeOrder(codes: readonly Code[]): readonly Code[] {
  const known = new Set(codes.map((code) => code.id));
  const below = Map.groupBy(codes, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  const order = compareBy<Code>(
    (left, right) => left.position - right.position,
    (left, right) => compareText(left.id, right.id),
  );
  const sorted: Code[] = [];
  const walk = (parentId: Id | null): void => {
    for (const code of (below.get(parentId) ?? []).toSorted(order)) {
      sorted.push(code);
      walk(code.id);
    }
  };
  walk(null);
  const reached = new Set(sorted);
  return [...sorted, ...codes.filter((code) => !reached.has(code))];
}

function phasePlaces(axis: Axis, { study, codes }: StudyData): AxisPlaces {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const place = new Map(study.phases.map(({ id }, at) => [id, at]));
  const without = study.phases.length;
  return {
    axis,
    heads: [...study.phases.map(({ id, name }) => ({ ...none, id, name })), none],
    placesOf: (coding) => {
      const { phase = '' } = effectiveFacets(coding, byId.get(coding.codeId));
      return [place.get(phase) ?? without];
    },
    people: null,
  };
}

/** Places that follow from who was interviewed. */
function personPlaces(axis: Axis, data: StudyData): AxisPlaces {
  const { heads, headOf } = personHeads(axis, data);
  const place = new Map(heads.map(({ id }, at) => [id, at]));
  const placeOf = new Map(data.documents.map((document) => [document.id, place.get(headOf(document))]));
  const members = heads.map(() => new Set<string>());
  for (const document of data.documents) members[placeOf.get(document.id) ?? -1]?.add(personKey(document));
  const kept = heads.flatMap((head, at) => ((members[at]?.size ?? 0) > 0 ? [{ head, at }] : []));
  const renumbered = new Map(kept.map(({ at }, index) => [at, index]));
  const placesOf = new Map(
    [...placeOf].map(([id, at]) => [id, [renumbered.get(at ?? -1) ?? -1].filter((index) => index >= 0)]),
  );
  return {
    axis,
    heads: kept.map(({ head }) => head),
    placesOf: ({ documentId }) => placesOf.get(documentId) ?? [],
    people: kept.map(({ at }) => members[at]?.size ?? 0),
  };
}

type Interview = StudyData['documents'][number];
type PersonHeads = { readonly heads: readonly Head[]; readonly headOf: (document: Interview) => string };

function personHeads(axis: Axis, data: StudyData): PersonHeads {
  const participants = new Map(data.participants.map((participant) => [participant.id, participant]));
  const participantOf = ({ participantId }: Interview): Participant | undefined =>
    participants.get(participantId ?? '');
  if (axis.by === 'documents') {
    return {
      heads: data.documents.map((document) => {
        const whose = participantOf(document)?.name;
        return { ...none, id: document.id, name: document.title, above: whose === undefined ? [] : [whose] };
      }),
      headOf: ({ id }) => id,
    };
  }
  if (axis.by === 'segment') {
    return {
      heads: [...segments.map((id) => ({ ...none, id })), none],
      headOf: (document) => participantOf(document)?.segment ?? 'none',
    };
  }
  if (axis.by === 'attribute') {
    const valueOf = (participant: Participant | undefined): string =>
      participant?.attributes[axis.name] ?? '';
    const asked = [...new Set(data.documents.map(participantOf))];
    const { bins, binOf } = attributeBins(asked.map(valueOf));
    return {
      heads: [...bins.map(({ key, name }) => ({ ...none, id: `=${key}`, name })), none],
      headOf: (document) => {
        const key = binOf(valueOf(participantOf(document)));
        return key === undefined ? 'none' : `=${key}`;
      },
    };
  }
  return {
    heads: peopleOf(data).map(({ key, name }) => ({ ...none, id: key, name })),
    headOf: personKey,
  };
}
