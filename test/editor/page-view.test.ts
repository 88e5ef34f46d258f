import { describe, expect, it } from 'vitest';
import { unknownCode, type CodeLook } from '../../renderer/editor/code-look.ts';
import { colourModes, legendOf, pagePaint, plainView } from '../../renderer/editor/page-view.ts';
import type { Coding } from '../../shared/domain/coding.ts';

const looks: Readonly<Record<string, CodeLook>> = {
  warm: { name: 'warm', kind: 'sensation', color: 3 },
  trust: { name: 'trust', kind: 'value', color: null },
};
const lookOfCode = (id: string) => looks[id] ?? unknownCode;
const order = { codes: ['warm', 'trust'], coders: ['aki', 'ben'], phases: ['before', 'first-use'] };
const facetsOfCode = (id: string) => (id === 'warm' ? { pleasantness: 'pleasant' as const } : {});

function coding(codeId: string, more: Partial<Coding> = {}): Coding {
  return {
    id: codeId,
    documentId: 'd',
    codeId,
    start: 0,
    end: 1,
    coder: 'aki',
    facets: {},
    memo: '',
    createdAt: '',
    ...more,
  };
}
const warm = coding('warm', { facets: { phase: 'first-use' } });
const trust = coding('trust', { coder: 'ben' });

describe('colours of the page', () => {
  it('stand for what was chosen, and for nothing said where nothing was', () => {
    const hues = Object.fromEntries(
      colourModes.map((mode) => {
        const { lookOf } = pagePaint({ view: { ...plainView, mode }, order, lookOfCode, facetsOfCode });
        return [mode, [warm, trust].map((each) => lookOf(each).hue)];
      }),
    );
    expect(hues).toEqual({
      set: [undefined, undefined],
      kind: ['sensation', 'value'],
      code: ['code-6', 'code-0'],
      coder: ['code-6', 'code-0'],
      phase: ['code-0', 'free'],
      pleasantness: ['change', 'free'],
    });
  });

  it('are told by the legend, the most frequent first, nothing said last', () => {
    const legend = legendOf({
      view: { ...plainView, mode: 'phase' },
      order,
      codings: [trust, trust, warm],
      kindOf: (id) => lookOfCode(id).kind,
      facetsOfCode,
    });
    expect(legend).toEqual([
      { of: 'first-use', hue: 'code-0' },
      { of: undefined, hue: 'free' },
    ]);
  });
});

describe('what is shown', () => {
  it.each([
    [{ hiddenKinds: ['value'] as const }, ['warm']],
    [{ hiddenCodes: ['warm'] }, ['trust']],
    [{ hiddenCoders: ['aki'] }, ['trust']],
    [{}, ['warm', 'trust']],
  ])('%j', (hidden, expected) => {
    const { isShown } = pagePaint({ view: { ...plainView, ...hidden }, order, lookOfCode, facetsOfCode });
    expect([warm, trust].filter(isShown).map(({ id }) => id)).toEqual(expected);
  });
});
