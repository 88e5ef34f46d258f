import { codeKinds, pleasantnessSchema, type CodeKind } from '../../shared/domain/code.ts';
import type { Coding } from '../../shared/domain/coding.ts';
import { z } from 'zod';
import type { CodeLook } from './code-look.ts';

/** `set`: as the codebook says, a code's own colour or that of its kind. */
export const colourModes = ['set', 'kind', 'code', 'coder', 'phase', 'pleasantness'] as const;
export type ColourMode = (typeof colourModes)[number];

/** How codings are coloured on the page, and which of them are shown. */
export const pageViewSchema = z.strictObject({
  mode: z.enum(colourModes),
  hiddenKinds: z.array(z.enum(codeKinds)).readonly(),
  hiddenCodes: z.array(z.string()).readonly(),
  hiddenCoders: z.array(z.string()).readonly(),
});
export type PageView = z.infer<typeof pageViewSchema>;

export const plainView: PageView = { mode: 'set', hiddenKinds: [], hiddenCodes: [], hiddenCoders: [] };

/** How each coding is painted, and whether it is. */
export type PagePaint = {
  readonly lookOf: (coding: Coding) => CodeLook;
  readonly isShown: (coding: Coding) => boolean;
};

/** What hues stand for, in the order in which they are given out. */
export type HueOrder = {
  readonly codes: readonly string[];
  readonly coders: readonly string[];
  readonly phases: readonly string[];
};

/** One hue and what it stands for: a kind, or the id of a code, coder, phase or degree; undefined: nothing said. */
export type HueMeaning = { readonly hue: string; readonly of: string | undefined };

/** Neighbours in a list get hues far apart; after fourteen they begin again. */
const spread = [6, 0, 3, 9, 2, 12, 8, 1, 4, 13, 10, 5, 11, 7] as const;
const pleasantHues = {
  pleasant: 'change',
  neutral: 'condition',
  unpleasant: 'sensation',
} as const;

/** What decides a coding's hue in a mode. */
export function meaningOf(
  mode: ColourMode,
  coding: Pick<Coding, 'codeId' | 'coder' | 'facets'>,
  kind: CodeKind,
  inherited: Coding['facets'],
): string | undefined {
  switch (mode) {
    case 'set':
    case 'kind':
      return kind;
    case 'code':
      return coding.codeId;
    case 'coder':
      return coding.coder;
    case 'phase':
      return coding.facets.phase ?? inherited.phase;
    case 'pleasantness':
      return coding.facets.pleasantness ?? inherited.pleasantness;
  }
}

/** The hue for what `meaningOf` gives; grey for nothing said. */
export function hueFor(mode: ColourMode, meaning: string | undefined, order: HueOrder): string {
  if (meaning === undefined) return 'free';
  if (mode === 'set' || mode === 'kind') return meaning;
  if (mode === 'pleasantness') {
    const degree = pleasantnessSchema.safeParse(meaning);
    return degree.success ? pleasantHues[degree.data] : 'free';
  }
  const list = mode === 'code' ? order.codes : mode === 'coder' ? order.coders : order.phases;
  const at = list.indexOf(meaning);
  return at === -1 ? 'free' : `code-${spread[at % spread.length]}`;
}

/** Painting of a view. Codes that are not known yet are painted as they look and always shown. */
export function pagePaint(args: {
  readonly view: PageView;
  readonly order: HueOrder;
  readonly lookOfCode: (codeId: string) => CodeLook;
  readonly facetsOfCode: (codeId: string) => Coding['facets'];
}): PagePaint {
  const { view, order, lookOfCode, facetsOfCode } = args;
  const kinds = new Set(view.hiddenKinds);
  const codes = new Set(view.hiddenCodes);
  const coders = new Set(view.hiddenCoders);
  const isShown = ({ codeId, coder }: Coding) =>
    !codes.has(codeId) && !coders.has(coder) && !kinds.has(lookOfCode(codeId).kind);
  if (view.mode === 'set') return { lookOf: ({ codeId }) => lookOfCode(codeId), isShown };
  const hues = new Map<string | undefined, string>();
  const lookOf = (coding: Coding): CodeLook => {
    const look = lookOfCode(coding.codeId);
    const meaning = meaningOf(view.mode, coding, look.kind, facetsOfCode(coding.codeId));
    let hue = hues.get(meaning);
    if (hue === undefined) {
      hue = hueFor(view.mode, meaning, order);
      hues.set(meaning, hue);
    }
    return { ...look, hue };
  };
  return { lookOf, isShown };
}

/** What the hues on this page stand for, most frequent first; nothing said comes last. */
export function legendOf(args: {
  readonly view: PageView;
  readonly order: HueOrder;
  readonly codings: readonly Coding[];
  readonly kindOf: (codeId: string) => CodeKind;
  readonly facetsOfCode: (codeId: string) => Coding['facets'];
}): readonly HueMeaning[] {
  const { view, order, codings, kindOf, facetsOfCode } = args;
  const counts = new Map<string | undefined, number>();
  for (const coding of codings) {
    const of = meaningOf(view.mode, coding, kindOf(coding.codeId), facetsOfCode(coding.codeId));
    counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a, m], [b, n]) => Number(a === undefined) - Number(b === undefined) || n - m)
    .map(([of]) => ({ of, hue: hueFor(view.mode, of, order) }));
}
