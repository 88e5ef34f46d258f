import { describe, expect, it } from 'vitest';
import { renderDeckFile } from '../../electron/workers/render-deck.ts';
import { audiences } from '../../shared/deck/deck.ts';
import { slideKinds } from '../../shared/deck/slide-kinds.ts';
import { deckTask, type WantedDeck } from '../support/deck-study.ts';
import { demoStudy } from '../support/demo-study.ts';
import { oddStudies } from '../support/odd-studies.ts';
import { readPackage } from '../support/read-package.ts';

const least = 1200;
const words = /[\p{L}\p{N}]/u;

/** Words of slides, tables and charts set under 12 points, or at a size that nothing in the file says. */
async function smallType(wanted: WantedDeck): Promise<string[]> {
  const { bytes } = await renderDeckFile(deckTask({ ...wanted, format: 'pptx' }), () => undefined);
  const file = readPackage(bytes);
  const slides = file.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/u.test(name));
  const charts = file.names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/u.test(name));
  const runs = slides.flatMap((name) =>
    [...file.xml(name).getElementsByTagName('a:r'), ...file.xml(name).getElementsByTagName('a:fld')].flatMap(
      (run) => {
        const text = run.getElementsByTagName('a:t')[0]?.textContent ?? '';
        const size = Number(run.getElementsByTagName('a:rPr')[0]?.getAttribute('sz'));
        return words.test(text) && !(size >= least) ? [`${name}: ${text} (${size})`] : [];
      },
    ),
  );
  const inCharts = charts.flatMap((name) => {
    const chart = file.xml(name);
    const set = ['a:defRPr', 'a:rPr', 'a:endParaRPr'].flatMap((tag) => [...chart.getElementsByTagName(tag)]);
    const sizes = set.flatMap((one) => one.getAttribute('sz') ?? []);
    return [
      ...sizes.filter((size) => Number(size) < least).map((size) => `${name}: ${size}`),
      ...(sizes.length < 2 ? [`${name}: names or values without a size`] : []),
    ];
  });
  return [...runs, ...inCharts];
}

describe('no word of a presentation is set under 12 points', () => {
  it.each(
    (['en', 'ja'] as const).flatMap((language) => audiences.map((audience) => [language, audience] as const)),
  )('in decks of twenty slides (%s, %s)', async (language, audience) => {
    expect(await smallType({ data: demoStudy(language), audience, length: 20 })).toEqual([]);
  });

  it('on a slide of every kind', async () => {
    expect(await smallType({ data: demoStudy('en'), kinds: slideKinds })).toEqual([]);
  });

  it.each(oddStudies())('in a deck of a study that makes it hard: %s', async (_, data) => {
    expect(await smallType({ data, length: 10 })).toEqual([]);
  });
});
