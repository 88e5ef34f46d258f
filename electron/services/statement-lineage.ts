import type { Id } from '../../shared/domain/ids.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import type { WriteDb } from '../database/sql.ts';
import { updateStatementTheme } from '../repositories/statement-repository.ts';

/**
 * Statements go where the passages go that they rest on: each stays with its theme, unless another one now holds more of what
 * this theme held of the statement's evidence (of all its evidence, where these are in no theme any more; of the theme's passages
 * where it has none). So a statement
 * stays tied where a coarser level takes its theme in, and finds its part again where a finer one divides it.
 * `data`: before; `moved`: places of passages from now on (others stay where they are); `gone`: themes that are about to be removed.
 */
export function followThemes(
  db: WriteDb,
  { statements, evidence, members }: Pick<StudyData, 'statements' | 'evidence' | 'members'>,
  moved: ReadonlyMap<Id, Id | null>,
  gone: readonly Id[],
): void {
  const linked = statements.filter(({ themeId }) => themeId !== null);
  if (linked.length === 0) return;
  const removed = new Set(gone);
  const places = new Map(members.map(({ codingId, themeId }) => [codingId, themeId]));
  const placeOf = (codingId: Id): Id | undefined => {
    const place = moved.has(codingId) ? moved.get(codingId) : places.get(codingId);
    return place == null || removed.has(place) ? undefined : place;
  };
  const held = Map.groupBy(members, ({ themeId }) => themeId);
  for (const { id, themeId } of linked) {
    const own = evidence.flatMap((each) => (each.statementId === id ? [each.codingId] : []));
    const all = (held.get(themeId) ?? []).map(({ codingId }) => codingId);
    const resting = own.filter((codingId) => places.get(codingId) === themeId);
    const telling =
      [resting, own, all].find((list) => list.some((each) => placeOf(each) !== undefined)) ?? [];
    const counts = Map.groupBy(
      telling.flatMap((codingId) => placeOf(codingId) ?? []),
      (place) => place,
    );
    const [best] = [...counts].toSorted((left, right) => right[1].length - left[1].length);
    if (best !== undefined && best[1].length > (counts.get(themeId ?? '')?.length ?? 0))
      updateStatementTheme(db, id, best[0]);
  }
}
