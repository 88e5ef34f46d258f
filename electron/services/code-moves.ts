import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { Code } from '../../shared/domain/code.ts';
import type { WriteDb } from '../database/sql.ts';
import { listCodes, readCode, updateCode } from '../repositories/code-repository.ts';
import { checkFreeName, nameKey, setKind, subtree } from './codes.ts';
import { label, type StudyContext } from './study-context.ts';

type Move = ParsedInput<'codes.moveMany'>;

/** @throws ApiError code-cycle when the new parent is the code itself or lies below it; name-taken */
export function moveCode(
  context: StudyContext,
  { id, ...move }: ParsedInput<'codes.move'>,
): Output<'codes.move'> {
  const { name } = readCode(context.db, id);
  const plan = planMove(context, { ids: [id], ...move });
  context.act(label('codes.move', { name }), (db) => carryOut(context, db, plan));
  return {};
}

/** Several codes at once, in the order given, as one act. @throws as `moveCode`; nothing moves then */
export function moveCodes(context: StudyContext, move: Move): Output<'codes.moveMany'> {
  const plan = planMove(context, move);
  const [only] = plan.moved;
  const act =
    plan.moved.length === 1 && only
      ? label('codes.move', { name: only.name })
      : label('codes.moveMany', { count: plan.moved.length });
  context.act(act, (db) => carryOut(context, db, plan));
  return { moved: plan.moved.length };
}

type Plan = {
  readonly moved: readonly Code[];
  readonly parentId: string | null;
  readonly order: readonly Code[];
  readonly kindOf: (code: Code) => Code['kind'];
};

function planMove({ db }: StudyContext, { ids, parentId, index, kind }: Move): Plan {
  const list = listCodes(db);
  const wanted = new Set(ids.map((id) => readCode(db, id).id));
  const below = new Set(
    [...wanted].flatMap((id) =>
      subtree(list, id)
        .slice(1)
        .map((code) => code.id),
    ),
  );
  const moved = [...wanted].filter((id) => !below.has(id)).map((id) => readCode(db, id));
  for (const code of moved) {
    if (parentId !== null && subtree(list, code.id).some((each) => each.id === parentId))
      throw new ApiError('code-cycle', 'a code cannot be moved below itself', { name: code.name });
    if (parentId !== code.parentId) checkFreeName(db, parentId, code.name, code.id);
  }
  checkDistinct(moved);
  const parent = parentId === null ? undefined : readCode(db, parentId);
  const siblings = list.filter((other) => other.parentId === parentId && !wanted.has(other.id));
  return {
    moved,
    parentId,
    order: siblings.toSpliced(index, 0, ...moved),
    kindOf: (code) => parent?.kind ?? kind ?? code.kind,
  };
}

/** Codes that come together from different places may not have one name. */
function checkDistinct(moved: readonly Code[]): void {
  const seen = new Set<string>();
  for (const { name } of moved) {
    if (seen.has(nameKey(name))) throw new ApiError('name-taken', `there are two codes “${name}”`, { name });
    seen.add(nameKey(name));
  }
}

function carryOut(context: StudyContext, db: WriteDb, { moved, parentId, order, kindOf }: Plan): void {
  // Siblings share their own old positions, so that a move writes only the rows between the two places.
  const positions = order.map((sibling) => sibling.position).toSorted((left, right) => left - right);
  const ids = new Set(moved.map((code) => code.id));
  order.forEach((sibling, n) => {
    const position = positions[n] ?? n;
    if (ids.has(sibling.id)) updateCode(db, sibling.id, { parentId, position });
    else if (sibling.position !== position) updateCode(db, sibling.id, { position });
  });
  for (const code of moved) if (kindOf(code) !== code.kind) setKind(context, db, code.id, kindOf(code));
}
