import { parse } from 'pptxtojson/dist/index.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDeckFile, type DeckFileTask } from '../../electron/workers/render-deck.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import { deckTask } from '../support/deck-study.ts';
import { demoStudy } from '../support/demo-study.ts';

async function written(task: DeckFileTask): Promise<Uint8Array> {
  return (await renderDeckFile(task, () => undefined)).bytes;
}

const data = demoStudy('en');

/** Lines that are broken by hand have no space there. */
const bare = (text: string) => text.replaceAll(/\s+/gu, '');

/** Words of a piece of HTML. */
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

type Read = Awaited<ReturnType<typeof parse>>;

describe('a deck read back by a library that knows nothing of ours', () => {
  let slides: readonly Slide[];
  let read: Read;
  beforeAll(async () => {
    const task = deckTask({ data, format: 'pptx' });
    slides = task.slides;
    read = await parse(new Uint8Array(await written(task)).buffer);
  });
  const elementsOf = (index: number) => read.slides[index]?.elements ?? [];

  it('has every slide with its title and quotes', () => {
    expect(read.slides.length).toBe(slides.length);
    slides.forEach((slide, index) => {
      const texts = elementsOf(index).flatMap((element) =>
        'content' in element ? [bare(plain(element.content))] : [],
      );
      for (const element of slide.elements) {
        if (element.kind === 'quote') expect(texts).toContain(bare(element.text));
        if (element.kind === 'text' && element.role === 'title')
          expect(texts).toContain(
            bare(
              element.paragraphs
                .flat()
                .map((run) => run.text)
                .join(''),
            ),
          );
      }
    });
  });

  it('has charts with their names and numbers', () => {
    const wanted = slides.map((slide) =>
      slide.elements.flatMap((element) =>
        element.kind === 'barChart'
          ? [element.bars.toReversed().map(({ name, value }) => [name, value])]
          : [],
      ),
    );
    const found = slides.map((_, index) =>
      elementsOf(index).flatMap((element) => {
        if (element.type !== 'chart' || !('data' in element)) return [];
        const [series] = element.data;
        if (!series || !('xlabels' in series)) return [];
        const names: Readonly<Record<string, string>> = { ...series.xlabels };
        return [series.values.map(({ x, y }) => [names[x], y])];
      }),
    );
    expect(found).toEqual(wanted);
    expect(found.flat().length).toBeGreaterThan(1);
  });

  it('has tables with their cells', () => {
    const wanted = slides.flatMap((slide) =>
      slide.elements.flatMap((element) =>
        element.kind === 'table'
          ? [
              [
                element.columns.map((column) => column.title),
                ...element.rows.map((row) => row.map((cell) => cell.text)),
              ],
            ]
          : [],
      ),
    );
    const found = slides.flatMap((_, index) =>
      elementsOf(index).flatMap((element) =>
        element.type === 'table' ? [element.data.map((row) => row.map((cell) => plain(cell.text)))] : [],
      ),
    );
    expect(found).toEqual(wanted);
  });

  it('has the notes with what everything rests on', () => {
    slides.forEach((slide, index) => {
      const notes = plain((read.slides[index]?.note ?? '').replaceAll('</p>', '\n')).trim();
      expect(notes.replaceAll(/\s+/gu, ' ')).toBe(
        (slide.notes === '' ? slide.title : slide.notes).replaceAll(/\s+/gu, ' ').trim(),
      );
    });
  });
});
