/** What interviews not yet held would likely bring. */
export type UnseenCodes = {
  /** Codes there may be that no interview has shown. */
  readonly unseen: number;
  /** New codes that so many further interviews would likely bring. */
  readonly nextAdd: (interviews: number) => number;
};

/**
 * From the codes that only one (q1) or two (q2) of the interviews have. Unseen codes after Chao2: (n-1)/n q1^2 / (2 q2), or
 * (n-1)/n q1 (q1-1) / 2 where q2 is 0 (A. Chao, Biometrics 43:783-791, 1987; Colwell et al. 2012); a lower bound. New ones
 * in m further interviews: unseen (1 - (1 - q1 / (n unseen + q1))^m) (Colwell et al., Journal of Plant Ecology 5:3-21,
 * 2012, equation 18). `counts`: in how many interviews each code is, all > 0.
 */
export function unseenCodes(counts: readonly number[], interviews: number): UnseenCodes {
  const once = counts.filter((count) => count === 1).length;
  const twice = counts.filter((count) => count === 2).length;
  if (interviews === 0) return { unseen: 0, nextAdd: () => 0 };
  const pairs = twice > 0 ? once ** 2 / (2 * twice) : (once * (once - 1)) / 2;
  const unseen = ((interviews - 1) / interviews) * pairs;
  if (unseen === 0) return { unseen, nextAdd: () => 0 };
  const missed = 1 - once / (interviews * unseen + once);
  return { unseen, nextAdd: (more) => unseen * (1 - missed ** more) };
}
