import Fuse from 'fuse.js';
import type { NamedThing, Passage } from '../../shared/api/memo-procedures.ts';
import type { MemoLink } from '../../shared/domain/memo-document.ts';
import type { CodeKind } from '../../shared/domain/code.ts';

/** A line of the picker that `@` opens. */
export type LinkChoice = {
  readonly link: MemoLink;
  readonly name: string;
  readonly codeKind?: CodeKind | undefined;
  readonly color?: number | null | undefined;
};

const mostNames = 8;
const mostPassages = 6;

/** A finder over everything that has a name; made once per reading of the names. */
export function linkFinder(names: readonly NamedThing[]): (typed: string) => readonly LinkChoice[] {
  const fuse = new Fuse(names, {
    keys: [
      { name: 'name', weight: 2 },
      { name: 'also', weight: 1 },
    ],
    threshold: 0.34,
    ignoreLocation: true,
    ignoreDiacritics: true,
  });
  return (typed) => {
    const asked = typed.trim();
    const found =
      asked === ''
        ? names.slice(0, mostNames)
        : fuse.search(asked, { limit: mostNames }).map(({ item }) => item);
    return found.map(({ kind, id, name, codeKind, color }) => ({
      link: { link: kind, id, label: name.slice(0, 400) },
      name,
      codeKind,
      color,
    }));
  };
}

/** Passages as choices. The link keeps code and transcript as its label, never the words said. */
export function passageChoices(passages: readonly Passage[]): readonly LinkChoice[] {
  return passages.slice(0, mostPassages).map(({ id, code, document, quote }) => ({
    link: { link: 'coding', id, label: `${code} · ${document}`.slice(0, 400) },
    name: quote.replace(/\s+/gu, ' ').trim(),
  }));
}

/** What is being looked for: the words after the last `@` before the caret; an `@` inside a word (a mail) is none. */
export function linkQuery(before: string): { readonly start: number; readonly words: string } | undefined {
  const match = /(?<![\p{Script=Latin}\p{N}._-])[@＠]([^@＠\n]{0,40})$/u.exec(before);
  const words = match?.[1];
  return match && words !== undefined && !/\s{2}|^\s/u.test(words)
    ? { start: match.index, words }
    : undefined;
}
