import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { embedMoments } from '../../electron/models/embed-moments.ts';
import type { TextVectors } from '../../shared/analysis/text-vectors.ts';
import { buildStudy, themeInput } from '../analysis/study-builder.ts';
import { temporaryFolder } from '../support/open-backend.ts';
import { meanings, writeTinyModel } from '../support/tiny-model.ts';

let folder = '';

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function inputOf(...texts: readonly string[]) {
  const interviews = texts.map((text, n) => ({
    name: `P${n}`,
    segment: null,
    lines: [{ text, codes: ['said'] }, { text: 'not coded' }],
  }));
  return themeInput(buildStudy(interviews, [{ name: 'said', kind: 'free' }]));
}

function vectorOf({ rows, values, width }: TextVectors, text: string): readonly number[] {
  const row = rows.get(text) ?? -1;
  return [...values.subarray(row * width, (row + 1) * width)];
}

describe('vectors of a study', () => {
  test('are those of what was said in the moments, each text once', async () => {
    const model = writeTinyModel(join(folder, 'tiny'));
    const told: (readonly [number, number])[] = [];
    const input = inputOf('so light', 'warm', 'so light');
    const vectors = await embedMoments({ input, folder: model, before: undefined }, (...at) => told.push(at));
    expect([...vectors.rows.keys()].toSorted()).toEqual(['so light', 'warm']);
    expect(vectorOf(vectors, 'so light')).toEqual([1, 0, 0, 0]);
    expect(vectorOf(vectors, 'warm')).toEqual([0, 1, 0, 0]);
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  test('that are known from before are not computed again', async () => {
    const model = writeTinyModel(join(folder, 'tiny'));
    const before = await embedMoments(
      { input: inputOf('light', 'warm'), folder: model, before: undefined },
      () => {},
    );
    // A mark that only a vector taken over can carry.
    before.values.set([0, 0, 0, 1], (before.rows.get('light') ?? 0) * before.width);
    const told: number[] = [];
    const input = inputOf('light', 'price', 'warm');
    const after = await embedMoments({ input, folder: model, before }, (_, total) => told.push(total));
    expect(vectorOf(after, 'light')).toEqual([0, 0, 0, 1]);
    expect(vectorOf(after, 'price')).toEqual([0, 0, 1, 0]);
    expect(told).toEqual([1]);
  });

  test('come from the files as they are now', async () => {
    const model = writeTinyModel(join(folder, 'tiny'));
    const request = { input: inputOf('light'), folder: model, before: undefined };
    await embedMoments(request, () => {});
    writeTinyModel(model, { vocabulary: { ...meanings, light: [0, 0, 0, 5], more: [1, 1, 1, 1] } });
    expect(vectorOf(await embedMoments(request, () => {}), 'light')).toEqual([0, 0, 0, 1]);
  });

  test('of a study without codings are none', async () => {
    const model = writeTinyModel(join(folder, 'tiny'));
    const input = { ...inputOf('light'), codings: [] };
    const vectors = await embedMoments({ input, folder: model, before: undefined }, () => {});
    expect([vectors.rows.size, vectors.values.length]).toEqual([0, 0]);
  });
});
