import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Element } from '@xmldom/xmldom';
import { renderDeckFile } from '../../electron/workers/render-deck.ts';
import { officePrograms } from '../../scripts/find-program.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { deckTask } from '../support/deck-study.ts';
import { demoStudy } from '../support/demo-study.ts';
import { temporaryFolder } from '../support/open-backend.ts';
import { readPackage } from '../support/read-package.ts';
import { realStudy } from '../support/real-study.ts';
import { sampleData } from '../support/sample-data.ts';
import { hasSharedData } from '../support/shared-data.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const programs = officePrograms();

/** Without spaces, and without hyphens: at the end of a line Poppler takes them for a division. */
const bare = (text: string) => text.replaceAll(/[\s\-\u00AD]+/gu, '');
const textOf = (parent: Element) =>
  [...parent.getElementsByTagName('w:t')].map((run) => run.textContent ?? '').join('');

/** Words of each page as LibreOffice sets the report. */
function pagesOf(name: string, docx: Uint8Array): string[] {
  if (!programs) throw new Error('this test runs only where LibreOffice is');
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, docx);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(programs.office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
    stdio: 'pipe',
    timeout: 150_000,
  });
  const text = execFileSync(programs.pdftotext, [join(folder, `${name}.pdf`), '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return text.split('\f').slice(0, -1).map(bare);
}

const studies: [name: string, make: () => StudyData | Promise<StudyData>][] = [
  ['en', () => sampleData('en')],
  ['ja', () => sampleData('ja')],
  ['small, en', () => demoStudy('en')],
  ['small, ja', () => demoStudy('ja')],
  ...(hasSharedData ? [['real', realStudy] as [string, () => Promise<StudyData>]] : []),
];

it.each(studies)(
  'the report opens in LibreOffice: nothing lost, every page named at the front is the right one (%s)',
  async (name, make) => {
    const { bytes } = await renderDeckFile(deckTask({ data: await make(), format: 'docx' }), () => undefined);
    const document = readPackage(bytes).xml('word/document.xml');
    const pages = pagesOf(name, bytes);
    const whole = pages.join('');
    const paragraphs = [...document.getElementsByTagName('w:p')].map((paragraph) => ({
      style: paragraph.getElementsByTagName('w:pStyle').item(0)?.getAttribute('w:val') ?? '',
      text: bare(textOf(paragraph)),
      paragraph,
    }));
    const said = paragraphs.filter(({ style }) => style === 'Quote');
    expect(said.length).toBeGreaterThan(20);
    // A page's number may stand between two lines of a quote.
    const unnumbered = pages.map((page) => page.replace(/\d+$/u, '')).join('');
    const lost = said.filter(({ text }) => !whole.includes(text) && !unnumbered.includes(text));
    expect(lost.map(({ text }) => text)).toEqual([]);
    const headings = paragraphs.filter(({ style }) => /^Heading\d$/u.test(style));
    expect(headings.map(({ text }) => text).filter((text) => !whole.includes(text))).toEqual([]);
    // A quote takes a fifteenth of a page at least, and no page is empty.
    expect(pages.length).toBeGreaterThan(said.length / 20 + 5);
    expect(pages.length).toBeLessThan(said.length / 8 + 30);
    expect(pages.filter((page) => page.length < 20)).toEqual([]);

    const entries = paragraphs
      .filter(({ style }) => /^TOC\d$/u.test(style))
      .map(({ paragraph }) => {
        const texts = [...paragraph.getElementsByTagName('w:t')].map((run) => run.textContent ?? '');
        return { title: bare(texts.slice(0, -1).join('')), page: Number(texts.at(-1)) };
      });
    expect(entries.length).toBeGreaterThan(20);
    expect(entries.filter(({ title, page }) => !pages[page - 1]?.includes(title))).toEqual([]);
  },
  180_000,
);
