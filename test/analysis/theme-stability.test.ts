import { describe, expect, it } from 'vitest';
import { coherence, isBeyondChance } from '../../shared/analysis/chance-reference.ts';
import { clusterwiseJaccard, resampledJaccard, stabilityOf } from '../../shared/analysis/theme-stability.ts';
import { normaliseRows } from '../../shared/analysis/sparse-matrix.ts';
import { seededRandom } from '../../shared/analysis/random.ts';
import { personSample } from '../../shared/analysis/person-sample.ts';

describe('the clusterwise Jaccard index', () => {
  // Computed by hand after C. Hennig, "Cluster-wise assessment of cluster stability" (2007), section 2.2:
  // |shared| / |united| with the most alike new cluster, over the drawn points alone.
  it('is shared over united with the best match, among what was drawn', () => {
    const partition = Int32Array.from([0, 0, 0, 0, 1, 1, 1, 2]);
    const drawn = [0, 1, 2, 4, 5, 6];
    const regrouped = [0, 0, 1, 1, 1, 1];
    expect([...clusterwiseJaccard(partition, 3, drawn, regrouped)]).toEqual([2 / 3, 3 / 4, Number.NaN]);
  });

  it('is 1 for the same grouping under other numbers', () => {
    const partition = Int32Array.from([0, 0, 1, 1, 2]);
    expect([...clusterwiseJaccard(partition, 3, [0, 1, 2, 3, 4], [2, 2, 0, 0, 1])]).toEqual([1, 1, 1]);
  });

  it('leaves out what is in no group', () => {
    const partition = Int32Array.from([0, 0, -1, -1]);
    expect([...clusterwiseJaccard(partition, 1, [0, 1, 2, 3], [0, 0, 0, 0])]).toEqual([1]);
  });
});

describe('the words of stability', () => {
  it('follow the bounds of Hennig, and chance goes before them', () => {
    expect([0.59, 0.6, 0.74, 0.75, 0.9].map((value) => stabilityOf(value, true).words)).toEqual([
      'unstable',
      'fairly-stable',
      'fairly-stable',
      'stable',
      'stable',
    ]);
    expect(stabilityOf(0.9, false)).toEqual({ jaccard: 0.9, words: 'unstable', beyondChance: false });
    expect(stabilityOf(Number.NaN, null)).toEqual({ jaccard: 0, words: 'unknown', beyondChance: null });
  });
});

/** Rows about `groups` middles, `spread` apart, in turn; ten rows a person. */
function cloud(count: number, groups: number, spread: number) {
  const random = seededRandom(3);
  const width = 8;
  const values = new Float32Array(count * width);
  for (let row = 0; row < count; row += 1) {
    for (let d = 0; d < width; d += 1)
      values[row * width + d] = (d === row % groups ? 1 : 0) + spread * (random() - 0.5);
  }
  return normaliseRows({ rowCount: count, width, values });
}

describe('resampling people', () => {
  const people = Array.from({ length: 120 }, (_, row) => `person ${Math.floor(row / 10)}`);
  const partition = Int32Array.from({ length: 120 }, (_, row) => row % 4);
  const levels = [{ partition, groups: 4, count: 4 }];

  it('finds clear groups again, and groups that are none only in part', () => {
    const [clear] = resampledJaccard(cloud(120, 4, 0.3), people, levels, { seed: 1 });
    const [none] = resampledJaccard(cloud(120, 1, 20), people, levels, { seed: 1 });
    expect(Math.min(...(clear ?? []))).toBeGreaterThan(0.95);
    expect(Math.max(...(none ?? []))).toBeLessThan(0.5);
  });

  it('says nothing of three people', () => {
    const few = people.map((_, row) => `person ${row % 3}`);
    const [found] = resampledJaccard(cloud(120, 4, 0.3), few, levels, { seed: 1 });
    expect([...(found ?? [])].every((value) => Number.isNaN(value))).toBe(true);
  });
});

describe('coherence', () => {
  it('is the mean cosine with the middle of the others', () => {
    // Two at a right angle and one between them: 1/sqrt(2) to the other pair's sum is found by hand.
    const rows = normaliseRows({ rowCount: 3, width: 2, values: Float32Array.from([1, 0, 0, 1, 1, 1]) });
    const [group] = coherence(rows, Int32Array.from([0, 0, 0]));
    const outer = Math.cos((67.5 * Math.PI) / 180);
    expect(group?.size).toBe(3);
    expect(group?.coherence).toBeCloseTo((2 * outer + 1) / 3, 5);
  });

  it('passes chance where it is above nearly all groups of its size', () => {
    const chance = Array.from({ length: 100 }, (_, at) => ({ size: 5, coherence: at / 100 }));
    expect(isBeyondChance({ size: 5, coherence: 0.99 }, chance.slice(0, 60))).toBe(true);
    expect(isBeyondChance({ size: 5, coherence: 0.3 }, chance.slice(0, 60))).toBe(false);
    expect(isBeyondChance({ size: 1, coherence: 1 }, chance)).toBe(null);
  });
});

describe('a sample of people', () => {
  it('takes whole people, and everything where it fits', () => {
    const people = Array.from({ length: 60 }, (_, row) => `person ${row % 6}`);
    const sample = personSample(people, 25, 1);
    expect(sample.length).toBe(20);
    expect(new Set(Array.from(sample, (row) => people[row])).size).toBe(2);
    expect(personSample(people, 60, 1).length).toBe(60);
  });
});
