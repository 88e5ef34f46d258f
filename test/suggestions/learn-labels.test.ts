import { describe, expect, it } from 'vitest';
import { chancesOf, learnLabels } from '../../shared/suggestions/learn-labels.ts';
import { spreadOut } from '../../shared/suggestions/spread-out.ts';

const kinds = [
  { label: 'warmth', say: 'the foam was warm on my scalp and' },
  { label: 'price', say: 'the price of the bottle was high but' },
  { label: 'none', say: 'they moved the shop to another street so' },
];
const ends = [
  'I went home',
  'we talked',
  'it rained',
  'that was it',
  'I told my sister',
  'I came back',
  'who knows',
  'it is fine',
];
const texts = ends.flatMap((end) => kinds.map(({ say }) => `${say} ${end}`));
const labels = ends.flatMap(() => kinds.map(({ label }) => (label === 'none' ? [] : [label])));

describe('learning labels from texts', () => {
  const learnt = learnLabels({ texts, labels });

  it('gives a likely label to a text it has not seen', () => {
    const rows = learnt.features.rowsOf([
      'warm foam on the scalp again',
      'a high price for a bottle',
      'another street',
    ]);
    const best = [0, 1, 2].map((row) => {
      const chances = chancesOf(learnt, rows, row);
      const most = Math.max(...chances);
      return most < 0.4 ? 'none' : learnt.names[chances.indexOf(most)];
    });
    expect(best).toEqual(['warmth', 'price', 'none']);
  });

  it('gives the same weights for the same texts', () => {
    expect(learnLabels({ texts, labels }).models.weights).toEqual(learnt.models.weights);
  });

  it('leaves out labels of a single text and says nothing where there is none', () => {
    const rare = labels.map((each, at) => (at === 0 ? [...each, 'once'] : each));
    expect(learnLabels({ texts, labels: rare }).names).toEqual(['warmth', 'price']);
    expect(learnLabels({ texts: ['a', 'b'], labels: [[], []] }).names).toEqual([]);
  });

  it('stops where progress throws', () => {
    const stop = () => {
      throw new Error('stopped');
    };
    expect(() => learnLabels({ texts, labels }, { onProgress: stop })).toThrow('stopped');
  });
});

describe('turns to look at', () => {
  it('are spread over people and codes, likely ones first', () => {
    const one = (person: string, label: number, chance: number) => ({
      place: { person },
      label,
      chance,
      doubt: 1 - Math.abs(2 * chance - 1),
    });
    const chosen = spreadOut(
      [one('a', 0, 0.9), one('a', 0, 0.88), one('b', 1, 0.6), one('c', 2, 0.45), one('c', 2, 0.01)],
      { most: 4, uncertain: 1 },
    );
    expect(chosen.map(({ place, chance, why }) => `${place.person} ${chance} ${why}`)).toEqual([
      'a 0.9 likely',
      'b 0.6 likely',
      'c 0.45 likely',
      'a 0.88 uncertain',
    ]);
  });
});
