import type { Audience, DeckLength } from './deck.ts';
import type { SectionName, SlideKind } from './slide-kinds.ts';

/** The part of the story that each slide belongs to. */
export const sectionOf: Readonly<Record<SlideKind, SectionName>> = {
  title: 'opening',
  sample: 'opening',
  'core-experience': 'finding',
  statements: 'finding',
  evidence: 'evidence',
  sureness: 'evidence',
  'theme-map': 'evidence',
  'theme-1': 'evidence',
  'theme-2': 'evidence',
  'theme-3': 'evidence',
  contrast: 'evidence',
  body: 'experience',
  journey: 'experience',
  'first-experience': 'experience',
  voices: 'people',
  'voices-more': 'people',
  who: 'people',
  values: 'experience',
  intended: 'experience',
  changes: 'experience',
  support: 'action',
  next: 'action',
  method: 'appendix',
  codebook: 'appendix',
  'sample-table': 'appendix',
  text: 'opening',
};

/** Where an audience is told of it in another part of the story. */
const elsewhere: Readonly<Record<Audience, Partial<Record<SlideKind, SectionName>>>> = {
  board: { sample: 'evidence', contrast: 'people', 'theme-map': 'appendix' },
  product: {},
  'front-line': { sample: 'evidence', who: 'action' },
};

/** The part of the story that a slide belongs to for an audience. */
export function sectionFor(kind: SlideKind, audience: Audience): SectionName {
  return elsewhere[audience][kind] ?? sectionOf[kind];
}

const felt = ['core-experience', 'body', 'journey', 'first-experience'] as const;
const appendix = ['method', 'codebook', 'sample-table'] as const;

/**
 * Slides in the order in which each audience is told the story. A board hears the result, how sure it is and what to
 * do; a product team what is felt, when, and where it breaks; the front line the customers' own words first.
 */
const orders: Readonly<Record<Audience, Readonly<Record<DeckLength, readonly SlideKind[]>>>> = {
  board: {
    5: ['title', 'core-experience', 'evidence', 'voices', 'support'],
    10: [
      'title',
      'core-experience',
      'values',
      'sample',
      'evidence',
      'sureness',
      'who',
      'voices',
      'support',
      'next',
    ],
    20: [
      'title',
      'core-experience',
      'sample',
      'evidence',
      'sureness',
      'body',
      'journey',
      'first-experience',
      'values',
      'intended',
      'changes',
      'who',
      'voices',
      'contrast',
      'support',
      'next',
      'theme-map',
      ...appendix,
    ],
  },
  product: {
    5: ['title', 'core-experience', 'body', 'journey', 'next'],
    10: ['title', 'sample', ...felt, 'intended', 'voices', 'who', 'next'],
    20: [
      'title',
      'sample',
      ...felt,
      'changes',
      'values',
      'intended',
      'contrast',
      'evidence',
      'sureness',
      'theme-map',
      'voices',
      'who',
      'support',
      'next',
      ...appendix,
    ],
  },
  'front-line': {
    5: ['title', 'voices', 'core-experience', 'first-experience', 'support'],
    10: ['title', 'voices', ...felt, 'changes', 'who', 'support', 'next'],
    20: [
      'title',
      'voices',
      'voices-more',
      ...felt,
      'changes',
      'values',
      'intended',
      'who',
      'support',
      'next',
      'sample',
      'evidence',
      'contrast',
      'theme-map',
      ...appendix,
    ],
  },
};

/** What takes the place of a slide for which the study has no material, in this order. */
const spares: readonly SlideKind[] = [
  'theme-1',
  'evidence',
  'theme-2',
  'voices',
  'sample',
  'theme-3',
  'statements',
  'next',
  'changes',
  'body',
  'journey',
];

/**
 * The outline for an audience and length: kinds in telling order. `available` says for which kinds the study has
 * material; a kind without is left out and, where there is one, a spare kind stands in before the action slides, so that the length is
 * kept as near as the study allows.
 */
export function outlineFor(
  audience: Audience,
  length: DeckLength,
  available: (kind: SlideKind) => boolean,
): readonly SlideKind[] {
  const wanted = orders[audience][length];
  const kept = wanted.filter(available);
  const extra = spares
    .filter((kind) => !wanted.includes(kind) && available(kind))
    .slice(0, wanted.length - kept.length);
  const ending = (kind: SlideKind) => ['action', 'appendix'].includes(sectionFor(kind, audience));
  const at = kept.findIndex(ending);
  return kept.toSpliced(at < 0 ? kept.length : at, 0, ...extra);
}
