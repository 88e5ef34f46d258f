import type { Id } from '../../shared/domain/ids.ts';
import { memberAt, membersIn, type PackedArrangement } from '../bodies/stored-places.ts';
import type { WriteDb } from '../database/sql.ts';
import {
  deleteTheme,
  dropPlaces,
  insertTheme,
  listThemes,
  putMember,
  updateTheme,
} from '../repositories/theme-repository.ts';
import { storePlaces, type StoredPlaces } from '../repositories/theme-run-repository.ts';
import { followThemes } from './statement-lineage.ts';
import type { StudyContext } from './study-context.ts';

/**
 * Stores themes in the order given, and the places of the run's codings (`codingIds`) as one body, which the run must
 * refer to. Themes that go on keep their id; others go, but for those that a person named or locked. Statements go with
 * their passages.
 */
export function storeArrangement(
  context: StudyContext,
  db: WriteDb,
  { themes, places, others }: PackedArrangement,
  codingIds: readonly Id[],
): StoredPlaces {
  const known = new Map(listThemes(db).map((theme) => [theme.id, theme]));
  const kept = themes.map(({ id: existing, label, labelByHand, stability }, at) => {
    const before = existing === null ? undefined : known.get(existing);
    const id = before?.id ?? context.newId();
    const position = at + 1;
    if (before === undefined) {
      insertTheme(db, { id, label, labelByHand, description: '', position, stability });
    } else {
      const same = JSON.stringify(before.stability) === JSON.stringify(stability);
      if (before.label !== label || before.position !== position || !same)
        updateTheme(db, id, { label, position, stability });
    }
    return id;
  });
  const data = context.data();
  dropPlaces(db, codingIds);
  // Codings that have gone meanwhile are passed over.
  const codings = new Set(others.length === 0 ? [] : data.codings.map((coding) => coding.id));
  for (const other of others) if (codings.has(other.codingId)) putMember(db, memberAt(other, kept));
  // A theme named or locked by hand stays, even empty: only a person removes it.
  const gone = [...known.values()].flatMap((theme) =>
    kept.includes(theme.id) || theme.labelByHand || theme.locked === true ? [] : [theme.id],
  );
  if (data.statements.some(({ themeId }) => themeId !== null)) {
    const placed = [...membersIn(places, codingIds, kept), ...others.map((other) => memberAt(other, kept))];
    followThemes(db, data, new Map(placed.map(({ codingId, themeId }) => [codingId, themeId])), gone);
  }
  for (const id of gone) deleteTheme(db, id);
  return storePlaces(db, places, kept);
}
