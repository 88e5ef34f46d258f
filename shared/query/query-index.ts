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
  /** Number of each coding's code in `data.codes`, -1 where it is gone; computed when first asked for. */
  readonly codes: () => Int32Array;
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
  const byDocument = codingsByDocument(data.codings, documents);
  const passages = passagesOf(byDocument);
  const keys = new Map<string, number>();
  const person = Int32Array.from(documents, (document) => {
    const key = personKey(document);
    const known = keys.get(key);
    if (known === undefined) keys.set(key, keys.size);
    return known ?? keys.size - 1;
  });
  const byId = new Map(data.participants.map((participant) => [participant.id, participant]));
  const codings = byDocument.flat();
  let codes: Int32Array | undefined;
  let turns: ReturnType<QueryIndex['turns']> | undefined;
  return {
    data,
    tree: codeTree(data.codes),
    documents,
    codings,
    codes: () => (codes ??= codesOf(codings, data)),
    ...passages,
    person,
    people: keys.size,
    participants: documents.map((document) => byId.get(document.participantId ?? '')),
    turns: () => (turns ??= turnsOf(passages, documents)),
  };
}

/** The codings of each document, in the order of the text. */
function codingsByDocument(
  codings: readonly Coding[],
  documents: readonly DocumentWithText[],
): readonly (readonly Coding[])[] {
  const byDocument = new Map<string, Coding[]>(documents.map((document) => [document.id, []]));
  let list: Coding[] | undefined;
  let documentId: string | undefined;
  for (const coding of codings) {
    // The store gives the codings of a document together: most need no look-up.
    if (coding.documentId !== documentId) {
      documentId = coding.documentId;
      list = byDocument.get(documentId);
    }
    list?.push(coding);
  }
  return [...byDocument.values()].map((found) => (isOrdered(found) ? found : found.toSorted(byPlace)));
}

function byPlace(left: Coding, right: Coding): number {
  return left.start - right.start || left.end - right.end;
}

function isOrdered(codings: readonly Coding[]): boolean {
  return codings.every((coding, at) => at === 0 || byPlace(codings[at - 1] ?? coding, coding) <= 0);
}

type Passages = Pick<QueryIndex, 'first' | 'documentFirst' | 'start' | 'end' | 'document'>;

function passagesOf(byDocument: readonly (readonly Coding[])[]): Passages {
  const most = byDocument.reduce((sum, { length }) => sum + length, 0);
  const first = new Int32Array(most + 1);
  const start = new Int32Array(most);
  const end = new Int32Array(most);
  const document = new Int32Array(most);
  const documentFirst = new Int32Array(byDocument.length + 1);
  let count = 0;
  let at = 0;
  for (const [number, codings] of byDocument.entries()) {
    documentFirst[number] = count;
    let before: Coding | undefined;
    for (const coding of codings) {
      if (before === undefined || byPlace(before, coding) !== 0) {
        first[count] = at;
        start[count] = coding.start;
        end[count] = coding.end;
        document[count] = number;
        count += 1;
      }
      before = coding;
      at += 1;
    }
  }
  documentFirst[byDocument.length] = count;
  first[count] = most;
  return {
    first: first.slice(0, count + 1),
    documentFirst,
    start: start.slice(0, count),
    end: end.slice(0, count),
    document: document.slice(0, count),
  };
}

function codesOf(codings: readonly Coding[], { codes }: StudyData): Int32Array {
  const numbers = new Map(codes.map(({ id }, number) => [id, number]));
  return Int32Array.from(codings, ({ codeId }) => numbers.get(codeId) ?? -1);
}

function turnsOf({ start, end, document }: Passages, documents: readonly DocumentWithText[]) {
  const turnList = (at: number) => documents[document[at] ?? 0]?.turnList ?? [];
  return {
    first: start.map((offset, at) => turnIndex(turnList(at), offset)),
    last: end.map((offset, at) => turnIndex(turnList(at), offset - 1)),
  };
}
