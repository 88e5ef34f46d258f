import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { renderDeckHtml } from '../../electron/exporters/deck-html.ts';
import { renderPptx } from '../../electron/exporters/pptx.ts';
import { standardLook } from '../../shared/deck/deck-look.ts';
import { readFontFile } from '../../electron/workers/font-files.ts';
import { buildDeck } from '../../shared/deck/build-deck.ts';
import { demoEn } from '../support/demo-study-en.ts';
import { demoJa } from '../support/demo-study-ja.ts';
import { demoStudy } from '../support/demo-study.ts';

const at = new Date('2026-03-04T05:06:07Z');

async function packageOf(language: 'en' | 'ja') {
  const data = demoStudy(language);
  const slides = buildDeck({ data, language });
  const { bytes } = await renderPptx(slides, {
    language,
    title: data.study.name,
    look: standardLook,
    pictures: new Map(),
    at,
  });
  const entries = Object.entries(unzipSync(bytes));
  const texts = entries
    .filter(([name]) => /\.(?:xml|rels)$/u.test(name))
    .map(([name, content]) => [name, strFromU8(content)] as const);
  return {
    slides,
    bytes,
    names: entries.map(([name]) => name),
    texts,
    all: texts.map(([, text]) => text).join('\n'),
  };
}

function parse(name: string, text: string): void {
  const parser = new SaxesParser({ xmlns: true, fileName: name });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

describe('the PowerPoint file', () => {
  it.each(['en', 'ja'] as const)(
    'holds each slide with notes, all of it well-formed (%s)',
    async (language) => {
      const { slides, names, texts } = await packageOf(language);
      expect(names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/u.test(name)).length).toBe(slides.length);
      expect(names.filter((name) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/u.test(name)).length).toBe(
        slides.length,
      );
      for (const [name, text] of texts) parse(name, text);
    },
  );

  it('has native text, charts and freeforms, and no pictures', async () => {
    const { names, all } = await packageOf('en');
    expect(names.some((name) => /^ppt\/charts\/chart\d+\.xml$/u.test(name))).toBe(true);
    expect(names.filter((name) => /\.(?:png|jpe?g|svg|emf)$/u.test(name))).toEqual([]);
    expect(all.includes('<a:custGeom>')).toBe(true);
    expect(all.includes('type="title"')).toBe(true);
    expect(all.includes('cannot switch off any more')).toBe(true);
  });

  it('names each slide by its whole title, in lists and for screen readers', async () => {
    const { slides, texts } = await packageOf('en');
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const files = new Map(texts);
    for (const [index, slide] of slides.entries()) {
      expect(files.get(`ppt/slides/slide${index + 1}.xml`)).toContain(
        `<p:cSld name="${escaped(slide.title)}"`,
      );
      expect(files.get('docProps/app.xml')).toContain(`<vt:lpstr>${escaped(slide.title)}</vt:lpstr>`);
    }
  });

  it('has the properties of a paragraph before its runs and nowhere else', async () => {
    const { texts } = await packageOf('ja');
    const runs = texts.filter(([name]) => name.startsWith('ppt/slides/')).map(([, text]) => text);
    expect(runs.join('')).toContain('</a:r><a:r>');
    for (const text of runs) expect(text).not.toMatch(/<\/a:r><a:pPr|<a:br\/><a:pPr/u);
  });

  it('gives titles the line height that they were measured with', async () => {
    const { slides, texts } = await packageOf('en');
    const files = new Map(texts);
    for (const [index, slide] of slides.entries()) {
      const title = slide.elements.find(
        (element) => element.kind === 'text' && (element.role === 'title' || element.role === 'statement'),
      );
      const points = title?.kind === 'text' ? Math.round(title.size * title.lineHeight * 10) * 10 : 0;
      const shape = /type="title".*?<\/p:sp>/su.exec(
        files.get(`ppt/slides/slide${index + 1}.xml`) ?? '',
      )?.[0];
      expect(shape).toContain(`<a:spcPts val="${points}"/>`);
    }
  });

  it('sets Japanese in the language', async () => {
    const { all } = await packageOf('ja');
    expect(all.includes('lang="ja-JP"')).toBe(true);
  });

  it.each([
    ['en', demoEn],
    ['ja', demoJa],
  ] as const)('holds no real name (%s)', async (language, text) => {
    const { all } = await packageOf(language);
    for (const person of text.people) expect(all).not.toContain(person.name);
    for (const person of text.people) {
      const [family = ''] = person.name.split(' ');
      if (family !== 'Will')
        expect(all).not.toMatch(
          language === 'ja' ? new RegExp(family, 'u') : new RegExp(`\\b${family}\\b`, 'u'),
        );
    }
  });
});

describe('the HTML deck', () => {
  const data = demoStudy('en');
  const hostile = '</text></svg><script>alert(1)</script><img src=x onerror="alert(2)">';
  const slides = buildDeck({
    data: {
      ...data,
      study: { ...data.study, name: hostile, question: hostile },
      codes: data.codes.map((code) => ({ ...code, name: `${code.name} ${hostile}` })),
    },
    language: 'en',
  });
  const html = renderDeckHtml(slides, {
    language: 'en',
    title: hostile,
    look: standardLook,
    pictures: new Map(),
    at,
    readFont: readFontFile,
  });

  it('is one file: nothing is fetched, nothing but its own key script may run', () => {
    const withoutFonts = html.replaceAll(/src:url\(data:font\/ttf;base64,[^)]+\)/gu, '');
    expect(withoutFonts).not.toMatch(
      /(?:src|href|xlink:href|action)\s*=\s*["']?(?:https?:|\/\/|data:|javascript:)/iu,
    );
    expect(withoutFonts).not.toMatch(/@import|url\(|https?:/iu);
    expect(html.match(/<script/gu)?.length).toBe(1);
    expect(html).toMatch(
      /default-src &#39;none&#39;; script-src &#39;sha256-[A-Za-z0-9+/=]+&#39;; style-src &#39;sha256-/u,
    );
    expect(html.includes('unsafe-inline')).toBe(false);
  });

  it('writes what people typed as text', () => {
    expect(html.includes('<script>alert')).toBe(false);
    expect(html.includes('<img')).toBe(false);
    expect(html.includes('&lt;script&gt;alert(1)')).toBe(true);
  });

  it('names each section by its whole title', () => {
    for (const slide of slides) {
      expect(html.includes(`<section id="${slide.id}" aria-labelledby="${slide.id}-title"`)).toBe(true);
      expect(html.includes(`<h2 id="${slide.id}-title">`)).toBe(true);
    }
  });

  it('has a section and notes for each slide', () => {
    expect(html.match(/<section /gu)?.length).toBe(slides.length);
    expect(html.includes('prefers-color-scheme:dark')).toBe(true);
    expect(html.includes('break-after:page')).toBe(true);
  });
});
