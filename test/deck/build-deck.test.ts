import { describe, expect, it } from 'vitest';
import { buildDeck } from '../../shared/deck/build-deck.ts';
import { elementPrimitives, slideSvg } from '../../shared/deck/slide-svg.ts';
import { page, type Slide } from '../../shared/deck/slide.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { demoEn } from '../support/demo-study-en.ts';
import { demoStudy, plainStudy } from '../support/demo-study.ts';
import { asSaid, drawnText, partlyCoded, slideOf } from './deck-support.ts';
import { pathBounds } from '../../shared/layout/path.ts';

const en = demoStudy('en');
const deck = buildDeck({ data: en, language: 'en' });

/** All words of a deck: slides, notes, footers, traces. */
function wordsOf(slides: readonly Slide[]): string {
  return JSON.stringify(slides);
}

const slide = (id: string, slides: readonly Slide[] = deck) => slideOf(id, slides);

function quotesOf(slides: readonly Slide[]) {
  return slides.flatMap((one) =>
    one.elements.flatMap((element) => (element.kind === 'quote' ? [{ slide: one, element }] : [])),
  );
}

describe('the findings deck', () => {
  it('tells the findings in the order of the method, on 8 to 12 slides', () => {
    expect(deck.map((one) => one.id)).toEqual([
      'title',
      'sample',
      'core-experience',
      'evidence',
      'body',
      'journey',
      'voices',
      'who',
      'values',
      'changes',
      'support',
      'next',
    ]);
    expect(deck.map((one) => one.page)).toEqual(deck.map((_, index) => index + 1));
  });

  it('gives the same slides for the same study', () => {
    expect(buildDeck({ data: demoStudy('en'), language: 'en' })).toEqual(deck);
  });

  it('says the core experience with its slots underlined in the hue of their kind, and who has it', () => {
    const statement = slide('core-experience').elements.find(
      (element) => element.kind === 'text' && element.role === 'statement',
    );
    const underlined =
      statement?.kind === 'text' ? statement.paragraphs.flat().flatMap((run) => run.underline ?? []) : [];
    expect(underlined).toEqual(['condition', 'moment', 'sensation', 'value', 'change']);
    expect(drawnText(slide('core-experience')).join(' ')).toContain('6 of 8 core customers');
    expect(drawnText(slide('core-experience')).join(' ')).toContain('2 of 4 others');
  });

  it('counts people, not passages, and leaves out those who keep out of decks', () => {
    expect(slide('sample').title).toBe('We listened to 12 people; 8 of them are core customers');
    const map = slide('body').elements.find((element) => element.kind === 'bodyMap');
    expect(map?.kind === 'bodyMap' && map.counts).toMatchObject({ shoulders: 6, belly: 3 });
  });

  it('traces every quote to a range that holds its words', () => {
    const names = new Map(demoEn.people.map((person) => [person.pseudonym, person.name.split(' ')[0] ?? '']));
    for (const { slide: one, element } of quotesOf(deck)) {
      const entry = one.trace.find((piece) => piece.what === asSaid(element.text));
      const document = en.documents.find((candidate) => candidate.id === entry?.documentId);
      const source = document?.text.slice(entry?.start, entry?.end) ?? '';
      let words = asSaid(element.text).replace(/^“|”$/gu, '').replace(/…$/u, '');
      for (const [pseudonym, name] of names)
        if (pseudonym && source.includes(name)) words = words.replaceAll(pseudonym, name);
      expect(source.replaceAll("'", '’')).toContain(words);
    }
    expect(quotesOf(deck).length).toBeGreaterThan(8);
  });

  it('traces into transcripts that exist, and writes each place into the notes', () => {
    for (const one of deck) {
      for (const entry of one.trace) {
        const document = en.documents.find((candidate) => candidate.id === entry.documentId);
        expect(entry.start).toBeLessThan(entry.end);
        expect(entry.end).toBeLessThanOrEqual(document?.text.length ?? 0);
        expect(one.notes).toContain(`characters ${entry.start}–${entry.end}`);
        expect(one.notes).toContain(entry.what);
      }
    }
  });

  it('traces the number of the core experience to one passage of each person who has it', () => {
    const people = new Set(
      slide('core-experience').trace.map(
        (entry) => en.documents.find((document) => document.id === entry.documentId)?.participantId,
      ),
    );
    expect(people.size).toBe(8);
  });

  it('never shows a real name, also where it is spoken in a quote', () => {
    const words = wordsOf(deck);
    for (const person of demoEn.people) {
      for (const part of person.name.split(' ').filter((name) => name !== 'Will'))
        expect(words).not.toMatch(new RegExp(`\\b${part}\\b`, 'u'));
    }
    expect(words).toContain('Ines the machine');
  });

  it('never quotes who did not agree, and does not name who keeps out', () => {
    const words = wordsOf(deck);
    expect(words).not.toContain('soft like butter');
    expect(words).not.toContain('cried a little');
    expect(words).not.toContain('Secret');
    expect(quotesOf(deck).some(({ element }) => element.attribution.startsWith('Greta'))).toBe(false);
  });

  it('names a person without pseudonym by number', () => {
    expect(wordsOf(deck)).toContain('Participant 12');
  });

  it('spreads voices over people', () => {
    const speakers = quotesOf([slide('voices')]).map(({ element }) => element.attribution);
    expect(new Set(speakers).size).toBe(speakers.length);
  });

  it('shows what speaks against the experience and the core customer who lacks it', () => {
    const words = drawnText(slide('who')).join(' ');
    expect(words).toContain('I cannot say that I feel anything in particular.');
    expect(words).toContain('Hugo');
  });

  it('sets values realised beside the values held dear', () => {
    const table = slide('values').elements.find((element) => element.kind === 'table');
    expect(
      table?.kind === 'table' && table.rows.map((row) => row.slice(0, 2).map((cell) => cell.text)),
    ).toEqual([
      ['Being unobserved', '3 of 12'],
      ['Time that belongs to nobody', '4 of 12'],
      ['Looking after one another', 'not heard'],
      ['Plain materials', '1 of 12'],
    ]);
  });
});

describe('decks of unfinished studies', () => {
  const plain = buildDeck({ data: plainStudy(), language: 'en' });

  it('make sense of 40 interviews with free codes alone, and say what is missing', () => {
    expect(plain.map((one) => one.id)).toEqual([
      'title',
      'sample',
      'core-experience',
      'evidence',
      'theme-1',
      'theme-2',
      'theme-3',
      'voices',
      'next',
    ]);
    expect(slide('core-experience', plain).title).toBe('No core experience has been stated yet');
    expect(slide('sample', plain).title).toContain('not recorded yet');
    expect(wordsOf(plain)).not.toContain('core customers have');
  });

  it('hold for a study with nothing in it', () => {
    const empty: StudyData = {
      ...en,
      participants: [],
      documents: [],
      codes: [],
      codings: [],
      themes: [],
      members: [],
      run: null,
      statements: [],
      evidence: [],
    };
    expect(buildDeck({ data: empty, language: 'en' }).map((one) => one.id)).toEqual([
      'title',
      'sample',
      'core-experience',
      'voices',
      'next',
    ]);
  });

  it('keep at least 8 slides where there is a statement, even with nobody who may be quoted', () => {
    const silent: StudyData = {
      ...en,
      participants: en.participants.map((participant) => ({ ...participant, consent: 'analysis' as const })),
    };
    const slides = buildDeck({ data: silent, language: 'en' });
    expect(slides.length).toBeGreaterThanOrEqual(8);
    expect(quotesOf(slides)).toEqual([]);
    expect(slide('voices', slides).title).toBe('Nobody who may be quoted has a coded passage');
  });

  it('say which interviews are not coded and leave empty figures out', () => {
    const bare: StudyData = { ...en, codings: [], members: [], evidence: [] };
    const slides = buildDeck({ data: bare, language: 'en' });
    expect(slides.flatMap((one) => one.elements.map((element) => element.kind))).not.toContain('bodyMap');
    expect(drawnText(slide('sample', slides)).join(' ')).toContain('12 interviews are not coded yet');
  });
});

describe('drawing', () => {
  const long = (data: StudyData): StudyData => ({
    ...data,
    study: {
      ...data.study,
      name: 'A very long name of a study '.repeat(8),
      question: 'Why do people come back '.repeat(14),
      offering: 'something '.repeat(60),
    },
    codes: data.codes.map((code) => ({
      ...code,
      name: `${code.name} and everything that people say about it when nobody asks`.repeat(2),
    })),
    themes: data.themes.map((theme) => ({ ...theme, label: `${theme.label} `.repeat(9) })),
    statements: data.statements.map((statement) => ({
      ...statement,
      sentence: statement.sentence.map((part) => ({ ...part, text: part.text.repeat(5) })),
    })),
  });
  const decks: readonly (readonly [string, readonly Slide[]])[] = [
    ['English', deck],
    ['Japanese', buildDeck({ data: demoStudy('ja'), language: 'ja' })],
    ['free codes', buildDeck({ data: plainStudy(), language: 'en' })],
    ['few coded', buildDeck({ data: partlyCoded(), language: 'en' })],
    ['few coded, in Japanese', buildDeck({ data: partlyCoded(), language: 'ja' })],
    [
      'a name alone',
      buildDeck({
        data: { ...plainStudy(), study: { ...en.study, question: '', offering: '' } },
        language: 'en',
      }),
    ],
    ['long words', buildDeck({ data: long(en), language: 'en' })],
  ];

  it.each(decks)('keeps everything on the page (%s)', (_, slides) => {
    for (const one of slides) {
      for (const primitive of slideSvg(one)) {
        const where = `${one.id} ${JSON.stringify(primitive).slice(0, 160)}`;
        const box =
          primitive.kind === 'text'
            ? { x: primitive.x, y: primitive.y, w: primitive.width, h: 0 }
            : primitive.kind === 'path'
              ? pathBounds(primitive.path)
              : primitive.kind === 'rect'
                ? primitive
                : {
                    x: Math.min(primitive.x1, primitive.x2),
                    y: Math.min(primitive.y1, primitive.y2),
                    w: Math.abs(primitive.x1 - primitive.x2),
                    h: 0,
                  };
        expect(box.x, where).toBeGreaterThan(0.5);
        expect(box.x + box.w, where).toBeLessThan(page.w - 0.5);
        expect(box.y, where).toBeGreaterThan(0.3);
        expect(box.y + box.h, where).toBeLessThan(page.h - 0.1);
      }
    }
  });

  it.each(decks)('lets no text of one element run into another element’s box (%s)', (_, slides) => {
    for (const one of slides) {
      const bottoms = one.elements.map((element) => ({
        element,
        texts: elementPrimitives(element).filter((primitive) => primitive.kind === 'text'),
      }));
      for (const { element, texts } of bottoms) {
        for (const text of texts) {
          const others = bottoms.filter((other) => other.element !== element).flatMap((other) => other.texts);
          const hit = others.find(
            (other) =>
              Math.abs(other.y - text.y) < (Math.min(other.size, text.size) / 72) * 0.8 &&
              other.x < text.x + text.width - 0.02 &&
              text.x < other.x + other.width - 0.02,
          );
          expect(
            hit && `${one.id}: ${JSON.stringify(hit.runs)} on ${JSON.stringify(text.runs)}`,
          ).toBeUndefined();
        }
      }
    }
  });
});
