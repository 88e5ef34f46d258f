import { z } from 'zod';
import type { ArrangedTheme, Arrangement } from '../../shared/analysis/arrange-level.ts';
import type { Id } from '../../shared/domain/ids.ts';
import type { ThemeMember } from '../../shared/domain/theme.ts';
import { bytesIn, columnText, integersIn, shortsIn } from './column-text.ts';

/** By coding of a run, in the order of its ids. */
export type Places = {
  /** Number of the theme it is in, or, where it is in none, of the locked theme it is like; -1: neither. */
  readonly themes: Int32Array;
  /** Likeness to the theme in thousandths. */
  readonly scores: Uint16Array;
  /** Sum of `marks`. */
  readonly marks: Uint8Array;
};

const marks = { byHand: 1, isNew: 2, onlyLike: 4, noPlace: 8 } as const;

/** An arrangement as it is stored: columns, and apart from them what has no room there. */
export type PackedArrangement = {
  readonly themes: readonly Pick<ArrangedTheme, 'id' | 'label' | 'labelByHand' | 'stability'>[];
  readonly places: Places;
  /** Places of codings that the run does not know, and such with finer scores; `themeId` as in `numbered`. */
  readonly others: readonly NumberedMember[];
  readonly unassigned: number;
};

type NumberedMember = Omit<ThemeMember, 'themeId' | 'suggestedId'> & {
  readonly theme: number;
  readonly onlyLike: boolean;
};

export function packArrangement(
  { themes, unassigned }: Arrangement,
  codingIds: readonly Id[],
): PackedArrangement {
  const placeOf = new Map(codingIds.map((id, at) => [id, at]));
  const places: Places = {
    themes: new Int32Array(codingIds.length).fill(-1),
    scores: new Uint16Array(codingIds.length),
    marks: new Uint8Array(codingIds.length).fill(marks.noPlace),
  };
  const others: NumberedMember[] = [];
  const put = (member: NumberedMember): void => {
    const at = placeOf.get(member.codingId);
    const score = Math.round(member.score * 1000);
    if (at === undefined || score < 0 || score / 1000 !== member.score) {
      others.push(member);
      return;
    }
    places.themes[at] = member.theme;
    places.scores[at] = score;
    places.marks[at] =
      (member.byHand ? marks.byHand : 0) +
      (member.isNew === true ? marks.isNew : 0) +
      (member.onlyLike ? marks.onlyLike : 0);
  };
  themes.forEach(({ members }, theme) => {
    for (const member of members) put({ ...member, theme, onlyLike: false });
  });
  const numberOf = new Map(themes.map(({ id }, theme) => [id, theme]));
  for (const { suggestedId, ...coding } of unassigned) {
    const theme = suggestedId === null ? -1 : (numberOf.get(suggestedId) ?? -1);
    put({ ...coding, score: 0, theme, onlyLike: theme >= 0 });
  }
  return {
    themes: themes.map(({ id, label, labelByHand, stability }) => ({ id, label, labelByHand, stability })),
    places,
    others,
    unassigned: unassigned.length,
  };
}

/** A place with the theme that it names by number; empty ids stand for themes that are gone. */
export function memberAt(
  { codingId, byHand, score, isNew, theme, onlyLike }: NumberedMember,
  themeIds: readonly Id[],
): ThemeMember {
  const id = themeIds[theme] || null;
  return {
    codingId,
    themeId: onlyLike ? null : id,
    byHand,
    score,
    isNew: isNew === true,
    suggestedId: onlyLike ? id : null,
  };
}

/** Places as members of themes, in the order of `codingIds`. */
export function membersIn(
  { themes, scores, marks: marked }: Places,
  codingIds: readonly Id[],
  themeIds: readonly Id[],
): readonly ThemeMember[] {
  const members: ThemeMember[] = [];
  codingIds.forEach((codingId, at) => {
    const mark = marked[at] ?? marks.noPlace;
    if ((mark & marks.noPlace) !== 0) return;
    members.push(
      memberAt(
        {
          codingId,
          theme: themes[at] ?? -1,
          score: (scores[at] ?? 0) / 1000,
          byHand: (mark & marks.byHand) !== 0,
          isNew: (mark & marks.isNew) !== 0,
          onlyLike: (mark & marks.onlyLike) !== 0,
        },
        themeIds,
      ),
    );
  });
  return members;
}

const storedSchema = z.strictObject({ themes: z.string(), scores: z.string(), marks: z.string() });

export function placesText({ themes, scores, marks: marked }: Places): string {
  return JSON.stringify({
    themes: columnText(themes),
    scores: columnText(scores),
    marks: columnText(marked),
  } satisfies z.infer<typeof storedSchema>);
}

export function placesIn(text: string): Places {
  const { themes, scores, marks: marked } = storedSchema.parse(JSON.parse(text));
  return { themes: integersIn(themes), scores: shortsIn(scores), marks: bytesIn(marked) };
}
