import { beforeAll, describe, expect, it } from 'vitest';
import { renderPptx } from '../../electron/exporters/pptx.ts';
import { standardLook } from '../../shared/deck/deck-look.ts';
import { demoStudy } from '../support/demo-study.ts';
import { proposedSlides } from '../support/deck-study.ts';
import { packageProblems, readPackage, readPresentation } from '../support/read-package.ts';
import { templateFile, withPart, type TemplateWish } from '../support/template-file.ts';

const data = demoStudy('en');
const slides = proposedSlides({ data, length: 10 });
const options = {
  language: 'en',
  title: 'Bath house',
  look: standardLook,
  pictures: new Map(),
  at: new Date(0),
} as const;
const inTemplate = async (wish: TemplateWish = {}) => {
  const { bytes, withoutTitles } = await renderPptx(slides, {
    ...options,
    template: await templateFile(wish),
  });
  return { file: readPackage(bytes), withoutTitles };
};
const reasonOf = (template: Uint8Array) =>
  renderPptx(slides, { ...options, template }).then(
    () => 'accepted',
    (error: unknown) =>
      error instanceof Error && 'details' in error ? (error.details as { reason: string }).reason : error,
  );

describe('a deck in a company’s presentation', () => {
  let made: Awaited<ReturnType<typeof inTemplate>>;
  beforeAll(async () => {
    made = await inTemplate();
  });

  it('is whole', () => {
    expect(packageProblems(made.file)).toEqual([]);
  });

  it('has our slides on the company’s layout, and none of its own slides', () => {
    const { slides: read } = readPresentation(made.file);
    expect(read.length).toBe(slides.length);
    for (const slide of read) expect(made.file.text(slide.layout)).toContain('BEISPIEL');
    expect(made.file.everything.includes('Secret plan')).toBe(false);
  });

  it('keeps the company’s fonts and furniture', () => {
    expect(made.file.everything.includes('<a:latin typeface="Georgia"')).toBe(true);
    expect(made.file.everything.includes('Beispiel Ltd, internal')).toBe(true);
    expect(made.file.everything.includes('Palatino')).toBe(false);
  });

  it('names nobody of the company in its properties', () => {
    expect(made.file.everything.includes('Barbara')).toBe(false);
  });

  it('keeps charts, notes and sections', () => {
    const read = readPresentation(made.file);
    expect(read.slides.flatMap((slide) => slide.charts).length).toBeGreaterThan(0);
    expect(read.slides[1]?.notes).toContain(slides[1]?.notes ?? '');
    expect(read.sections.map((section) => section.name)).toEqual([
      ...new Set(slides.map((slide) => slide.sectionTitle)),
    ]);
  });

  it('puts every title into the company’s place for titles where all fit', () => {
    const xml = made.file.text('ppt/slides/slide3.xml');
    const title = /<p:sp>(?:(?!<\/p:sp>).)*type="title".*?<\/p:sp>/su.exec(xml)?.[0];
    expect(title).toContain('<p:spPr/>');
    expect(title).toContain('<a:normAutofit/>');
  });

  it('is readable on a dark ground', async () => {
    const { file } = await inTemplate({ ground: '101820' });
    const colors = [...file.text('ppt/slides/slide3.xml').matchAll(/srgbClr val="(.{6})"/gu)].map(
      (match) => match[1],
    );
    expect(colors).not.toContain('22201C');
    expect(colors).not.toContain('5B564C');
  });

  it('lays a template of another size out for our page', async () => {
    const { file } = await inTemplate({ size: { w: 10, h: 5.625 } });
    expect(packageProblems(file)).toEqual([]);
    expect(file.text('ppt/presentation.xml')).toContain('cx="12191695"');
    // The bar at the foot, a 22nd of the page's width wide as before.
    expect(/<a:ext cx="12191[67]\d\d" cy="2286\d\d"/u.test(file.everything)).toBe(true);
  });

  it('says so where no layout has a place for titles, and writes them as text', async () => {
    const { file, withoutTitles } = await inTemplate({ withTitle: false });
    expect(withoutTitles).toBe(true);
    expect(readPresentation(file).slides[2]?.texts).toContain(slides[2]?.title);
  });

  it('takes a presentation template (potx)', async () => {
    const potx = withPart(await templateFile(), '[Content_Types].xml', (text) =>
      text.replace('presentation.main+xml', 'template.main+xml'),
    );
    const { bytes } = await renderPptx(slides, { ...options, template: potx });
    expect(readPackage(bytes).text('[Content_Types].xml')).toContain('presentation.main+xml');
    expect(readPackage(bytes).text('[Content_Types].xml')).not.toContain('template.main+xml');
  });
});

describe('a file that cannot be a template', () => {
  const ole = (name: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from(name, 'utf16le'),
    ]);

  it.each([
    ['under a password', ole('EncryptedPackage'), 'template-password'],
    ['of PowerPoint 97', ole('PowerPoint Document'), 'template-old-format'],
    ['a text', Buffer.from('hello'), 'template-not-pptx'],
    ['empty', new Uint8Array(), 'template-not-pptx'],
    ['a zip cut off', Buffer.from('PK\u0003\u0004 and nothing'), 'template-broken'],
  ])('says why: %s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason);
  });

  it('says why: cut in the middle, broken XML, another Office file, no layouts', async () => {
    const whole = await templateFile();
    expect(await reasonOf(whole.slice(0, whole.length / 2))).toBe('template-broken');
    expect(await reasonOf(withPart(whole, 'ppt/presentation.xml', (text) => text.slice(0, 200)))).toBe(
      'template-broken',
    );
    expect(await reasonOf(withPart(whole, '_rels/.rels', () => '<Relationships xmlns="x"/>'))).toBe(
      'template-not-pptx',
    );
    expect(
      await reasonOf(
        withPart(whole, 'ppt/slideMasters/_rels/slideMaster1.xml.rels', (text) =>
          text.replaceAll(/<Relationship [^>]*slideLayout"[^>]*\/>/gu, ''),
        ),
      ),
    ).toBe('template-no-layouts');
    expect(
      await reasonOf(
        withPart(
          whole,
          'ppt/presentation.xml',
          (text) => `<!DOCTYPE x [<!ENTITY a "b">]>${text.replace(/<\?xml.*?\?>/u, '')}`,
        ),
      ),
    ).toBe('template-broken');
  });
});
