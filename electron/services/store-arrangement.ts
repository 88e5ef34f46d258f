import type { Arrangement } from '../../shared/analysis/arrange-level.ts';
import { compareText } from '../../shared/analysis/order.ts';
import type { ThemeMember } from '../../shared/domain/theme.ts';
import type { WriteDb } from '../database/sql.ts';
import {
  deleteTheme,
  insertTheme,
  listThemes,
  putMember,
  updateTheme,
} from '../repositories/theme-repository.ts';
import { followThemes } from './statement-lineage.ts';
import type { StudyContext } from './study-context.ts';

/**
 * Stores themes in the order given, with the place of every coding. Themes that go on keep their id; others go, but for
 * those that a person named or locked. Codings that have gone meanwhile are passed over. Only what differs is written.
 */
export function storeArrangement(
  context: StudyContext,
  db: WriteDb,
  { themes, unassigned }: Arrangement,
): void {
  const known = new Map(listThemes(db).map((theme) => [theme.id, theme]));
  const kept = new Set<string>();
  const data = context.data();
  const codings = new Set(data.codings.map((coding) => coding.id));
  const places = new Map(data.members.map((member) => [member.codingId, member]));
  const moved: ThemeMember[] = [];
  const put = (member: ThemeMember): void => {
    if (codings.has(member.codingId) && !isSame(member, places.get(member.codingId))) moved.push(member);
  };
  themes.forEach(({ id: existing, label, labelByHand, stability, members }, at) => {
    const before = existing === null ? undefined : known.get(existing);
    const id = before?.id ?? context.newId();
    const position = at + 1;
    kept.add(id);
    if (before === undefined) {
      insertTheme(db, { id, label, labelByHand, description: '', position, stability });
    } else {
      const same = JSON.stringify(before.stability) === JSON.stringify(stability);
      if (before.label !== label || before.position !== position || !same)
        updateTheme(db, id, { label, position, stability });
    }
    for (const member of members) put({ ...member, themeId: id });
  });
  const stays = new Set(
    [...known.values()].flatMap((theme) => (theme.labelByHand || theme.locked ? [theme.id] : [])),
  );
  for (const { codingId, byHand, isNew, suggestedId } of unassigned) {
    const suggestion = suggestedId !== null && stays.has(suggestedId) ? suggestedId : null;
    put({ codingId, themeId: null, byHand, score: 0, isNew, suggestedId: suggestion });
  }
  // In the order of the table's own index, which then grows at its end.
  for (const member of moved.toSorted((left, right) => compareText(left.codingId, right.codingId)))
    putMember(db, member);
  const gone = [...known.keys()].filter((id) => !kept.has(id) && !stays.has(id));
  followThemes(db, data, new Map(moved.map(({ codingId, themeId }) => [codingId, themeId])), gone);
  // A theme named or locked by hand stays, even empty: only a person removes it.
  for (const id of gone) deleteTheme(db, id);
}

/** Most places stay as they were, and a statement for each would take most of the time. */
function isSame(member: ThemeMember, before: ThemeMember | undefined): boolean {
  return (
    before !== undefined &&
    before.themeId === member.themeId &&
    before.byHand === member.byHand &&
    before.score === member.score &&
    (before.isNew === true) === (member.isNew === true) &&
    (before.suggestedId ?? null) === (member.suggestedId ?? null)
  );
}
