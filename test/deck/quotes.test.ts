import { describe, expect, it } from 'vitest';
import { buildDeck } from '../../shared/deck/build-deck.ts';
import { displayQuote, roughOpening, saysEnough } from '../../shared/deck/display-quote.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { plainStudy } from '../support/demo-study.ts';
import { asSaid } from './deck-support.ts';

describe('quotes as they are shown', () => {
  it.each([
    ["I don't know, it's the dogs' room", 'I don’t know, it’s the dogs’ room'],
    ['She said "come in" and left', 'She said ‘come in’ and left'],
    ["They call it 'the pit', all of them", 'They call it ‘the pit’, all of them'],
    ['A 6" pipe stays', 'A 6" pipe stays'],
    ['She is 5\'4" tall', 'She is 5\'4" tall'],
    ['already “set” well’s', 'already “set” well’s'],
    ['I think so, well,', 'I think so, well…'],
    ['肩が軽くて、', '肩が軽くて…'],
  ])('%s', (typed, shown) => {
    expect(displayQuote(typed)).toBe(shown);
  });
});

describe('what makes a good quote', () => {
  it('has five words, or twelve Japanese characters', () => {
    expect(saysEnough('It went light again')).toBe(false);
    expect(saysEnough('It went light again today')).toBe(true);
    expect(saysEnough('肩が軽くなった')).toBe(false);
    expect(saysEnough('肩がすっと軽くなりました')).toBe(true);
  });

  it('begins like a sentence rather than in the middle of one or with a filler', () => {
    expect(roughOpening('The shoulders went')).toBe(0);
    expect(roughOpening('and the shoulders went')).toBe(1);
    expect(roughOpening('Um, the shoulders went')).toBe(2);
    expect(roughOpening('Likewise the shoulders went')).toBe(0);
    expect(roughOpening('えっと、肩が')).toBe(2);
    expect(roughOpening('まあたらしい靴')).toBe(0);
  });

  it('carries the code that the theme is named by', () => {
    const data = plainStudy();
    const theme = data.themes[0];
    const inTheme = data.codings.filter(
      (coding) => data.members.find((member) => member.codingId === coding.id)?.themeId === theme?.id,
    );
    const codeIds = [...new Set(inTheme.map((coding) => coding.codeId))];
    // Not the code of most passages: what the name says goes first.
    const code = data.codes.find((one) => one.id === codeIds.at(-1));
    const named: StudyData = {
      ...data,
      themes: data.themes
        .slice(0, 1)
        .map((one) => ({ ...one, label: `${code?.name ?? ''} · rest`, labelByHand: false })),
    };
    const slide = buildDeck({ data: named, language: 'en' }).find((one) => one.id === 'theme-1');
    const quotes = (slide?.elements ?? []).flatMap((element) =>
      element.kind === 'quote' ? [asSaid(element.text)] : [],
    );
    const first = slide?.trace.find((entry) => entry.what === quotes[0]);
    const codes = data.codings
      .filter((coding) => coding.documentId === first?.documentId && coding.start === first.start)
      .map((coding) => coding.codeId);
    expect(codes).toContain(code?.id);
  });
});
