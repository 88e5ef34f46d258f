import { beforeAll, describe, expect, it } from 'vitest';
import { audiences, deckLengths, type Audience, type DeckLength } from '../../shared/deck/deck.ts';
import { deckText } from '../../shared/deck/deck-text.ts';
import { clockTime } from '../../shared/deck/quote-text.ts';
import { namesOf } from '../../shared/deck/redact-names.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import { slideKinds } from '../../shared/deck/slide-kinds.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { claimsOf, type NamedFacts } from '../support/deck-claims.ts';
import { deckFacts } from '../support/deck-facts.ts';
import { footerOf, numbersIn, rowsOf, share, withoutVerbatim, wordsOf } from '../support/deck-numbers.ts';
import { proposedSlides } from '../support/deck-study.ts';
import { demoStudy } from '../support/demo-study.ts';
import { realStudy } from '../support/real-study.ts';
import { sampleData } from '../support/sample-data.ts';
import { hasSharedData } from '../support/shared-data.ts';

// Every digit on a slide, in its tables, charts, descriptions, footer and notes is one of: a number asked of the study anew
// (`deckFacts`) and allowed in that very place (`claimsOf`), or part of what people wrote or said themselves.

const once = <T>(make: () => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};
const studies: Readonly<Record<string, () => StudyData | Promise<StudyData>>> = {
  'the English sample': once(() => sampleData('en')),
  'the Japanese sample': once(() => sampleData('ja')),
  'the bath house': once(() => demoStudy('en')),
  ...(hasSharedData ? { 'forty real interviews': once(realStudy) } : {}),
};

type Proof = { readonly facts: NamedFacts; readonly verbatim: readonly string[] };

function proofOf(data: StudyData, language: Language): Proof {
  const t = deckText(language);
  const names = namesOf(data.participants, {
    fallback: (number) => t('deck.participant', { number }),
    someone: t('deck.someone'),
  });
  const { study } = data;
  const own = [
    study.name,
    study.question,
    study.offering,
    ...study.phases.map((phase) => phase.name),
    ...study.companyValues.map((value) => value.name),
    ...data.codes.flatMap((code) => [code.name, code.description, code.facets.direction ?? '']),
    ...data.themes.flatMap((theme) => [theme.label, theme.label.split(' · ')[0] ?? '']),
    ...data.documents.map((document) => document.title),
    ...data.statements.flatMap(({ title, sentence }) => [
      title,
      // Counts in a sentence are the study's, not the writer's.
      ...sentence.flatMap((part) => (part.number === undefined ? [part.text] : [])),
    ]),
  ].map(names.redact);
  const people = data.participants.map((one) => names.pseudonymOf(one.id));
  const verbatim = [...own, ...people].toSorted((one, other) => other.length - one.length);
  const facts = { ...deckFacts(data), t, redact: names.redact, shownAs: names.pseudonymOf };
  return { facts, verbatim };
}

/** Numbers of a text that nothing accounts for. */
function unknown(text: string, allowed: Iterable<string | number>, { verbatim }: Proof): string[] {
  const known = new Set([...allowed].map(String));
  return numbersIn(withoutVerbatim(text, verbatim)).filter((said) => !known.has(said));
}

function slideFaults(slide: Slide, proof: Proof): string[] {
  const { facts } = proof;
  const { words, rows } = claimsOf(facts, slide);
  const page = /:(\d+)$/u.exec(slide.id)?.[1];
  const here = [...words, ...(page === undefined ? [] : [page])];
  const uncoded = facts.everyone.length - facts.people.length;
  const free = [slide.title, ...slide.elements.flatMap(wordsOf)].map((text) => [text, here] as const);
  const foot = footerOf(slide).map(
    (text) => [text, [...words, slide.page, share([uncoded, facts.everyone.length])]] as const,
  );
  const figures = slide.elements.flatMap((element) => {
    const said = rowsOf(element).map((row) => [row.said.join(' ; '), rows?.(row) ?? []] as const);
    const alt = 'altText' in element ? (element.altText ?? '') : '';
    // In words a figure says what its rows say, and shares as per cent.
    const inRows = said.flatMap(([text]) => numbersIn(text));
    const percent = inRows.flatMap((one) => {
      const [have, of] = one.split('/').map(Number);
      return of ? [Math.round(((have ?? 0) / of) * 100)] : [];
    });
    return [...said, [alt, [...inRows, ...percent, ...here]] as const];
  });
  return [...free, ...foot, ...figures].flatMap(([text, allowed]) =>
    unknown(text, allowed, proof).map(
      (said) => `${slide.id}: ${said} in “${text}” (${[...allowed].join(' ')})`,
    ),
  );
}

/** Lines of the notes that name a place, each asked of the transcripts; and counts that more or fewer people stand under. */
function noteFaults(slide: Slide, proof: Proof): string[] {
  const { facts, verbatim } = proof;
  const { words, rows } = claimsOf(facts, slide);
  const places = new Map<string, Slide['trace'][number]>(
    slide.trace.map((piece) => {
      const document = facts.data.documents.find((one) => one.id === piece.documentId);
      const turn = document?.turnList.findLastIndex((one) => one.start <= piece.start) ?? -1;
      const time = document?.turnList[turn]?.time;
      const parts = [
        facts.shownAs(document?.participantId ?? ''),
        facts.redact(document?.title ?? ''),
        facts.t('deck.notes.turn', { turn: String(turn + 1) }),
        ...(time == null ? [] : [clockTime(time)]),
        facts.t('deck.notes.range', { start: String(piece.start), end: String(piece.end) }),
      ];
      return [`– ${parts.join(' · ')}`, piece] as const;
    }),
  );
  const inRows = slide.elements.flatMap((element) => rowsOf(element).flatMap((row) => rows?.(row) ?? []));
  const quotes = slide.trace.map((piece) => piece.what).filter((what) => /^[“「]/u.test(what));
  const codings = new Set(facts.data.codings.map((one) => `${one.documentId}:${one.start}-${one.end}`));
  return slide.notes.split('\n').flatMap((line) => {
    const piece = places.get(line);
    if (piece)
      return codings.has(`${piece.documentId}:${piece.start}-${piece.end}`)
        ? []
        : [`no such passage: ${line}`];
    if (quotes.includes(line)) return [];
    const standing = slide.trace.filter((one) => one.what === line).length;
    const text = withoutVerbatim(line, verbatim);
    const allowed = new Set([...words, ...inRows, 95, standing, standing - 40].map(String));
    return numbersIn(text).flatMap((said) => (allowed.has(said) ? [] : [`${slide.id} notes: ${line}`]));
  });
}

const told = Object.keys(studies).flatMap((name) =>
  (['en', 'ja'] as const).map((language) => [name, language] as const),
);

describe.each(told)('every number of every deck of %s, in %s', (name, language) => {
  let proof: Proof;
  let decks: readonly (readonly [Audience, DeckLength, readonly Slide[]])[] = [];
  beforeAll(async () => {
    const data = await studies[name]?.();
    if (!data) throw new Error(`no study ${name}`);
    proof = proofOf(data, language);
    decks = [
      ...audiences.flatMap((audience) =>
        deckLengths.map(
          (length) => [audience, length, proposedSlides({ data, language, audience, length })] as const,
        ),
      ),
      ['product', 20, proposedSlides({ data, language, audience: 'product', kinds: slideKinds })],
    ];
  }, 60_000);

  it('equals what the study answers when it is asked again', () => {
    for (const [audience, length, slides] of decks)
      expect(
        slides.flatMap((slide) => slideFaults(slide, proof)),
        `${audience} ${length}`,
      ).toEqual([]);
  });

  it('and in the notes leads to passages that there are, one for each person counted', () => {
    for (const [audience, length, slides] of decks)
      expect(
        slides.flatMap((slide) => noteFaults(slide, proof)),
        `${audience} ${length}`,
      ).toEqual([]);
  });
});
