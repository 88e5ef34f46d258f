import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { officePrograms } from '../../scripts/find-program.ts';
import type { Output } from '../../shared/api/contract.ts';
import { renderDeckFile } from '../../electron/workers/render-deck.ts';
import { deckTask } from '../support/deck-study.ts';
import { demoStudy } from '../support/demo-study.ts';
import { callBackend, temporaryFolder, testBackend } from '../support/open-backend.ts';
import { templateFile } from '../support/template-file.ts';

const folder = temporaryFolder();
const backend = testBackend(folder);
afterAll(async () => {
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

const programs = officePrograms();

/** Pages and fonts of a deck as LibreOffice sets it. */
function convert(name: string, bytes: Uint8Array): number {
  if (!programs) throw new Error('this test runs only where LibreOffice is');
  const work = join(folder, name);
  mkdirSync(work);
  writeFileSync(join(work, 'deck.pptx'), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, join(work, 'deck.pptx')];
  execFileSync(programs.office, args, { stdio: 'pipe', timeout: 150_000 });
  const info = execFileSync(programs.pdfinfo, [join(work, 'deck.pdf')], { encoding: 'utf8' });
  return Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]);
}

/** Words of the pages of a PDF, each page apart. */
function pageWords(pdf: string): string[] {
  if (!programs) throw new Error('this test runs only where LibreOffice is');
  const text = execFileSync(programs.pdftotext, [pdf, '-'], { encoding: 'utf8' });
  return text.split('\f').map((page) => page.replaceAll(/\s+/gu, ''));
}

async function open(language: 'en' | 'ja') {
  return (await callBackend(backend, 'studies.openSample', { language })) as Output<'studies.openSample'>;
}

const wanted = [
  ['en', 'board'],
  ['en', 'product'],
  ['en', 'front-line'],
  ['ja', 'board'],
] as const;

it.each(wanted)(
  'the sample’s deck opens in LibreOffice, every slide a page with its title and texts (%s, %s)',
  async (language, audience) => {
    const { handle } = await open(language);
    const wish = { audience, length: 10 } as const;
    const slides = (await callBackend(backend, 'deck.slides', wish, handle)) as Output<'deck.slides'>;
    const { blobId } = (await callBackend(
      backend,
      'deck.render',
      { ...wish, format: 'pptx' },
      handle,
    )) as Output<'deck.render'>;
    const name = `${language}-${audience}`;
    expect(convert(name, backend.blobs.get(blobId).bytes)).toBe(slides.length);
    const pages = pageWords(join(folder, name, 'deck.pdf'));
    slides.forEach((slide, index) => {
      const quotes = slide.elements.flatMap((element) => (element.kind === 'quote' ? [element.text] : []));
      for (const text of quotes) expect(pages[index]).toContain(text.replaceAll(/\s+/gu, ''));
    });
  },
  180_000,
);

it('a deck in a company’s presentation opens in LibreOffice, with the company’s furniture on every page', async () => {
  const { handle } = await open('en');
  const template = backend.blobs.put('company.pptx', await templateFile());
  const { blobId, slides } = (await callBackend(
    backend,
    'deck.render',
    { format: 'pptx', length: 5, template: template.blobId },
    handle,
  )) as Output<'deck.render'>;
  expect(convert('company', backend.blobs.get(blobId).bytes)).toBe(slides);
  const pages = pageWords(join(folder, 'company', 'deck.pdf')).slice(0, slides);
  expect(pages.filter((page) => !page.includes('BeispielLtd,internal'))).toEqual([]);
}, 180_000);

it.each(['en', 'ja'] as const)(
  'the PDF of the sample’s deck has its words, its faces inside and its tags (%s)',
  async (language) => {
    const { handle } = await open(language);
    const wish = { length: 10 } as const;
    const slides = (await callBackend(backend, 'deck.slides', wish, handle)) as Output<'deck.slides'>;
    const { blobId } = (await callBackend(
      backend,
      'deck.render',
      { ...wish, format: 'pdf' },
      handle,
    )) as Output<'deck.render'>;
    const file = join(folder, `${language}.pdf`);
    writeFileSync(file, backend.blobs.get(blobId).bytes);
    if (!programs) throw new Error('this test runs only where Poppler is');
    const info = execFileSync(programs.pdfinfo, [file], { encoding: 'utf8' });
    expect(info).toMatch(/^Tagged:\s+yes$/m);
    expect(info).toMatch(new RegExp(`^Pages:\\s+${slides.length}$`, 'm'));
    expect(info).not.toMatch(/^Author:/m);
    const pages = pageWords(file);
    slides.forEach((slide, index) => {
      const quotes = slide.elements.flatMap((element) => (element.kind === 'quote' ? [element.text] : []));
      for (const text of quotes) expect(pages[index]).toContain(text.replaceAll(/\s+/gu, ''));
    });
    const fonts = execFileSync(programs.pdffonts, [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/Identity-H\s+yes\s+yes\s+yes/);
  },
  60_000,
);

it('words from right to left are found in the PDF as they were said', async () => {
  if (!programs) throw new Error('this test runs only where Poppler is');
  const base = demoStudy('en');
  const question = 'הרגשתי שהכתפיים שלי יורדות';
  const name = 'شعرت أن كتفي تنزلان 2026';
  const data = { ...base, study: { ...base.study, name, question } };
  const { bytes } = await renderDeckFile(deckTask({ data, format: 'pdf', length: 5 }), () => undefined);
  const file = join(folder, 'right-to-left.pdf');
  writeFileSync(file, bytes);
  const text = execFileSync(programs.pdftotext, ['-l', '1', file, '-'], { encoding: 'utf8' });
  const plain = text.replaceAll(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu, '').replaceAll(/\s+/gu, ' ');
  expect(plain).toContain(question);
  for (const word of name.split(' ')) expect(plain).toContain(word);
});
