import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { Code, CodeExample } from '../../shared/domain/code.ts';
import type { Coding } from '../../shared/domain/coding.ts';
import { all, count, type ReadDb, type WriteDb } from '../database/sql.ts';
import { deleteCode, listCodes, readCode, updateCode } from '../repositories/code-repository.ts';
import { codingsOfCode, deleteCoding, updateCoding } from '../repositories/coding-repository.ts';
import { moveMemos } from '../repositories/memo-repository.ts';
import { transferEvidence } from '../repositories/statement-repository.ts';
import { keepMeaning } from './code-meaning.ts';
import { freeName, setKind, subtree } from './codes.ts';
import { linkPassages } from './links.ts';
import { label, type StudyContext } from './study-context.ts';

const mostExamples = 100;
const mostDoubles = 50;

type Plan = {
  readonly target: Code;
  readonly sources: readonly Code[];
  readonly moved: readonly Coding[];
  /** Codings over a range that the code staying has from the same coder: each goes, `kept` stays. */
  readonly doubled: readonly { readonly coding: Coding; readonly kept: string }[];
  readonly children: readonly Code[];
  readonly examples: readonly CodeExample[];
};

/** What merging means, for the preview and for the act alike. @throws ApiError code-cycle */
function planMerge(db: ReadDb, { ids, into }: ParsedInput<'codes.merge'>): Plan {
  const target = readCode(db, into);
  const list = listCodes(db);
  const sources = [...new Set(ids)].filter((id) => id !== into).map((id) => readCode(db, id));
  for (const source of sources) {
    if (subtree(list, source.id).some((below) => below.id === into))
      throw new ApiError('code-cycle', 'a code cannot be merged into one below it', { name: source.name });
  }
  const there = new Map(codingsOfCode(db, into).map((coding) => [placeOf(coding), coding.id]));
  const moved: Coding[] = [];
  const doubled: { coding: Coding; kept: string }[] = [];
  for (const coding of sources.flatMap((source) => codingsOfCode(db, source.id))) {
    const kept = there.get(placeOf(coding));
    if (kept !== undefined) doubled.push({ coding, kept });
    else {
      moved.push(coding);
      there.set(placeOf(coding), coding.id);
    }
  }
  const gone = new Set(sources.map((source) => source.id));
  const children = list.filter((code) => gone.has(code.parentId ?? '') && !gone.has(code.id));
  return { target, sources, moved, doubled, children, examples: newExamples(target, sources) };
}

function placeOf({ documentId, start, end, coder }: Coding): string {
  return JSON.stringify([documentId, start, end, coder]);
}

function newExamples({ examples = [] }: Code, sources: readonly Code[]): readonly CodeExample[] {
  const known = new Set(examples.map(({ side, text }) => `${side} ${text}`));
  return sources
    .flatMap((source) => source.examples ?? [])
    .filter(({ side, text }) => !known.has(`${side} ${text}`))
    .slice(0, mostExamples - examples.length);
}

export function mergePreview(
  context: StudyContext,
  input: ParsedInput<'codes.mergePreview'>,
): Output<'codes.mergePreview'> {
  const { db } = context;
  const { sources, moved, doubled, children, examples } = planMerge(db, input);
  const ids = JSON.stringify(sources.map((source) => source.id));
  const statements = all(
    db,
    `SELECT statement.id, statement.title, count(DISTINCT evidence.coding_id) AS passages
     FROM evidence JOIN coding ON coding.id = coding_id JOIN statement ON statement.id = statement_id
     WHERE code_id IN (SELECT value FROM json_each(?)) GROUP BY statement.id ORDER BY statement.position`,
    ids,
  );
  const shown = doubled.slice(0, mostDoubles).map(({ kept }) => kept);
  return {
    moved: moved.length,
    doubled: doubled.length,
    doubles: shown.length === 0 ? [] : linkPassages(context, { ids: shown, limit: mostDoubles }),
    children: children.length,
    memos: count(
      db,
      "SELECT count(*) FROM memo WHERE target_kind = 'code' AND target_id IN (SELECT value FROM json_each(?))",
      ids,
    ),
    examples: examples.length,
    statements: statements.map((row) => ({
      id: String(row.id),
      title: String(row.title),
      passages: Number(row.passages),
    })),
  };
}

/**
 * Codings, children, memos and examples go to `into`; the merged codes go. A coding that is there already is not doubled:
 * its memos and its links to statements go to the one that stays.
 */
export function mergeCodes(context: StudyContext, input: ParsedInput<'codes.merge'>): Output<'codes.merge'> {
  const plan = planMerge(context.db, input);
  const { target, sources } = plan;
  return context.act(label('codes.merge', { count: sources.length, name: target.name }), (db) => {
    carryOut(context, db, plan);
    return { movedCodings: plan.moved.length, doubled: plan.doubled.length };
  });
}

function carryOut(context: StudyContext, db: WriteDb, plan: Plan): void {
  const { target, sources, moved, doubled, children, examples } = plan;
  for (const coding of moved) updateCoding(db, { ...coding, codeId: target.id });
  for (const { coding, kept } of doubled) {
    transferEvidence(db, coding.id, kept);
    moveMemos(db, 'coding', coding.id, kept);
    deleteCoding(db, coding.id);
  }
  for (const child of children) {
    updateCode(db, child.id, { parentId: target.id, name: freeName(db, target.id, child.name) });
    setKind(context, db, child.id, target.kind);
  }
  const source = sources.map(({ name }) => name).join(', ');
  const all = [...(target.examples ?? []), ...examples];
  keepMeaning(context, db, target.id, () => updateCode(db, target.id, { examples: all }), {
    event: 'merge',
    source,
  });
  for (const { id } of childrenFirst(sources)) {
    moveMemos(db, 'code', id, target.id);
    deleteCode(db, id);
  }
}

/** Codes below others of the list before those. */
function childrenFirst(sources: readonly Code[]): readonly Code[] {
  const byId = new Map(sources.map((code) => [code.id, code]));
  const depth = (code: Code): number => {
    const parent = byId.get(code.parentId ?? '');
    return parent ? 1 + depth(parent) : 0;
  };
  return sources.toSorted((one, other) => depth(other) - depth(one));
}
