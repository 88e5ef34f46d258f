import type { Id } from '../domain/ids.ts';
import type { Participant } from '../domain/participant.ts';
import { isWide } from '../layout/text-metrics.ts';

/** A real name and what stands for it. */
type Replacement = { readonly word: string; readonly pattern: RegExp; readonly by: string };

export type Names = {
  /** Pseudonym, or the fallback with the participant's number. */
  readonly pseudonymOf: (participantId: Id) => string;
  /** The text with every real name replaced by the pseudonym of its bearer. */
  readonly redact: (text: string) => string;
};

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
const hasWide = (text: string) => [...text].some(isWide);

/** Scripts without spaces have no word borders: there a name is replaced wherever it stands. */
function wordPattern(word: string, flags: string): RegExp {
  if (hasWide(word)) return new RegExp(escaped(word), flags);
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, flags);
}

/**
 * First and last names count as names of their own ("Hana Mori" is called "Hana" in the interview), where the whole is
 * written like a person's name: letters only, each part capitalised or in a script without capitals.
 */
function namePieces(name: string): string[] {
  const parts = name.trim().split(/[\s\u3000・]+/u);
  const nameLike = parts.length > 1 && parts.every((part) => /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*$/u.test(part));
  return nameLike ? parts.filter((part) => [...part.replace('.', '')].length >= 2) : [];
}

function replacementsFor(name: string, by: string): Replacement[] {
  const whole = name.trim();
  if (whole === '' || whole === by) return [];
  const joined = hasWide(whole) ? whole.replace(/[\s\u3000・]+/gu, '') : whole;
  const wholes = [...new Set([whole, joined, whole.replace(/\s+/gu, '_'), whole.replace(/\s+/gu, '-')])];
  const pieces = namePieces(whole).flatMap((piece) => [
    piece,
    piece.toUpperCase(),
    piece.toLowerCase() + '_',
  ]);
  return [
    ...wholes.map((word) => ({ word, pattern: wordPattern(word, 'giu'), by })),
    ...[...new Set(pieces)].map((word) => ({ word, pattern: wordPattern(word, 'gu'), by })),
  ];
}

const token = /[\p{L}\p{N}]+/gu;
/** Equal for all that patterns without regard to case take for equal. */
const folded = (text: string) => text.toUpperCase().toLowerCase();

/**
 * False only where no name can be in a text: none of its words begins a name, and no name of a script without spaces
 * stands in it. Most texts hold none, and trying every name on each of thousands of quotes takes seconds.
 */
function mayHold(replacements: readonly Replacement[]): (text: string) => boolean {
  const wide = replacements.filter(({ word }) => hasWide(word)).map(({ pattern }) => pattern.source);
  const anyWide = wide.length === 0 ? null : new RegExp(wide.join('|'), 'iu');
  const firsts = new Set<string>();
  for (const { word } of replacements) if (!hasWide(word)) firsts.add(folded(word).match(token)?.[0] ?? '');
  return (text) =>
    firsts.has('') ||
    (anyWide?.test(text) ?? false) ||
    (folded(text).match(token) ?? []).some((word) => firsts.has(word));
}

/**
 * Pseudonyms and the replacement of real names. Those who keep out of decks (`consent: none`) become `someone` and have
 * no pseudonym here. Longer names are replaced first; a pseudonym equal to the name is left as the researcher chose.
 */
export function namesOf(
  participants: readonly Participant[],
  words: { readonly fallback: (number: number) => string; readonly someone: string },
): Names {
  const ordered = [...participants].toSorted(
    (a, b) => a.position - b.position || a.name.localeCompare(b.name, 'en'),
  );
  const pseudonyms = new Map<Id, string>();
  ordered.forEach((participant, index) => {
    const chosen = participant.pseudonym.trim() || words.fallback(index + 1);
    pseudonyms.set(participant.id, participant.consent === 'none' ? words.someone : chosen);
  });
  const replacements = ordered
    .flatMap((participant) =>
      replacementsFor(participant.name, pseudonyms.get(participant.id) ?? words.someone),
    )
    .toSorted((a, b) => b.pattern.source.length - a.pattern.source.length);
  const held = mayHold(replacements);
  return {
    pseudonymOf: (id) => pseudonyms.get(id) ?? words.someone,
    redact: (text) => {
      const plain = printable(text);
      return held(plain) ? replaceOnce(plain, replacements) : plain;
    },
  };
}

/** Each replacement leaves a mark that later ones cannot match, so that a pseudonym is never replaced in its turn. */
function replaceOnce(text: string, replacements: readonly Replacement[]): string {
  let out = text;
  replacements.forEach(({ pattern }, index) => {
    out = out.replace(pattern, `\uE000${String.fromCharCode(0xe100 + index)}\uE001`);
  });
  return out.replace(
    /\uE000(.)\uE001/gu,
    (_, mark: string) => replacements[mark.charCodeAt(0) - 0xe100]?.by ?? '',
  );
}

/** Without control characters and lone surrogates, which no slide file may hold. */
function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF\uE000-\uF8FF]/gu, (character) => (/[\t\n\r]/u.test(character) ? ' ' : ''));
}
