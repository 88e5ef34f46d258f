import { beforeAll, describe, expect, it } from 'vitest';
import { renderPptx } from '../../electron/exporters/pptx.ts';
import { deckPages, pageSizes, standardLook } from '../../shared/deck/deck-look.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import { demoEn } from '../support/demo-study-en.ts';
import { demoStudy } from '../support/demo-study.ts';
import { proposedSlides } from '../support/deck-study.ts';
import { packageProblems, readPackage, readPresentation } from '../support/read-package.ts';

const at = new Date('2026-03-04T05:06:07Z');
const options = { language: 'en', title: 'Bath house', look: standardLook, pictures: new Map(), at } as const;
const data = demoStudy('en');

describe('a deck of twenty slides, read back', () => {
  const slides = proposedSlides({ data });
  let file: ReturnType<typeof readPackage>;
  let read: ReturnType<typeof readPresentation>;
  beforeAll(async () => {
    file = readPackage((await renderPptx(slides, options)).bytes);
    read = readPresentation(file);
  });

  it('is whole: every part has its type, every link leads somewhere, no id occurs twice', () => {
    expect(packageProblems(file)).toEqual([]);
  });

  it('has every slide with its title, in the parts of the story', () => {
    expect(read.slides.map((slide) => slide.title)).toEqual(
      slides.map((slide) => slide.title.replace(/^.*?: (?=People who)/u, '')),
    );
    const sections = [...Map.groupBy(slides, (slide) => slide.sectionTitle)].map(([name, own]) => ({
      name,
      slides: own.length,
    }));
    expect(read.sections).toEqual(sections);
  });

  it('has charts with the numbers of the slide and a workbook to edit them in', () => {
    slides.forEach((slide, index) => {
      const wanted = slide.elements.flatMap((element) =>
        element.kind === 'barChart'
          ? [
              {
                categories: element.bars.map((bar) => bar.name).toReversed(),
                values: element.bars.map((bar) => bar.value).toReversed(),
                workbook: true,
              },
            ]
          : [],
      );
      expect(read.slides[index]?.charts).toEqual(wanted);
    });
    expect(read.slides.flatMap((slide) => slide.charts).length).toBeGreaterThan(1);
  });

  it('has tables as tables', () => {
    slides.forEach((slide, index) => {
      const wanted = slide.elements.flatMap((element) =>
        element.kind === 'table'
          ? [
              [
                element.columns.map((column) => column.title),
                ...element.rows.map((row) => row.map((cell) => cell.text)),
              ],
            ]
          : [],
      );
      expect(read.slides[index]?.tables).toEqual(wanted);
    });
  });

  it('says in words what every figure shows', () => {
    expect(read.slides.flatMap((slide) => slide.silent)).toEqual([]);
    const figures = slides.flatMap((slide) =>
      slide.elements.flatMap((element) => ('altText' in element && element.altText ? [element.altText] : [])),
    );
    expect(figures.length).toBeGreaterThan(5);
    expect(read.slides.flatMap((slide) => slide.altTexts).toSorted()).toEqual(figures.toSorted());
  });

  it('has the notes line by line, with the trace', () => {
    slides.forEach((slide, index) => {
      expect(read.slides[index]?.notes).toContain(slide.notes === '' ? slide.title : slide.notes);
    });
    expect(read.slides.map((slide) => slide.notes).join('\n')).toMatch(/Ines · .*\d\d:\d\d/u);
  });

  it('numbers its pages by a field on every slide but the first', () => {
    expect(read.slides.map((slide) => slide.fields)).toEqual(
      slides.map((_, index) => (index === 0 ? [] : ['slidenum'])),
    );
  });

  it('takes faces and colours from a theme with Japanese and complex scripts', () => {
    const theme = file.text('ppt/theme/theme1.xml');
    expect(
      theme.includes(
        '<a:majorFont><a:latin typeface="Palatino Linotype"/><a:ea typeface="Yu Mincho"/><a:cs typeface="Arial"/>',
      ),
    ).toBe(true);
    expect(
      theme.includes(
        '<a:minorFont><a:latin typeface="Arial"/><a:ea typeface="Yu Gothic"/><a:cs typeface="Arial"/>',
      ),
    ).toBe(true);
    expect(theme.includes('<a:accent1><a:srgbClr val="0F5E6B"/></a:accent1>')).toBe(true);
    expect(file.everything.includes('typeface="Hara')).toBe(false);
    expect(file.text('ppt/slides/slide2.xml').includes('typeface="+mj-ea"')).toBe(true);
  });

  it('says nothing of people in its properties', () => {
    expect(file.text('docProps/core.xml')).toContain('<dc:creator>Hara</dc:creator>');
    expect(file.text('docProps/core.xml')).toContain('2026-03-04T05:06:07Z');
    expect(demoEn.people.filter((person) => file.everything.includes(person.name))).toEqual([]);
  });
});

describe('slides that are not as most', () => {
  const slides = proposedSlides({ data, audience: 'front-line', length: 5 });

  it('are kept hidden where they were hidden', async () => {
    const hidden = slides.map((slide, index): Slide => (index === 2 ? { ...slide, hidden: true } : slide));
    const read = readPresentation(readPackage((await renderPptx(hidden, options)).bytes));
    expect(read.slides.map((slide) => slide.hidden)).toEqual(hidden.map((slide) => slide.hidden));
  });

  it.each(deckPages)('have the size of their page (%s)', async (page) => {
    const look = { ...standardLook, page };
    const file = readPackage(
      (await renderPptx(proposedSlides({ data, length: 5, look }), { ...options, look })).bytes,
    );
    const { w, h } = pageSizes[page];
    expect(file.text('ppt/presentation.xml')).toContain(
      `<p:sldSz cx="${Math.round(w * 914_400)}" cy="${Math.round(h * 914_400)}"`,
    );
  });

  it('carry a logo with its words', async () => {
    const [first] = slides;
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const logo = {
      kind: 'image',
      box: { x: 11, y: 0.3, w: 1, h: 0.5 },
      fileId: 'logo',
      mime: 'image/png',
      altText: 'Logo of the bath house',
    } as const;
    const marked = first ? [{ ...first, elements: [...first.elements, logo] }] : [];
    const file = readPackage(
      (await renderPptx(marked, { ...options, pictures: new Map([['logo', png]]) })).bytes,
    );
    expect(packageProblems(file)).toEqual([]);
    expect(readPresentation(file).slides[0]?.altTexts).toEqual(['Logo of the bath house']);
  });

  it('give the same bytes for the same slides and time', async () => {
    const [a, b] = await Promise.all([renderPptx(slides, options), renderPptx(slides, options)]);
    expect(Buffer.from(a.bytes).equals(Buffer.from(b.bytes))).toBe(true);
  });
});
