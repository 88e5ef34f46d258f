import type { Code } from '../domain/code.ts';
import type { Coding } from '../domain/coding.ts';
import type { Id } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Participant } from '../domain/participant.ts';
import type { SentenceModelUse } from '../domain/sentence-model.ts';
import type { DocumentWithText } from '../domain/study-data.ts';
import type { Theme, ThemeMember } from '../domain/theme.ts';
import { codeTree } from './code-tree.ts';
import type { CodeTree } from './code-tree.ts';
import { contentHash, hashOf } from './content-hash.ts';
import { effectiveFacets } from './facets.ts';
import { compareBy, compareText } from './order.ts';
import { personKey } from './people.ts';
import type { TextVectors } from './text-vectors.ts';

/** What themes are found in. `existing`: the themes so far, so that what was done by hand is kept. */
export type ThemeInput = {
  readonly documents: readonly DocumentWithText[];
  readonly participants: readonly Participant[];
  readonly codes: readonly Code[];
  readonly codings: readonly Coding[];
  readonly language: Language;
  /** The sentence model that passages are read with, words alone without it; `textVectors` is what it makes of them. */
  readonly sentenceModel?: SentenceModelUse;
  readonly textVectors?: TextVectors;
  readonly existing?: { readonly themes: readonly Theme[]; readonly members: readonly ThemeMember[] };
};

/** The same input in an order that follows from its content alone, never from ids or from the order it came in. */
export type OrderedInput = ThemeInput & {
  readonly tree: CodeTree;
  /** Place of each coding in the order: document, start, end, path of the code. */
  readonly place: ReadonlyMap<Id, number>;
  /** Hash of each document's text. */
  readonly textHashes: ReadonlyMap<Id, string>;
};

/** Documents by their text, codings by document, start, end and code. Codings of unknown documents are left out. */
export function orderedInput(input: ThemeInput): OrderedInput {
  const tree = codeTree(input.codes);
  // Stored transcripts bring their hash; hashing every text anew would make each look at the study slow.
  const textHashes = new Map(
    input.documents.map((document) => [document.id, document.textHash || hashOf([document.text])]),
  );
  const documents = input.documents.toSorted(
    compareBy(
      (left, right) => compareText(textHashes.get(left.id) ?? '', textHashes.get(right.id) ?? ''),
      (left, right) => compareText(left.title, right.title),
      (left, right) => left.position - right.position,
      (left, right) => compareText(left.id, right.id),
    ),
  );
  const documentPlace = new Map(documents.map((document, index) => [document.id, index]));
  const codings = input.codings
    .filter((coding) => documentPlace.has(coding.documentId))
    .toSorted(
      compareBy(
        (left, right) =>
          (documentPlace.get(left.documentId) ?? 0) - (documentPlace.get(right.documentId) ?? 0),
        (left, right) => left.start - right.start,
        (left, right) => left.end - right.end,
        (left, right) => compareText(tree.pathOf(left.codeId), tree.pathOf(right.codeId)),
        (left, right) => compareText(left.coder, right.coder),
        (left, right) => compareText(left.id, right.id),
      ),
    );
  return {
    ...input,
    documents,
    codings,
    tree,
    place: new Map(codings.map((coding, index) => [coding.id, index])),
    textHashes,
  };
}

/** Without locked themes and their places: hand work that the engine must not touch. */
export function withoutLocked(input: OrderedInput): OrderedInput {
  const locked = new Set(input.existing?.themes.flatMap(({ id, locked }) => (locked === true ? [id] : [])));
  if (input.existing === undefined || locked.size === 0) return input;
  const { themes, members } = input.existing;
  return {
    ...input,
    existing: {
      themes: themes.filter(({ id }) => !locked.has(id)),
      members: members.filter(({ themeId }) => themeId === null || !locked.has(themeId)),
    },
  };
}

/** Who is counted for each coding, see `people.ts`. */
export function codingPeople({
  documents,
  codings,
}: Pick<ThemeInput, 'documents' | 'codings'>): ReadonlyMap<Id, string> {
  const people = new Map(documents.map((document) => [document.id, personKey(document)]));
  return new Map(
    codings.flatMap(({ id, documentId }): [Id, string][] => {
      const person = people.get(documentId);
      return person === undefined ? [] : [[id, person]];
    }),
  );
}

/**
 * Hash of everything a run depends on besides seed and version: coded text, turns, who said it, codes, facets, ranges and
 * the sentence model. Ids, names of people and titles do not count, nor does the existing arrangement; a result is stale when this differs.
 */
export function hashThemeInput(input: ThemeInput): string {
  return hashOrderedInput(orderedInput(input));
}

export function hashOrderedInput(input: OrderedInput): string {
  const { documents, codings, tree, language, textHashes, sentenceModel } = input;
  const hash = contentHash();
  hash.add(language);
  if (sentenceModel) hash.add(`${sentenceModel.mode} ${sentenceModel.hash}`);
  const people = new Map<string, number>();
  const byDocument = Map.groupBy(codings, (coding) => coding.documentId);
  for (const document of documents) {
    const own = byDocument.get(document.id) ?? [];
    if (own.length === 0) continue;
    const person = people.get(personKey(document)) ?? people.size;
    people.set(personKey(document), person);
    hash.add(`${person}`);
    hash.add(textHashes.get(document.id) ?? '');
    hash.add(document.turnList.map((turn) => `${turn.start}-${turn.end}${turn.role}`).join(' '));
    for (const coding of own) {
      const code = tree.byId.get(coding.codeId);
      const facets = Object.entries(effectiveFacets(coding, code)).toSorted(([left], [right]) =>
        compareText(left, right),
      );
      hash.add(
        `${coding.start}-${coding.end} ${code?.kind ?? ''} ${tree.pathOf(coding.codeId)} ${JSON.stringify(facets)}`,
      );
    }
  }
  return hash.digest();
}
