import type { Code, CodeKind } from '../domain/code.ts';
import type { Id } from '../domain/ids.ts';
import type { StudyData } from '../domain/study-data.ts';
import { add, bitSet } from './bit-set.ts';
import type { FormalContext } from './closed-sets.ts';
import { codeTree } from './code-tree.ts';
import type { CodeTree } from './code-tree.ts';
import { compareText } from './order.ts';
import { peopleOf, personKey } from './people.ts';
import type { Person } from './people.ts';

/** Who has which code: people are the things, codes the attributes. */
export type PeopleCodes = {
  readonly context: FormalContext;
  /** In the order of `context`. Everyone interviewed, also those of whom nothing is coded. */
  readonly people: readonly Person[];
  /** One per column, in order of paths. */
  readonly codes: readonly Code[];
  readonly tree: CodeTree;
};

/**
 * The table of people by codes that patterns are found in. A person has every code coded in their documents, and with it the
 * codes above it: who tells of frizz tells of a prior concern (generalised items, Srikant and Agrawal, VLDB 1995). A code
 * above gets a column only where it says something of its own: where it was coded itself, or where it stands over at least
 * two branches in use but not over all codes of its kind ("Sensation" over all sensations only repeats the kind). Without
 * `codesAbove` a person has just what is coded. Rows and columns are in an order that follows from the content alone, so
 * that neither ids nor the order of the input change a result.
 */
export function peopleCodes(data: StudyData, codesAbove = true): PeopleCodes {
  const tree = codeTree(data.codes);
  const codesOf = codesByPerson(data, tree, codesAbove);
  const used = usedCodes(data, tree, codesAbove);
  const codes = [...used].toSorted(
    (left, right) =>
      compareText(tree.pathOf(left.id), tree.pathOf(right.id)) || compareText(left.kind, right.kind),
  );
  const column = new Map(codes.map((code, index) => [code.id, index]));
  const rows = peopleOf(data)
    .map((person) => {
      const having = [...(codesOf.get(person.key) ?? [])].flatMap((id) => column.get(id) ?? []);
      return { person, having: having.toSorted((left, right) => left - right) };
    })
    .toSorted((left, right) => compareText(left.having.join(' '), right.having.join(' ')));
  const columns = codes.map(() => bitSet(rows.length));
  rows.forEach(({ having }, row) => {
    for (const at of having) {
      const holders = columns[at];
      if (holders !== undefined) add(holders, row);
    }
  });
  return {
    context: { objects: rows.length, columns },
    people: rows.map(({ person }) => person),
    codes,
    tree,
  };
}

function codesByPerson(
  data: StudyData,
  tree: CodeTree,
  codesAbove: boolean,
): ReadonlyMap<string, ReadonlySet<Id>> {
  const keys = new Map(data.documents.map((document) => [document.id, personKey(document)]));
  const found = new Map<string, Set<Id>>();
  for (const { documentId, codeId } of data.codings) {
    const person = keys.get(documentId);
    if (person === undefined || !tree.byId.has(codeId)) continue;
    const own = found.get(person) ?? new Set();
    found.set(person, own);
    if (own.has(codeId)) continue;
    own.add(codeId);
    for (const above of codesAbove ? tree.ancestorsOf(codeId) : []) own.add(above.id);
  }
  return found;
}

/** Codes that get a column. */
function usedCodes(data: StudyData, tree: CodeTree, codesAbove: boolean): ReadonlySet<Code> {
  const documents = new Set(data.documents.map((document) => document.id));
  const coded = new Set(
    data.codings.flatMap((coding) => (documents.has(coding.documentId) ? [coding.codeId] : [])),
  );
  const used = new Set<Code>();
  const above = new Map<Code, { branches: Set<Id>; ofKind: number }>();
  const ofKind = new Map<CodeKind, number>();
  for (const id of coded) {
    const code = tree.byId.get(id);
    if (code === undefined) continue;
    used.add(code);
    ofKind.set(code.kind, (ofKind.get(code.kind) ?? 0) + 1);
    let child = code;
    for (const parent of tree.ancestorsOf(id)) {
      const known = above.get(parent) ?? { branches: new Set(), ofKind: 0 };
      above.set(parent, known);
      known.branches.add(child.id);
      if (parent.kind === code.kind) known.ofKind += 1;
      child = parent;
    }
  }
  for (const [code, { branches, ofKind: own }] of codesAbove ? above : []) {
    if (branches.size > 1 && own < (ofKind.get(code.kind) ?? 0)) used.add(code);
  }
  return used;
}
