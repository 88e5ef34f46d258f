import { codeTree, type CodeTree } from '../analysis/code-tree.ts';
import { personKey } from '../analysis/people.ts';
import type { Coding } from '../domain/coding.ts';
import type { Participant } from '../domain/participant.ts';
import type { DocumentWithText, StudyData } from '../domain/study-data.ts';
import { turnIndex } from '../text/turn-index.ts';

/**
 * A study's codings ready for queries. A passage is a range of a transcript that carries at least one coding; passages are
 * numbered in the order of transcripts and text (start, then end), codings in the order of their passages.
 */
export type QueryIndex = {
  readonly data: StudyData;
  readonly tree: CodeTree;
  readonly documents: readonly DocumentWithText[];
  readonly codings: readonly Coding[];
  /** First coding of each passage; one entry more than there are passages. */
  readonly first: Int32Array;
  /** First passage of each document; one entry more than there are documents. */
  readonly documentFirst: Int32Array;
  /** Range and document of each passage. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly document: Int32Array;
  /** By document: the person it counts for (numbered) and, where there is one, the participant. */
  readonly person: Int32Array;
  readonly people: number;
  readonly participants: readonly (Participant | undefined)[];
  /** First and last turn of each passage; computed when first asked for. */
  readonly turns: () => { readonly first: Int32Array; readonly last: Int32Array };
};

/** Codings of transcripts that are gone are left out. Near-linear in the number of codings. */
export function queryIndex(data: StudyData): QueryIndex {
  const documents = data.documents.toSorted(
    (left, right) => left.position - right.position || (left.id < right.id ? -1 : 1),
  );
  const codings = orderedCodings(data.codings, documents);
  const passages = passagesOf(codings, documents);
  const keys = new Map<string, number>();
  const person = Int32Array.from(documents, (document) => {
    const key = personKey(document);
    const known = keys.get(key);
    if (known === undefined) keys.set(key, keys.size);
    return known ?? keys.size - 1;
  });
  const byId = new Map(data.participants.map((participant) => [participant.id, participant]));
  let turns: ReturnType<QueryIndex['turns']> | undefined;
  return {
    data,
    tree: codeTree(data.codes),
    documents,
    codings,
    ...passages,
    person,
    people: keys.size,
    participants: documents.map((document) => byId.get(document.participantId ?? '')),
    turns: () => (turns ??= turnsOf(passages, documents)),
  };
}

function orderedCodings(
  codings: readonly Coding[],
  documents: readonly DocumentWithText[],
): readonly Coding[] {
  const byDocument = new Map<string, Coding[]>(documents.map((document) => [document.id, []]));
  for (const coding of codings) byDocument.get(coding.documentId)?.push(coding);
  return [...byDocument.values()].flatMap((list) =>
    list.toSorted((left, right) => left.start - right.start || left.end - right.end),
  );
}

type Passages = Pick<QueryIndex, 'first' | 'documentFirst' | 'start' | 'end' | 'document'>;

function passagesOf(codings: readonly Coding[], documents: readonly DocumentWithText[]): Passages {
  const number = new Map(documents.map((document, at) => [document.id, at]));
  const first: number[] = [];
  const document: number[] = [];
  for (const [at, coding] of codings.entries()) {
    const before = codings[at - 1];
    const isSame =
      before?.documentId === coding.documentId && before.start === coding.start && before.end === coding.end;
    if (isSame) continue;
    first.push(at);
    document.push(number.get(coding.documentId) ?? 0);
  }
  const documentFirst = new Int32Array(documents.length + 1);
  for (const at of document) documentFirst[at + 1] = (documentFirst[at + 1] ?? 0) + 1;
  for (let at = 1; at < documentFirst.length; at += 1)
    documentFirst[at] = (documentFirst[at] ?? 0) + (documentFirst[at - 1] ?? 0);
  return {
    first: Int32Array.from([...first, codings.length]),
    documentFirst,
    start: Int32Array.from(first, (at) => codings[at]?.start ?? 0),
    end: Int32Array.from(first, (at) => codings[at]?.end ?? 0),
    document: Int32Array.from(document),
  };
}

function turnsOf({ start, end, document }: Passages, documents: readonly DocumentWithText[]) {
  const turnList = (at: number) => documents[document[at] ?? 0]?.turnList ?? [];
  return {
    first: start.map((offset, at) => turnIndex(turnList(at), offset)),
    last: end.map((offset, at) => turnIndex(turnList(at), offset - 1)),
  };
}
