/**
 * Kinds of value: the nineteen of Schwartz's refined theory (Schwartz et al., Refining the Theory of Basic Individual Values, 2012) with
 * objectivity beside tolerance, as annotators of arguments use them.
 */
export const valueKinds = [
  'thought',
  'action',
  'stimulation',
  'pleasure',
  'achievement',
  'dominance',
  'resources',
  'face',
  'personal-security',
  'societal-security',
  'tradition',
  'rules',
  'politeness',
  'humility',
  'caring',
  'dependability',
  'equality',
  'nature',
  'tolerance',
  'objectivity',
] as const;
export type ValueKind = (typeof valueKinds)[number];

/** Words for a value; `starters` are names of ready-made codes that mark it, nearest first. */
export type ValueWords = {
  readonly value: ValueKind;
  readonly starters: readonly string[];
  /** As in `SensationWords`: single words with `/v`, `/a`, `/n`; or, in Japanese, beginnings of words. Learnt from, but too common to be pointed out. */
  readonly words?: string;
  /** Words that are pointed out by themselves. */
  readonly telling?: string;
  readonly phrases?: readonly string[];
};
