import type { Id } from '../domain/ids.ts';
import type { Participant } from '../domain/participant.ts';
import { nameFinder } from './name-finder.ts';
import { isWide } from '../layout/text-metrics.ts';

/** A real name and what stands for it. */
type Replacement = { readonly pattern: RegExp; readonly by: string };

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
    ...wholes.map((word) => ({ pattern: wordPattern(word, 'giu'), by })),
    ...[...new Set(pieces)].map((word) => ({ pattern: wordPattern(word, 'gu'), by })),
  ];
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
  const mayHold = nameFinder(participants);
  let made: readonly Replacement[] | undefined;
  // Thousands of patterns: made when the first text comes that may hold a name.
  const replacements = () =>
    (made ??= ordered
      .flatMap((participant) =>
        replacementsFor(participant.name, pseudonyms.get(participant.id) ?? words.someone),
      )
      .toSorted((a, b) => b.pattern.source.length - a.pattern.source.length));
  // The same names of codes and transcripts are asked for again and again.
  const redacted = new Map<string, string>();
  return {
    pseudonymOf: (id) => pseudonyms.get(id) ?? words.someone,
    redact: (text) => {
      const known = redacted.get(text);
      if (known !== undefined) return known;
      const plain = printable(text);
      const fresh = mayHold(plain) ? replaceOnce(plain, replacements()) : plain;
      redacted.set(text, fresh);
      return fresh;
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
