import { describe, expect, it } from 'vitest';
import { renderDeckPdf } from '../../electron/exporters/deck-pdf.ts';
import { fontCatalog } from '../../electron/exporters/font-catalog.ts';
import { readFontFile } from '../../electron/workers/font-files.ts';
import { textWidth } from '../../shared/layout/text-metrics.ts';
import { standardLook } from '../../shared/deck/deck-look.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import { demoStudy } from '../support/demo-study.ts';
import { proposedSlides } from '../support/deck-study.ts';

const at = new Date('2026-03-04T05:06:07Z');
const write = (slides: readonly Slide[], language: 'en' | 'ja', title = 'Bath house') =>
  renderDeckPdf(slides, {
    language,
    title,
    look: standardLook,
    pictures: new Map(),
    at,
    readFont: readFontFile,
  });
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

describe('the PDF of a deck', () => {
  it.each(['en', 'ja'] as const)(
    'has a page a slide, bookmarks, tags, its language, and nobody’s name (%s)',
    async (language) => {
      const data = demoStudy(language);
      const slides = proposedSlides({ data, length: 10 });
      const { bytes, missing } = await write(slides, language);
      const text = Buffer.from(bytes).toString('latin1');
      expect(count(text, /\/Type \/Page\b/gu)).toBe(slides.length);
      const sections = new Set(slides.map((slide) => slide.sectionTitle)).size;
      expect(count(text, /\/Dest \[/gu)).toBeGreaterThanOrEqual(slides.length + sections);
      expect(text).toMatch(/\/StructTreeRoot/u);
      expect(text).toContain(`/Lang (${language})`);
      expect(text).not.toMatch(/\/Author/u);
      expect(text).toContain('D:20260304050607Z');
      expect(missing).toEqual([]);
    },
  );

  it('leaves hidden slides out', async () => {
    const slides = proposedSlides({ data: demoStudy('en'), length: 5 });
    const hidden = slides.map((slide, index) => ({ ...slide, hidden: index === 1 }));
    const text = Buffer.from((await write(hidden, 'en')).bytes).toString('latin1');
    expect(count(text, /\/Type \/Page\b/gu)).toBe(slides.length - 1);
  });

  it('gives the same bytes for the same slides and time', async () => {
    const slides = proposedSlides({ data: demoStudy('en'), length: 5 });
    const [a, b] = [await write(slides, 'en'), await write(slides, 'en')];
    expect(Buffer.from(a.bytes).equals(Buffer.from(b.bytes))).toBe(true);
  });

  it('names the characters that no bundled face has, and draws the rest', async () => {
    const data = demoStudy('en');
    const named = { ...data, study: { ...data.study, question: 'Why 한 and क, 😀, שלום, مرحبا?' } };
    const { missing } = await write(proposedSlides({ data: named, length: 5 }), 'en');
    expect(missing).toEqual(['한', 'क']);
  });
});

describe('the bundled faces', () => {
  it('are cut by the face that knows each character', () => {
    const fonts = fontCatalog(readFontFile);
    const runs = fonts.cut('Aé体①髙', { font: 'serif' });
    expect(runs.map((run) => [run.text, run.face?.key.replace(/^.*\/files\//u, '')])).toEqual([
      ['Aé', 'source-serif-4-latin-400-normal.woff'],
      ['体', 'noto-serif-jp-japanese-400-normal.woff'],
      ['①', 'noto-sans-jp-92-400-normal.woff'],
      ['髙', 'noto-sans-jp-66-400-normal.woff'],
    ]);
    expect(fonts.missing()).toEqual([]);
  });

  it('join Arabic letters and set families of emoji as one', () => {
    const fonts = fontCatalog(readFontFile);
    const [arabic] = fonts.cut('مرحبا', { font: 'serif' });
    const [emoji, ...rest] = fonts.cut('👩‍👩‍👧', { font: 'sans', bold: true });
    expect(rest).toEqual([]);
    expect([arabic?.face?.manner, emoji?.face?.manner]).toEqual(['joined', 'emoji']);
    expect(emoji?.face?.font.layout(emoji.text).glyphs.length).toBe(1);
    const alone = [...'مرحبا'].reduce(
      (sum, letter) => sum + (arabic?.face?.font.layout(letter).advanceWidth ?? 0),
      0,
    );
    expect(arabic?.face?.font.layout('مرحبا').advanceWidth).toBeLessThan(alone);
  });

  it.each(['שלום, הרגשתי שהכתפיים שלי יורדות', 'شعرت أن كتفيّ تنزلان ببطء', '👩‍👩‍👧👍🏽😀'])(
    'set no line wider than it is measured (%s)',
    (text) => {
      const fonts = fontCatalog(readFontFile);
      for (const bold of [false, true]) {
        const natural = fonts.cut(text, { font: 'sans', bold }).reduce((sum, { text: part, face }) => {
          if (!face) throw new Error(`no face for ${part}`);
          const { glyphs, advanceWidth } = face.font.layout(part);
          return sum + (face.manner === 'emoji' ? glyphs.length : advanceWidth / face.font.unitsPerEm);
        }, 0);
        expect(natural * 10).toBeLessThanOrEqual(textWidth(text, { font: 'inter', bold }, 10) * 72 + 0.1);
      }
    },
  );

  it('may be missing: nothing fails, every character is named', () => {
    const fonts = fontCatalog(() => null);
    expect(fonts.cut('ab', { font: 'sans' })).toEqual([{ text: 'ab', face: null }]);
    expect(fonts.missing()).toEqual(['a', 'b']);
  });
});
