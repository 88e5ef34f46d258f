import { describe, expect, test } from 'vitest';
import { engineVersion, modelOfVersion, versionWith } from '../../shared/analysis/engine-version.ts';
import { meaningRows, type TextVectors } from '../../shared/analysis/text-vectors.ts';
import { hashThemeInput } from '../../shared/analysis/theme-input.ts';
import { findThemes } from '../../shared/analysis/themes.ts';
import { buildStudy, themeInput } from './study-builder.ts';

function vectorsOf(entries: Readonly<Record<string, readonly number[]>>): TextVectors {
  const texts = Object.keys(entries);
  const width = entries[texts[0] ?? '']?.length ?? 0;
  return {
    width,
    rows: new Map(texts.map((text, row) => [text, row])),
    values: Float32Array.from(Object.values(entries).flat()),
  };
}

const rounded = (values: Float32Array) => [...values].map((value) => Math.round(value * 1e4) / 1e4);

describe('rows of meaning', () => {
  test('lose what all texts share, so that unlike texts are no longer alike', () => {
    // Cosine of any two before: 0.98 and more. Their middle is (0.98, 0, 0).
    const vectors = vectorsOf({
      a: [0.98, 0.2, 0],
      b: [0.98, 0.2, 0],
      c: [0.98, -0.2, 0],
      d: [0.98, -0.2, 0],
    });
    const { width, values } = meaningRows(['a', 'b', 'c', 'd'], vectors);
    expect(width).toBe(3);
    expect(rounded(values)).toEqual([0, 1, 0, 0, 1, 0, 0, -1, 0, 0, -1, 0]);
  });

  test('are zeros for a text without a vector, with one of zeros, or in the very middle', () => {
    const vectors = vectorsOf({
      a: [1, 0],
      b: [-1, 0],
      c: [0, 1],
      d: [0, -1],
      none: [0, 0],
      middle: [1e-5, 0],
    });
    const { values } = meaningRows(['none', 'unknown', 'middle', 'a', 'b', 'c', 'd'], vectors);
    expect(rounded(values).slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('of a few texts are left where they are: so few have no middle', () => {
    const { values } = meaningRows(['a', 'b'], vectorsOf({ a: [1, 0], b: [0, 1] }));
    expect([...values]).toEqual([1, 0, 0, 1]);
  });
});

describe('the version of a run', () => {
  const model = { name: 'multi lingual', hash: '0123456789abcdef', mode: 'blended' } as const;

  test('names the model that passages were read with', () => {
    expect(versionWith(model)).toBe(`${engineVersion} blended 0123456789ab multi lingual`);
    expect(modelOfVersion(versionWith(model))).toEqual({ name: 'multi lingual', mode: 'blended' });
  });

  test('names none where words alone were used', () => {
    expect(versionWith(undefined)).toBe(engineVersion);
    expect(modelOfVersion(engineVersion)).toBeNull();
    expect(modelOfVersion('')).toBeNull();
  });
});

describe('themes found with a model', () => {
  const words = { soft: 'light', hard: 'weightless' };
  const people = Array.from({ length: 8 }, (_, n) => n);
  const study = buildStudy(
    people.map((n) => ({
      name: `P${n}`,
      segment: null,
      lines: [
        { text: `own${n}a ${n % 2 === 0 ? words.soft : words.hard}`, codes: ['said'] },
        { text: `own${n}b ${n % 2 === 0 ? 'warm' : 'cosy'}`, codes: ['said'] },
      ],
    })),
    [{ name: 'said', kind: 'free' }],
  );
  const input = themeInput(study);
  const textVectors = vectorsOf(
    Object.fromEntries(
      people.flatMap((n) => [
        [`own${n}a ${n % 2 === 0 ? 'light' : 'weightless'}`, [1, 0]],
        [`own${n}b ${n % 2 === 0 ? 'warm' : 'cosy'}`, [0, 1]],
      ]),
    ),
  );
  const sentenceModel = { name: 'm', hash: 'h1', mode: 'instead' } as const;

  test.each(['instead', 'blended'] as const)('hold what was said in other words (%s)', (mode) => {
    const found = findThemes(
      { ...input, sentenceModel: { ...sentenceModel, mode }, textVectors },
      { k: 2, seed: 1 },
    );
    const members = found.themes.map((theme) => theme.members.map(({ codingId }) => codingId.split(' ')[2]));
    expect(members.map((lines) => [...new Set(lines)])).toEqual([[expect.any(String)], [expect.any(String)]]);
    expect(found.unassigned).toEqual([]);
  });

  test('are another result than those of words, of another model and of another use of it', () => {
    const hashes = [
      hashThemeInput(input),
      hashThemeInput({ ...input, sentenceModel }),
      hashThemeInput({ ...input, sentenceModel: { ...sentenceModel, hash: 'h2' } }),
      hashThemeInput({ ...input, sentenceModel: { ...sentenceModel, mode: 'blended' } }),
    ];
    expect(new Set(hashes).size).toBe(4);
  });

  test('do not depend on where the model lies or what its folder is called', () => {
    const hash = hashThemeInput({ ...input, sentenceModel });
    expect(hashThemeInput({ ...input, sentenceModel: { ...sentenceModel, name: 'other' } })).toBe(hash);
  });
});
