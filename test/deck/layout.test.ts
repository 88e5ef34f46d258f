import { describe, expect, it } from 'vitest';
import { audiences, deckLengths, type Deck } from '../../shared/deck/deck.ts';
import { deckPages, pageSizes, standardLook } from '../../shared/deck/deck-look.ts';
import { elementPrimitives } from '../../shared/deck/slide-svg.ts';
import { facesOf } from '../../shared/deck/faces.ts';
import { proposeDeck } from '../../shared/deck/propose-deck.ts';
import { resolveDeck } from '../../shared/deck/resolve-deck.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import { slideKinds } from '../../shared/deck/slide-kinds.ts';
import { slidePrimitives } from '../../shared/deck/slide-primitives.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { demoStudy, plainStudy } from '../support/demo-study.ts';
import { oddStudies } from '../support/odd-studies.ts';

type Wish = Pick<Deck, 'audience' | 'length' | 'language'> & { readonly look?: Partial<Deck['look']> };

function deckOf(data: StudyData, wish: Wish, kinds?: Parameters<typeof proposeDeck>[2]): Deck {
  const contents = proposeDeck(data, wish, kinds);
  return {
    id: 'deck',
    title: data.study.name,
    ...wish,
    look: { ...standardLook, ...wish.look },
    privacy: '',
    slides: contents.map((content) => ({
      id: content.kind,
      kind: content.kind,
      hidden: false,
      edits: { texts: {} },
      content,
    })),
  };
}

const slidesOf = (data: StudyData, deck: Deck) => resolveDeck(deck, data, { trusted: true });

/** Everything drawn that leaves the page, is set under 12 points, or leaves the box of its element. */
function faults(slides: readonly Slide[], look: Deck['look']): string[] {
  const faces = facesOf(look);
  return slides.flatMap((slide) => [
    ...slide.elements.flatMap((element) =>
      elementPrimitives(element, faces).flatMap((drawn) => {
        if (drawn.kind !== 'text') return [];
        const words = `${slide.id} ${element.kind}: ${drawn.runs.map((run) => run.text).join('')}`;
        const { x, y, w, h } = element.box;
        const slack = 0.02;
        const out = [];
        if (drawn.x < x - slack || drawn.x + drawn.width > x + w + slack)
          out.push(`${words} | leaves its box sideways`);
        if (drawn.y > y + h + slack || drawn.y - drawn.size / 72 < y - 0.12)
          out.push(`${words} | leaves its box`);
        // Signs of points are no words.
        if (drawn.size < 12 && /[\p{L}\p{N}]/u.test(words.split(': ').slice(1).join(': ')))
          out.push(`${words} | ${drawn.size} points`);
        return out;
      }),
    ),
    ...slidePrimitives(slide, look).flatMap((drawn) => {
      if (drawn.kind !== 'text') return [];
      const inside =
        drawn.x >= 30 && drawn.x + drawn.width <= slide.size.w * 72 - 20 && drawn.y <= slide.size.h * 72 - 12;
      return inside ? [] : [`${slide.id}: off the page: ${drawn.runs.map((run) => run.text).join('')}`];
    }),
  ]);
}

const studies = (['en', 'ja'] as const).flatMap((language) =>
  audiences.map((audience) => [language, audience] as const),
);

describe('slides of every audience and length', () => {
  it.each(studies)('stay in their boxes at 12 points and more (%s, %s)', (language, audience) => {
    const data = demoStudy(language);
    for (const length of deckLengths) {
      const deck = deckOf(data, { audience, length, language });
      expect(faults(slidesOf(data, deck), deck.look), `${length} slides`).toEqual([]);
      expect(deck.slides.length).toBeGreaterThanOrEqual(Math.min(length, 17));
      expect(deck.slides.length).toBeLessThanOrEqual(length);
    }
  });

  it.each(deckPages)('stay in their boxes on the page %s, in faces of other widths', (page) => {
    const fonts = { ...standardLook.fonts, heading: 'Source Serif 4', body: 'Somebody’s Own Sans' };
    for (const language of ['en', 'ja'] as const) {
      const data = demoStudy(language);
      const wish = { audience: 'product', length: 20, language, look: { page, fonts } } as const;
      const deck = deckOf(data, wish, slideKinds);
      const slides = slidesOf(data, deck);
      expect(faults(slides, deck.look)).toEqual([]);
      expect(slides[0]?.size).toEqual(pageSizes[page]);
    }
  });

  it('differ in order and depth: the front line hears voices first and no intervals', () => {
    const data = demoStudy('en');
    const kinds = (audience: Deck['audience']) =>
      proposeDeck(data, { audience, length: 10, language: 'en' }).map((content) => content.kind);
    expect(kinds('board').slice(0, 3)).toEqual(['title', 'core-experience', 'values']);
    expect(kinds('product').slice(0, 4)).toEqual(['title', 'sample', 'core-experience', 'body']);
    expect(kinds('front-line').slice(0, 2)).toEqual(['title', 'voices']);
    const front = proposeDeck(data, { audience: 'front-line', length: 20, language: 'en' });
    const evidence = front.find((content) => content.kind === 'evidence');
    expect(evidence?.parts.map((part) => part.kind)).not.toContain('intervalPlot');
  });

  it('tell an English study in Japanese and a Japanese one in English', () => {
    const english = demoStudy('en');
    const [title] = slidesOf(english, deckOf(english, { audience: 'board', length: 5, language: 'ja' }));
    expect(JSON.stringify(title?.elements)).toContain('経営会議への報告');
    const japanese = demoStudy('ja');
    const deck = deckOf(japanese, { audience: 'board', length: 5, language: 'en' });
    expect(JSON.stringify(slidesOf(japanese, deck)[0]?.elements)).toContain('Findings for the board');
  });

  it('say in words what every figure shows', () => {
    for (const data of [demoStudy('en'), demoStudy('ja'), plainStudy()]) {
      const { language } = data.study;
      const slides = slidesOf(data, deckOf(data, { audience: 'product', length: 20, language }, slideKinds));
      const figures = slides.flatMap((slide) =>
        slide.elements.filter((element) =>
          ['barChart', 'intervalPlot', 'bodyMap', 'journey', 'themeMap', 'table'].includes(element.kind),
        ),
      );
      expect(figures.length).toBeGreaterThan(4);
      for (const figure of figures) expect('altText' in figure && figure.altText).toMatch(/\p{L}{2}/u);
    }
  });
});

describe('studies that make a deck hard', () => {
  it.each(oddStudies())('%s: a usable deck', (_, data) => {
    const { language } = data.study;
    for (const audience of audiences) {
      const deck = deckOf(data, { audience, length: 10, language });
      const slides = slidesOf(data, deck);
      expect(slides.length).toBeGreaterThanOrEqual(3);
      expect(faults(slides, deck.look)).toEqual([]);
      expect(slides.every((slide) => slide.title.trim() !== '')).toBe(true);
    }
  });

  it('long texts that had to be cut stand whole in the notes, and the footer says so', () => {
    const data = demoStudy('en');
    const deck = deckOf(data, { audience: 'board', length: 5, language: 'en' });
    const long = 'What we found out about the people who stay with us for many years. '.repeat(60);
    const slides = resolveDeck(
      { ...deck, slides: deck.slides.map((slide) => ({ ...slide, edits: { texts: { title: long } } })) },
      data,
      { trusted: true },
    );
    expect(faults(slides, deck.look)).toEqual([]);
    expect(slides[2]?.notes).toContain(long.trim());
    expect(slides[2]?.footer).toContain('shortened; in full in the notes');
  });

  it('proposed quotes that find no room are left out; chosen ones go to a further page', () => {
    const long = oddStudies().find(([name]) => name === 'quotes of 400 words')?.[1] ?? demoStudy('en');
    const codings = long.codings.slice(0, 12).map((coding) => coding.id);
    const deck = deckOf(long, { audience: 'product', length: 10, language: 'en' }, ['body', 'voices']);
    const pages = (quotes?: string[]) =>
      resolveDeck(
        {
          ...deck,
          slides: deck.slides.map((slide) => ({
            ...slide,
            edits: { texts: {}, ...(quotes ? { quotes } : {}) },
          })),
        },
        long,
        { trusted: true },
      ).map((slide) => slide.id);
    expect(pages()).toEqual(['body', 'voices']);
    expect(pages(codings)).toEqual(expect.arrayContaining(['body:2']));
  });

  it('points that find no room go to a further page', () => {
    const data = demoStudy('en');
    const deck = deckOf(data, { audience: 'board', length: 5, language: 'en' }, ['next']);
    const many = Array.from(
      { length: 25 },
      (_, at) => `Own point ${at}: ${'ask again and listen '.repeat(4)}`,
    );
    const slides = resolveDeck(
      {
        ...deck,
        slides: deck.slides.map((slide) => ({
          ...slide,
          edits: { texts: { 'bullets-1.+': many.join('\n') } },
        })),
      },
      data,
      { trusted: true },
    );
    expect(slides.map((slide) => slide.id)).toEqual(['next', 'next:2', 'next:3'].slice(0, slides.length));
    expect(slides.length).toBeGreaterThan(1);
    expect(slides.map((slide) => slide.page)).toEqual(slides.map((_, at) => at + 1));
    const shown = slides.flatMap((slide) =>
      slide.elements.flatMap((element) => (element.kind === 'bullets' ? element.items : [])),
    );
    expect(shown.filter((item) => item.runs[0]?.text.startsWith('Own point')).length).toBe(25);
  });
});
