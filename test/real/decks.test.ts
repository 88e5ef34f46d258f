import { beforeAll, describe, expect, it } from 'vitest';
import { deckFormats, renderDeckFile, type DeckFormat } from '../../electron/workers/render-deck.ts';
import { audiences, type Audience } from '../../shared/deck/deck.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import { slideSvg } from '../../shared/deck/slide-svg.ts';
import { saidIn } from '../../shared/deck/quote-text.ts';
import { namesOf } from '../../shared/deck/redact-names.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { unagreedIn, unsaid } from '../support/deck-secrets.ts';
import { deckTask, proposedSlides } from '../support/deck-study.ts';
import { packageProblems, readPackage, readPresentation } from '../support/read-package.ts';
import { readableFile } from '../support/readable-file.ts';
import { realStudy } from '../support/real-study.ts';

let data: StudyData;
const decks = new Map<Audience, readonly Slide[]>();
beforeAll(async () => {
  data = await realStudy();
  for (const audience of audiences) decks.set(audience, proposedSlides({ data, audience }));
});

const write = async (audience: Audience, format: DeckFormat) =>
  (await renderDeckFile(deckTask({ data, audience, format }), () => undefined)).bytes;

/** Words alone: slides set quotes and spaces as print does. */
const plain = (text: string) =>
  text.toLowerCase().replaceAll(/[‘’]/gu, "'").replaceAll(/[“”]/gu, '"').replaceAll(/\s+/gu, ' ');

const written = audiences.flatMap((audience) => deckFormats.map((format) => [audience, format] as const));

describe('decks of forty real interviews', () => {
  it.each(written)(
    'hold no name of anybody, no words of who did not agree, and only what was said as quotes (%s, %s)',
    async (audience, format) => {
      const { everything, quotes } = await readableFile(await write(audience, format), format);
      expect(everything.length).toBeGreaterThan(10_000);
      const names = data.participants.map((participant) => participant.name);
      expect(names.filter((name) => everything.includes(name))).toEqual([]);
      expect(unagreedIn(everything, data)).toEqual([]);
      expect(unsaid(quotes, data)).toEqual([]);
    },
    60_000,
  );

  it.each(audiences)('quote only what was said, by those who agreed (%s)', (audience) => {
    const names = namesOf(data.participants, {
      fallback: (number) => `Participant ${number}`,
      someone: 'someone',
    });
    const documents = new Map(data.documents.map((document) => [document.id, document]));
    const people = new Map(data.participants.map((participant) => [participant.id, participant]));
    const quotes = (decks.get(audience) ?? []).flatMap((slide) =>
      slide.elements.flatMap((element) => (element.kind === 'quote' ? [element] : [])),
    );
    expect(quotes.length).toBeGreaterThan(8);
    for (const quote of quotes) {
      const coding = data.codings.find((one) => one.id === quote.codingId);
      const document = documents.get(coding?.documentId ?? '');
      if (!coding || !document) throw new Error('a quote without its passage');
      expect(people.get(document.participantId ?? '')?.consent).toBe('quote');
      const said = plain(names.redact(saidIn(document, coding)));
      const pieces = quote.text
        .replaceAll(/^["“「]|["”」]$/gu, '')
        .split('[…]')
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '');
      for (const piece of pieces) expect(said).toContain(plain(piece).replace(/[.…]+$/u, ''));
    }
  });

  it('draw nothing under 12 points and nothing beyond the page', () => {
    for (const slide of [...decks.values()].flat())
      for (const primitive of slideSvg(slide)) {
        if (primitive.kind !== 'text') continue;
        expect(primitive.size, `${slide.title}: ${primitive.runs[0]?.text}`).toBeGreaterThanOrEqual(12);
        expect(primitive.x).toBeGreaterThanOrEqual(0);
        expect(primitive.x + primitive.width).toBeLessThanOrEqual(slide.size.w + 0.01);
      }
  });

  it('are whole packages with charts, notes and words for figures', async () => {
    const file = readPackage(await write('product', 'pptx'));
    expect(packageProblems(file)).toEqual([]);
    const { slides } = readPresentation(file);
    expect(slides.length).toBe(decks.get('product')?.length);
    expect(slides.flatMap((slide) => slide.charts).every((chart) => chart.workbook)).toBe(true);
    expect(slides.flatMap((slide) => slide.silent)).toEqual([]);
    expect(packageProblems(readPackage(await write('board', 'docx')))).toEqual([]);
  }, 30_000);
});
