import type { Coding } from '../../shared/domain/coding.ts';
import { personKey } from '../../shared/analysis/people.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import type { Query, QueryRelation } from '../../shared/query/query.ts';

/** `document:start-end` -> ids of the codings by which it is found. */
export type PlainAnswer = ReadonlyMap<string, ReadonlySet<string>>;

/** The definitions of docs/query.md word for word, every pair looked at: what the fast evaluation is measured against. */
export function plainAnswer(data: StudyData, query: Query): PlainAnswer {
  switch (query.type) {
    case 'coding':
      return grouped(data.codings.filter((each) => query.terms.every((term) => each.codeId === term.value)));
    case 'or':
      return union(plainAnswer(data, query.left), plainAnswer(data, query.right));
    case 'and': {
      const left = plainAnswer(data, query.left);
      const right = plainAnswer(data, query.right);
      return only(union(left, right), (key) => left.has(key) && right.has(key));
    }
    case 'not': {
      const found = plainAnswer(data, query.of);
      return only(grouped(data.codings), (key) => !found.has(key));
    }
    case 'relation': {
      const left = plainAnswer(data, query.left);
      const right = [...plainAnswer(data, query.right).values()].flatMap((ids) => [...ids]);
      const byId = new Map(data.codings.map((each) => [each.id, each]));
      const stands = (ids: ReadonlySet<string>) =>
        [...ids].some((own) =>
          right.some((other) => {
            const [a, b] = [byId.get(own), byId.get(other)];
            return (
              own !== other &&
              a !== undefined &&
              b !== undefined &&
              holds(data, query.relation, query.turns ?? 0, a, b)
            );
          }),
        );
      return only(left, (_, ids) => stands(ids) !== query.negated);
    }
  }
}

function grouped(codings: readonly Coding[]): PlainAnswer {
  const found = new Map<string, Set<string>>();
  for (const { id, documentId, start, end } of codings) {
    const key = `${documentId}:${start}-${end}`;
    found.set(key, (found.get(key) ?? new Set()).add(id));
  }
  return found;
}

function union(left: PlainAnswer, right: PlainAnswer): PlainAnswer {
  const keys = new Set([...left.keys(), ...right.keys()]);
  return new Map(
    [...keys].map((key) => [key, new Set([...(left.get(key) ?? []), ...(right.get(key) ?? [])])]),
  );
}

function only(answer: PlainAnswer, keep: (key: string, ids: ReadonlySet<string>) => boolean): PlainAnswer {
  return new Map([...answer].filter(([key, ids]) => keep(key, ids)));
}

function holds(data: StudyData, relation: QueryRelation, turns: number, a: Coding, b: Coding): boolean {
  const documentA = data.documents.find(({ id }) => id === a.documentId);
  const documentB = data.documents.find(({ id }) => id === b.documentId);
  if (!documentA || !documentB) return false;
  if (relation === 'same participant') return personKey(documentA) === personKey(documentB);
  if (documentA !== documentB) return false;
  const turnAt = (offset: number) =>
    Math.max(
      0,
      documentA.turnList.findLastIndex((turn) => turn.start <= offset),
    );
  const [firstA, lastA] = [turnAt(a.start), turnAt(a.end - 1)];
  const [firstB, lastB] = [turnAt(b.start), turnAt(b.end - 1)];
  switch (relation) {
    case 'same document':
      return true;
    case 'overlaps':
      return a.start < b.end && b.start < a.end;
    case 'inside':
      return b.start <= a.start && a.end <= b.end;
    case 'contains':
      return a.start <= b.start && b.end <= a.end;
    case 'followed by':
      return b.start >= a.end && firstB - lastA <= turns;
    case 'preceded by':
      return b.end <= a.start && firstA - lastB <= turns;
    case 'near':
      return Math.max(0, firstB - lastA, firstA - lastB) <= turns;
  }
}
