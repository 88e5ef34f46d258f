import { namesOf, type Names } from '../../shared/deck/redact-names.ts';
import { saidIn } from '../../shared/deck/quote-text.ts';
import type { Participant } from '../../shared/domain/participant.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';

/** Letters and figures alone: what typesetting changes is left out. */
const letters = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

function pieces(person: Participant, all: readonly Participant[]): string[] {
  if (person.pseudonym === person.name) return [];
  const parts = person.name.split(/[\s\u3000]+/u).filter((part) => part.length > 1 && part !== 'Will');
  return [person.name, ...parts].filter((part) => !all.some((other) => other.pseudonym.includes(part)));
}

/** Names of the pseudonym key, whole or in part, that a text holds. */
export function namesIn(text: string, data: StudyData): string[] {
  return data.participants
    .flatMap((person) => pieces(person, data.participants))
    .filter((name) => new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'u').test(text));
}

/** Enough words in a row to be somebody's. */
const telling = 24;

/** Coded passages of people who did not agree to be quoted that a text holds. */
export function unagreedIn(text: string, data: StudyData): string[] {
  const searched = letters(text);
  const agreed = new Set(data.participants.filter(({ consent }) => consent === 'quote').map(({ id }) => id));
  const theirs = data.documents.filter(
    ({ participantId }) => participantId !== null && !agreed.has(participantId),
  );
  // What others said as well, word for word, is not theirs alone.
  const others = letters(
    data.documents
      .filter((one) => !theirs.includes(one))
      .map((one) => one.text)
      .join(' '),
  );
  return theirs.flatMap((document) =>
    data.codings
      .filter((coding) => coding.documentId === document.id)
      .map((coding) => saidIn(document, coding))
      .filter((said) => letters(said).length >= telling && !others.includes(letters(said)))
      .filter((said) => searched.includes(letters(said))),
  );
}

export function secretNames(data: StudyData): Names {
  return namesOf(data.participants, { fallback: (number) => `Participant ${number}`, someone: 'someone' });
}

/** Quotes of which some piece between the marks of what was left out is nowhere in a transcript of someone who agreed. */
export function unsaid(quotes: readonly string[], data: StudyData): string[] {
  const { redact } = secretNames(data);
  const agreed = new Map(data.participants.map((one) => [one.id, one.consent]));
  const said = data.documents
    .filter(({ participantId }) => participantId === null || agreed.get(participantId) === 'quote')
    .map((document) => letters(redact(document.text)));
  return quotes.filter((quote) => {
    const wanted = quote.split('[…]').map(letters);
    return !said.some((text) => wanted.every((piece) => text.includes(piece)));
  });
}
