import type { ThemeInput } from '../../shared/analysis/theme-input.ts';
import type { CodeFacets } from '../../shared/domain/code.ts';
import type { Coding } from '../../shared/domain/coding.ts';
import type { DocumentWithText } from '../../shared/domain/study-data.ts';
import type { ThemeMember } from '../../shared/domain/theme.ts';
import type { Turn } from '../../shared/domain/transcript.ts';
import { columnOf, markedAt, marksOf, valueAt, type Column } from './packed-column.ts';

type PackedCodings = {
  readonly ids: readonly string[];
  readonly documents: Column<string>;
  readonly codes: Column<string>;
  readonly coders: Column<string>;
  readonly facets: Column<CodeFacets>;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
};

/** Of all transcripts, one after another. */
type PackedTurns = {
  /** By transcript. */
  readonly counts: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly speakers: Column<string | null>;
  readonly roles: Column<Turn['role']>;
  readonly times: Column<number | null>;
};

type PackedMembers = {
  /** Index of the coding. */
  readonly codings: Int32Array;
  readonly themes: Column<string | null>;
  readonly suggested: Column<string | null>;
  readonly scores: Float64Array;
  readonly marks: Uint8Array;
};

/**
 * Theme input on its way to a thread: turns, codings and places as columns of numbers. As objects, each with strings of its own, 200,000
 * codings would take some 100 MB more in the thread and as much again on the way (`npm run bench:scale`).
 */
export type PackedInput = Omit<ThemeInput, 'documents' | 'codings' | 'existing'> & {
  readonly documents: readonly Omit<DocumentWithText, 'turnList'>[];
  readonly turns: PackedTurns;
  readonly codings: PackedCodings;
  readonly existing: Pick<NonNullable<ThemeInput['existing']>, 'themes'> & {
    readonly members: PackedMembers;
  };
};

/** Memos and dates of codings stay behind: themes do not depend on them. */
export function packInput({ documents, codings, existing, ...rest }: ThemeInput): PackedInput {
  return {
    ...rest,
    documents: documents.map(({ turnList: _turns, ...document }) => document),
    turns: packTurns(documents),
    codings: {
      ids: codings.map(({ id }) => id),
      documents: columnOf(codings, ({ documentId }) => documentId),
      codes: columnOf(codings, ({ codeId }) => codeId),
      coders: columnOf(codings, ({ coder }) => coder),
      facets: columnOf(
        codings,
        ({ facets }) => facets,
        (facets) => JSON.stringify(facets),
      ),
      starts: Int32Array.from(codings, ({ start }) => start),
      ends: Int32Array.from(codings, ({ end }) => end),
    },
    existing: { themes: existing?.themes ?? [], members: packMembers(existing?.members ?? [], codings) },
  };
}

export function unpackInput({
  documents: transcripts,
  turns,
  codings,
  existing,
  ...rest
}: PackedInput): ThemeInput {
  const { ids, documents, codes, coders, facets, starts, ends } = codings;
  return {
    ...rest,
    documents: unpackTurns(transcripts, turns),
    codings: ids.map((id, at): Coding => ({
      id,
      documentId: valueAt(documents, at) ?? '',
      codeId: valueAt(codes, at) ?? '',
      start: starts[at] ?? 0,
      end: ends[at] ?? 0,
      coder: valueAt(coders, at) ?? '',
      facets: valueAt(facets, at) ?? {},
      memo: '',
      createdAt: '',
    })),
    existing: { themes: existing.themes, members: unpackMembers(existing.members, ids) },
  };
}

function packTurns(documents: readonly DocumentWithText[]): PackedTurns {
  const turns = documents.flatMap(({ turnList }) => turnList);
  return {
    counts: Int32Array.from(documents, ({ turnList }) => turnList.length),
    starts: Int32Array.from(turns, ({ start }) => start),
    ends: Int32Array.from(turns, ({ end }) => end),
    speakers: columnOf(turns, ({ speaker }) => speaker),
    roles: columnOf(turns, ({ role }) => role),
    times: columnOf(turns, ({ time }) => time),
  };
}

function unpackTurns(
  documents: PackedInput['documents'],
  { counts, starts, ends, speakers, roles, times }: PackedTurns,
): readonly DocumentWithText[] {
  let first = 0;
  return documents.map((document, at) => {
    const from = first;
    const length = counts[at] ?? 0;
    first += length;
    return {
      ...document,
      turnList: Array.from({ length }, (_, turn): Turn => ({
        start: starts[from + turn] ?? 0,
        end: ends[from + turn] ?? 0,
        speaker: valueAt(speakers, from + turn) ?? null,
        role: valueAt(roles, from + turn) ?? 'participant',
        time: valueAt(times, from + turn) ?? null,
      })),
    };
  });
}

function packMembers(members: readonly ThemeMember[], codings: readonly Coding[]): PackedMembers {
  const placeOf = new Map(members.length === 0 ? [] : codings.map(({ id }, at) => [id, at]));
  const placed = members.filter(({ codingId }) => placeOf.has(codingId));
  return {
    codings: Int32Array.from(placed, ({ codingId }) => placeOf.get(codingId) ?? 0),
    themes: columnOf(placed, ({ themeId }) => themeId),
    suggested: columnOf(placed, ({ suggestedId }) => suggestedId ?? null),
    scores: Float64Array.from(placed, ({ score }) => score),
    marks: marksOf(placed),
  };
}

function unpackMembers(members: PackedMembers, ids: readonly string[]): readonly ThemeMember[] {
  const { codings, themes, suggested, scores, marks } = members;
  return Array.from(codings, (coding, at): ThemeMember => ({
    codingId: ids[coding] ?? '',
    themeId: valueAt(themes, at) ?? null,
    ...markedAt(marks, at),
    score: scores[at] ?? 0,
    suggestedId: valueAt(suggested, at) ?? null,
  }));
}
