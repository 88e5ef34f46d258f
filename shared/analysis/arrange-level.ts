import type { FoundGroup, FoundLevel } from '../domain/found-themes.ts';
import type { Id } from '../domain/ids.ts';
import type { Theme, ThemeMember, ThemeStability } from '../domain/theme.ts';
import { unknownStability } from '../domain/theme.ts';
import { matchThemes } from './match-themes.ts';
import { compareBy, compareText } from './order.ts';
import { fewestPeople } from './settle-moments.ts';

/** A group is that of a locked theme where at least this share of its codings lies there. */
const mostlyLocked = 0.5;

export type ArrangedMember = {
  readonly codingId: Id;
  readonly score: number;
  readonly byHand: boolean;
  readonly isNew: boolean;
};

export type ArrangedTheme = {
  /** Id of the existing theme it goes on from; null: a theme to be made. */
  readonly id: Id | null;
  readonly label: string;
  readonly labelByHand: boolean;
  readonly stability: ThemeStability;
  /** Nearest the middle first. */
  readonly members: readonly ArrangedMember[];
  readonly keywords: FoundGroup['keywords'];
  readonly codes: FoundGroup['codes'];
};

export type LooseCoding = {
  readonly codingId: Id;
  readonly byHand: boolean;
  readonly isNew: boolean;
  /** The locked theme it is like. */
  readonly suggestedId: Id | null;
};

export type Arrangement = {
  readonly themes: readonly ArrangedTheme[];
  readonly unassigned: readonly LooseCoding[];
};

export type ArrangeInput = {
  readonly level: FoundLevel;
  /** Codings of `level.places`, in order of the text. */
  readonly codingIds: readonly Id[];
  readonly themes: readonly Theme[];
  readonly members: readonly ThemeMember[];
  /** Person of each coding of the study; codings it does not know are gone. */
  readonly people: ReadonlyMap<Id, string>;
  /** True right after a run: passages that had no place before are new, and no others. Else marks stay as they are. */
  readonly marksNew: boolean;
};

/** A theme in the making: its group and the existing theme it goes on from. */
type Draft = {
  readonly theme: Theme | null;
  readonly group: FoundGroup | null;
  readonly members: ArrangedMember[];
};

/**
 * One level of a run as themes of the study, without finding anything anew. Locked themes keep exactly their passages;
 * passages put somewhere by hand stay there; themes named by hand stay, where no group matches them with the passages they
 * had. Groups go on from the theme they were found beside, else from the one they share most passages with. What a group
 * shares with a locked theme is only suggested. Passages coded after the run stay where they are.
 */
export function arrangeLevel(input: ArrangeInput): Arrangement {
  const { level, codingIds, people } = input;
  const themes = input.themes.toSorted(
    (left, right) => left.position - right.position || compareText(left.label, right.label),
  );
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const before = new Map(
    input.members
      .filter(({ codingId, themeId }) => people.has(codingId) && (themeId === null || byId.has(themeId)))
      .map((member) => [member.codingId, member]),
  );
  const isLocked = (themeId: Id | null | undefined): boolean => byId.get(themeId ?? '')?.locked === true;
  const groupOf = new Map<Id, { group: number; score: number }>();
  codingIds.forEach((id, at) => {
    if (people.has(id))
      groupOf.set(id, { group: level.places[at] ?? -1, score: (level.scores[at] ?? 0) / 1000 });
  });

  const sets = level.groupList.map(() => new Set<Id>());
  for (const [id, { group }] of groupOf) sets[group]?.add(id);
  const suggested = sets.map((codings, at) => lockedHomeOf(codings, level.groupList[at]?.anchor));
  const goesOnFrom = matched();
  const drafts: Draft[] = level.groupList.map((group, at) => ({
    theme: goesOnFrom.get(at) ?? null,
    group,
    members: [],
  }));
  const taken = new Set([...goesOnFrom.values()].map((theme) => theme.id));
  const handHomes = new Set(
    [...before.values()].flatMap((member) => (member.byHand ? [member.themeId] : [])),
  );
  const ownPassages = new Map<Id, Draft>();
  for (const theme of themes) {
    if (taken.has(theme.id)) continue;
    if (theme.locked !== true && !theme.labelByHand && !handHomes.has(theme.id)) continue;
    const draft: Draft = { theme, group: null, members: [] };
    drafts.push(draft);
    const keepsAll = theme.locked === true || !handHomes.has(theme.id);
    for (const member of before.values())
      if (member.themeId === theme.id && (keepsAll || member.byHand)) ownPassages.set(member.codingId, draft);
  }
  const draftOf = new Map(drafts.flatMap((draft) => (draft.theme === null ? [] : [[draft.theme.id, draft]])));

  const hadPlaces = before.size > 0;
  const isNew = (id: Id): boolean =>
    input.marksNew ? hadPlaces && !before.has(id) : before.get(id)?.isNew === true;
  const unassigned: LooseCoding[] = [];
  const loose = (codingId: Id, byHand: boolean, suggestedId: Id | null = null): void => {
    unassigned.push({ codingId, byHand, isNew: isNew(codingId), suggestedId });
  };
  for (const id of everyCoding()) {
    const member = before.get(id);
    const found = groupOf.get(id);
    const put = (draft: Draft, score: number, byHand: boolean): void => {
      draft.members.push({ codingId: id, score, byHand, isNew: isNew(id) });
    };
    const kept = ownPassages.get(id);
    const hand = member?.byHand === true && !isLocked(member.themeId) ? member : undefined;
    if (
      member !== undefined &&
      kept !== undefined &&
      (hand === undefined || hand.themeId === kept.theme?.id)
    ) {
      put(kept, member.score, member.byHand);
    } else if (hand !== undefined) {
      const home = hand.themeId === null ? undefined : draftOf.get(hand.themeId);
      if (home === undefined) loose(id, true);
      else put(home, found !== undefined && found.group >= 0 ? found.score : hand.score, true);
    } else if (found === undefined) {
      // Coded after the run: it stays where it is, if that is still there.
      const home = draftOf.get(member?.themeId ?? '');
      if (member !== undefined && home !== undefined) put(home, member.score, false);
      else if (member !== undefined) loose(id, false);
    } else {
      const draft = drafts[found.group];
      const wish = suggested[found.group] ?? null;
      if (found.group < 0 || draft === undefined) loose(id, false);
      else if (wish !== null) loose(id, false, wish);
      else put(draft, found.score, false);
    }
  }
  dissolveLonely();
  return {
    themes: drafts
      .filter(
        ({ theme, members }) => members.length > 0 || theme?.labelByHand === true || theme?.locked === true,
      )
      .map((draft) => arranged(draft))
      .toSorted(mostPeopleFirst(people)),
    unassigned,
  };

  function everyCoding(): readonly Id[] {
    return [...groupOf.keys(), ...[...before.keys()].filter((id) => !groupOf.has(id))];
  }

  function lockedHomeOf(codings: ReadonlySet<Id>, anchor: Id | null | undefined): Id | null {
    if (anchor !== null && anchor !== undefined && isLocked(anchor)) return anchor;
    const shares = new Map<Id, number>();
    for (const id of codings) {
      const home = before.get(id)?.themeId;
      if (home !== null && home !== undefined && isLocked(home))
        shares.set(home, (shares.get(home) ?? 0) + 1);
    }
    const [most] = [...shares].toSorted((left, right) => right[1] - left[1]);
    return most !== undefined && most[1] >= codings.size * mostlyLocked ? most[0] : null;
  }

  function matched(): ReadonlyMap<number, Theme> {
    const open = themes.filter((theme) => theme.locked !== true);
    const found = new Map<number, Theme>();
    level.groupList.forEach(({ anchor }, at) => {
      const theme = open.find(({ id }) => id === anchor);
      if (theme !== undefined && suggested[at] === null) found.set(at, theme);
    });
    const used = new Set([...found.values()].map((theme) => theme.id));
    const rest = [...sets.keys()].filter((at) => !found.has(at) && suggested[at] === null);
    const membersOf = Map.groupBy(before.values(), (member) => member.themeId);
    const pairs = matchThemes(
      rest.map((at) => sets[at] ?? new Set()),
      open.filter((theme) => !used.has(theme.id)),
      (themeId) => new Set((membersOf.get(themeId) ?? []).map((member) => member.codingId)),
    );
    for (const [index, themeId] of pairs) {
      const theme = byId.get(themeId);
      const at = rest[index];
      if (theme !== undefined && at !== undefined) found.set(at, theme);
    }
    return found;
  }

  /** A group that hand work left to one person is no theme, in a study of several. */
  function dissolveLonely(): void {
    if (new Set(people.values()).size < fewestPeople) return;
    for (const { theme, members } of drafts) {
      const kept =
        theme?.labelByHand === true || theme?.locked === true || members.some((member) => member.byHand);
      const persons = new Set(members.map((member) => people.get(member.codingId)));
      if (kept || persons.size >= fewestPeople) continue;
      for (const { codingId } of members.splice(0)) loose(codingId, false);
    }
  }
}

function arranged({ theme, group, members }: Draft): ArrangedTheme {
  const labelByHand = theme?.labelByHand === true;
  return {
    id: theme?.id ?? null,
    label: theme !== null && (labelByHand || group === null) ? theme.label : (group?.label ?? ''),
    labelByHand,
    stability: group?.stability ?? (theme?.locked === true ? theme.stability : undefined) ?? unknownStability,
    members: members.toSorted((left, right) => right.score - left.score),
    keywords: group?.keywords ?? [],
    codes: group?.codes ?? [],
  };
}

function mostPeopleFirst(people: ReadonlyMap<Id, string>) {
  const counted = new Map<ArrangedTheme, number>();
  const peopleIn = (theme: ArrangedTheme): number => {
    const known =
      counted.get(theme) ?? new Set(theme.members.map(({ codingId }) => people.get(codingId))).size;
    counted.set(theme, known);
    return known;
  };
  return compareBy<ArrangedTheme>(
    (left, right) => peopleIn(right) - peopleIn(left),
    (left, right) => right.members.length - left.members.length,
    (left, right) => compareText(left.label, right.label),
  );
}
