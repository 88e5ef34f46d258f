import { describe, expect, it } from 'vitest';
import { peopleOf, personKey } from '../../shared/analysis/people.ts';
import { reportThemes } from '../../shared/analysis/theme-report.ts';
import { audiences, deckLengths, type Deck } from '../../shared/deck/deck.ts';
import { codedData, deckData } from '../../shared/deck/deck-data.ts';
import { deckText } from '../../shared/deck/deck-text.ts';
import { standardLook } from '../../shared/deck/deck-look.ts';
import { proposeDeck } from '../../shared/deck/propose-deck.ts';
import { resolveDeck } from '../../shared/deck/resolve-deck.ts';
import type { QuoteElement, Slide, SlideElement } from '../../shared/deck/slide.ts';
import { slideKinds } from '../../shared/deck/slide-kinds.ts';
import { omission } from '../../shared/deck/trim-quote.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { demoStudy } from '../support/demo-study.ts';

const languages = ['en', 'ja'] as const;
const studies = languages.flatMap((language) =>
  languages.map((told): readonly [Language, Language] => [language, told]),
);

function slidesOf(data: StudyData, wish: Pick<Deck, 'audience' | 'length' | 'language'>, all = false) {
  const contents = proposeDeck(data, wish, all ? slideKinds : undefined);
  const slides = contents.map((content) => ({
    id: content.kind,
    kind: content.kind,
    hidden: false,
    edits: { texts: {} },
    content,
  }));
  const deck: Deck = { id: 'deck', title: 'Deck', ...wish, look: standardLook, privacy: '', slides };
  return resolveDeck(deck, data, { trusted: true });
}

/** Every deck there can be of a study in a language, and one of every kind of slide. */
const everyDeck = (data: StudyData, language: Language) => [
  ...audiences.flatMap((audience) =>
    deckLengths.map((length) => slidesOf(data, { audience, length, language })),
  ),
  slidesOf(data, { audience: 'product', length: 20, language }, true),
];

const quotesOf = (slides: readonly Slide[]) =>
  slides.flatMap((slide) =>
    slide.elements.filter((element): element is QuoteElement => element.kind === 'quote'),
  );

/** Letters and figures alone: what typesetting changes is left out. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

describe.each(studies)('every deck of the %s study in %s', (studied, told) => {
  const data = demoStudy(studied);
  const decks = everyDeck(data, told);

  it('quotes only what stands in the transcript, at the place that its trace names', () => {
    const names = data.participants.flatMap((person) =>
      person.name.split(/[\s　]/u).map((name) => [person.pseudonym, name] as const),
    );
    for (const quote of decks.flatMap(quotesOf)) {
      const { trace } = quote;
      const document = data.documents.find((one) => one.id === trace?.documentId);
      const source = document?.text.slice(trace?.start, trace?.end) ?? '';
      const shown = names.reduce(
        (text, [pseudonym, name]) =>
          source.includes(name) && pseudonym ? text.replaceAll(pseudonym, name) : text,
        quote.text,
      );
      for (const piece of shown.split(omission)) expect(bare(source), quote.text).toContain(bare(piece));
      expect(trace?.turn).toBeGreaterThan(0);
      const participant = data.participants.find((one) => one.id === document?.participantId);
      expect(participant?.consent ?? 'quote').toBe('quote');
    }
    expect(decks.flatMap(quotesOf).length).toBeGreaterThan(30);
  });

  it('holds no name of the pseudonym key, in slides, notes, alt texts or traces', () => {
    const words = JSON.stringify(decks);
    for (const person of data.participants) {
      if (person.pseudonym === person.name) continue;
      expect(words).not.toContain(person.name);
      for (const part of person.name.split(/[\s　]/u))
        if (
          part.length > 1 &&
          !data.participants.some((other) => other.pseudonym.includes(part)) &&
          part !== 'Will'
        )
          expect(words).not.toMatch(new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'u'));
    }
  });

  it('counts what the study counts', () => {
    const kept = codedData(deckData(data).data);
    const codes = new Map(kept.codes.map((code) => [code.name, code]));
    const personOf = new Map(kept.documents.map((document) => [document.id, personKey(document)]));
    const peopleWith = (codeId: string) =>
      new Set(
        kept.codings
          .filter((coding) => coding.codeId === codeId)
          .map((coding) => personOf.get(coding.documentId)),
      ).size;
    const themes = new Map(reportThemes(kept).map((report) => [report.label, report.support]));
    const t = deckText(told);
    const wholeCharts = new Set([t('deck.values.chart'), t('deck.evidence.codesChart')]);
    let compared = 0;
    const check = (element: SlideElement) => {
      if (element.kind === 'barChart')
        for (const bar of element.bars) {
          const code = codes.get(bar.name);
          const expected =
            element.title === t('deck.evidence.chart')
              ? themes.get(bar.name)?.participants
              : wholeCharts.has(element.title) && code
                ? peopleWith(code.id)
                : undefined;
          if (expected === undefined) continue;
          expect(bar.value, `${element.title}: ${bar.name}`).toBe(expected);
          compared += 1;
        }
      if (element.kind === 'intervalPlot')
        for (const row of element.rows) {
          const theme = themes.get(row.name);
          if (!theme || !row.core) continue;
          expect(row.core.share).toBeCloseTo(theme.core / theme.coreTotal, 10);
          compared += 1;
        }
      if (element.kind === 'themeMap')
        for (const disc of element.discs) {
          expect(disc.people, disc.name).toBe(themes.get(disc.name)?.participants);
          compared += 1;
        }
    };
    for (const slide of decks.flat()) slide.elements.forEach(check);
    expect(compared).toBeGreaterThan(20);
    const everyone = peopleOf(deckData(data).data);
    const sample = decks.flat().find((slide) => slide.kind === 'sample');
    expect(sample?.title).toContain(String(everyone.length));
    expect(sample?.title).toContain(String(everyone.filter((person) => person.core).length));
  });
});
