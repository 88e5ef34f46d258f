import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderDeckFile } from '../../electron/workers/render-deck.ts';
import { officePrograms } from '../../scripts/find-program.ts';
import { audiences } from '../../shared/deck/deck.ts';
import { standardLook } from '../../shared/deck/deck-look.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { deckTask, proposedSlides, type WantedDeck } from '../support/deck-study.ts';
import { oddStudies } from '../support/odd-studies.ts';
import { temporaryFolder } from '../support/open-backend.ts';
import { realStudy } from '../support/real-study.ts';
import { toPdf, wordsOfPages } from '../support/rendered-pages.ts';
import { sampleData } from '../support/sample-data.ts';
import { hasSharedData } from '../support/shared-data.ts';
import { colliding, outside, textBoxes, type Tolerance } from '../support/text-boxes.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * A box is written a little wider than the lines that were measured for it (0.06 inch; 6 % where the breaks are written out),
 * so that a face that is not quite the one measured breaks its lines where ours do: that much may be used. What is drawn of a
 * word reaches from the face's ascent to its descent, up to a third of the size beyond the line box at either end.
 */
const slack: Tolerance = { beside: 0.08, share: 0.06, above: 0.36 };

type Wanted = WantedDeck & { readonly name: string };

async function faultsOf(decks: readonly Wanted[], within: string): Promise<string[]> {
  const programs = officePrograms();
  if (!programs) throw new Error('this test runs only where LibreOffice is');
  const work = join(folder, within);
  mkdirSync(work);
  const files = new Map<string, Uint8Array>();
  const slides = new Map<string, readonly Slide[]>();
  for (const { name, ...wanted } of decks) {
    slides.set(name, proposedSlides(wanted));
    const { bytes } = await renderDeckFile(deckTask({ ...wanted, format: 'pptx' }), () => undefined);
    files.set(name, bytes);
  }
  toPdf(programs, work, files);
  return [...slides].flatMap(([name, pages]) => {
    const drawn = wordsOfPages(programs, join(work, `${name}.pdf`));
    expect(drawn.length, name).toBe(pages.length);
    return pages.flatMap((slide, at) => {
      const words = drawn[at] ?? [];
      const faults = [...outside(textBoxes(slide, standardLook), words, slack), ...colliding(words)];
      return faults.map((fault) => `${name} ${slide.id}: ${fault}`);
    });
  });
}

const studies: Readonly<Record<string, () => StudyData | Promise<StudyData>>> = {
  english: () => sampleData('en'),
  japanese: () => sampleData('ja'),
  ...(hasSharedData ? { interviews: realStudy } : {}),
};

describe('as LibreOffice or Poppler draws it, no text leaves its box and no word lies over another', () => {
  it.each(Object.keys(studies))(
    'in decks of every audience, in both languages (%s)',
    async (name) => {
      const data = await studies[name]?.();
      if (!data) throw new Error(`no study ${name}`);
      const decks = (['en', 'ja'] as const).flatMap((language) =>
        audiences.map((audience) => ({ name: `${language}-${audience}`, data, language, audience })),
      );
      expect(await faultsOf(decks, name)).toEqual([]);
    },
    300_000,
  );

  it.each(Object.keys(studies))(
    'in the PDF that is written without it (%s)',
    async (name) => {
      const programs = officePrograms();
      const data = await studies[name]?.();
      if (!programs || !data) throw new Error('this test runs only where Poppler is');
      for (const language of ['en', 'ja'] as const)
        for (const audience of audiences) {
          const wanted = { data, language, audience };
          const { bytes } = await renderDeckFile(deckTask({ ...wanted, format: 'pdf' }), () => undefined);
          const file = join(folder, `${name}-${language}-${audience}.pdf`);
          writeFileSync(file, bytes);
          const drawn = wordsOfPages(programs, file);
          const faults = proposedSlides(wanted).flatMap((slide, at) => {
            const words = drawn[at] ?? [];
            const found = [...outside(textBoxes(slide, standardLook), words, slack), ...colliding(words)];
            return found.map((fault) => `${language} ${audience} ${slide.id}: ${fault}`);
          });
          expect(faults).toEqual([]);
        }
    },
    120_000,
  );

  it('in decks of studies that make it hard', async () => {
    const decks = oddStudies().map(([, data], at) => ({ name: `odd-${at}`, data, length: 10 as const }));
    expect(await faultsOf(decks, 'odd')).toEqual([]);
  }, 300_000);
});
