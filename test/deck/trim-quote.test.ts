import { describe, expect, it } from 'vitest';
import { readingLength } from '../../shared/deck/reading-length.ts';
import { omission, trimQuote } from '../../shared/deck/trim-quote.ts';

describe('a quote cut to length', () => {
  it('keeps whole sentences and marks what is left out', () => {
    expect(trimQuote('It was light. It just fell, and I felt it here in the shoulders.', 20)).toBe(
      `It was light. ${omission}`,
    );
    expect(trimQuote('肩が軽くなりました。それで、次の日も同じように感じたんです。', 24)).toBe(
      `肩が軽くなりました。 ${omission}`,
    );
  });

  it('is left whole where it fits', () => {
    expect(trimQuote('It was light.', 20)).toBe('It was light.');
  });

  it('is not ended before a sentence that takes it back', () => {
    const said =
      'I loved the smell of it. But only on the first day, never after. Then I bought the blue one for my mother and she uses it every evening.';
    const cut = trimQuote(said, 70);
    expect(cut).not.toMatch(/smell of it\. \[…\]$/u);
    expect(said).toContain(cut.replaceAll(omission, '').trim());
  });

  it('is not parted from a negation in the same sentence', () => {
    const said =
      'It makes my shoulders drop, which is what everyone says, although with me it does not do that at all';
    expect(trimQuote(said, 60)).toBe(said);
    const japanese =
      '肩の力が抜けると皆さんおっしゃるんですけれど、私の場合はそういうふうに感じたことはないです';
    expect(trimQuote(japanese, 40)).toBe(japanese);
  });

  it('is cut at a clause where nothing turns it', () => {
    const said =
      'I come in after work, I sit down by the window, and the whole day goes quiet around me and stays so';
    expect(trimQuote(said, 60)).toBe(`I come in after work, I sit down by the window ${omission}`);
  });

  it('does not begin with a sentence that answers the one left out', () => {
    const said = `${'We went there with the whole family and stayed for a very long time that day. '.repeat(3)}`;
    const cut = trimQuote(`${said}But it was heavy. I felt my back again in the evening, as before.`, 60);
    expect(cut.startsWith(`${omission} But`)).toBe(false);
  });

  it('of 400 words becomes short, in words that were said', () => {
    const said = Array.from({ length: 40 }, (_, at) => `In week ${at} I felt my arms grow warm again.`).join(
      ' ',
    );
    const cut = trimQuote(said, 200);
    expect(readingLength(cut)).toBeLessThanOrEqual(210);
    for (const piece of cut.split(omission)) expect(said).toContain(piece.trim());
  });

  it('keeps emoji and signs of vertical setting whole', () => {
    const said = '👩‍👩‍👧 と一緒に、︵庭で︶ほっとしました。'.repeat(12);
    const cut = trimQuote(said, 60);
    expect(cut.isWellFormed()).toBe(true);
    expect(cut).toContain('👩‍👩‍👧');
  });
});
