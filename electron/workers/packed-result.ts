import type { ArrangedMember, ArrangedTheme, LooseCoding } from '../../shared/analysis/arrange-level.ts';
import type { ThemeResult } from '../../shared/analysis/themes.ts';
import type { FoundLevel, FoundThemes } from '../../shared/domain/found-themes.ts';
import { columnOf, markedAt, marksOf, valueAt, type Column } from './packed-column.ts';

type PackedLevel = Omit<FoundLevel, 'places' | 'scores'> & {
  readonly places: Int32Array;
  readonly scores: Int32Array;
};

/** `codings`: indexes into the codings of `found`. */
type PackedMembers = {
  readonly codings: Int32Array;
  readonly scores: Float64Array;
  readonly marks: Uint8Array;
};

type PackedLoose = {
  readonly codings: Int32Array;
  readonly marks: Uint8Array;
  readonly suggested: Column<string | null>;
};

/** A theme result on its way back from a thread: ids once, places and scores as numbers. */
export type PackedResult = Pick<ThemeResult, 'k' | 'seed' | 'version' | 'inputHash' | 'level'> & {
  readonly found: Omit<FoundThemes, 'levels'> & { readonly levels: readonly PackedLevel[] };
  readonly themes: readonly (Omit<ArrangedTheme, 'members'> & { readonly members: PackedMembers })[];
  readonly loose: PackedLoose;
};

export function packResult(result: ThemeResult): PackedResult {
  const { found, themes, loose, k, seed, version, inputHash, level } = result;
  const placeOf = new Map(found.codingIds.map((id, at) => [id, at]));
  const places = (rows: readonly { readonly codingId: string }[]): Int32Array =>
    Int32Array.from(rows, ({ codingId }) => placeOf.get(codingId) ?? -1);
  return {
    k,
    seed,
    version,
    inputHash,
    level,
    found: {
      ...found,
      levels: found.levels.map((each) => ({
        ...each,
        places: Int32Array.from(each.places),
        scores: Int32Array.from(each.scores),
      })),
    },
    themes: themes.map(({ members, ...theme }) => ({
      ...theme,
      members: {
        codings: places(members),
        scores: Float64Array.from(members, ({ score }) => score),
        marks: marksOf(members),
      },
    })),
    loose: {
      codings: places(loose),
      marks: marksOf(loose),
      suggested: columnOf(loose, ({ suggestedId }) => suggestedId),
    },
  };
}

export function unpackResult({ found, themes, loose, ...rest }: PackedResult): ThemeResult {
  const idAt = (place: number): string => found.codingIds[place] ?? '';
  const unplaced = Array.from(loose.codings, (place, row): LooseCoding => ({
    codingId: idAt(place),
    ...markedAt(loose.marks, row),
    suggestedId: valueAt(loose.suggested, row) ?? null,
  }));
  return {
    ...rest,
    found: {
      ...found,
      levels: found.levels.map((level) => ({
        ...level,
        places: Array.from(level.places),
        scores: Array.from(level.scores),
      })),
    },
    themes: themes.map(({ members, ...theme }) => ({
      ...theme,
      members: Array.from(members.codings, (place, row): ArrangedMember => ({
        codingId: idAt(place),
        score: members.scores[row] ?? 0,
        ...markedAt(members.marks, row),
      })),
    })),
    loose: unplaced,
    unassigned: unplaced.map(({ codingId }) => codingId),
    unassignedByHand: unplaced.flatMap(({ codingId, byHand }) => (byHand ? [codingId] : [])),
  };
}
