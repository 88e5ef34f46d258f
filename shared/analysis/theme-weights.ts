/**
 * Everything that is weighed when themes are found, in one place, so that it can be shown beside the themes. Likeness of two
 * moments = `codes` * likeness of their codes + `words` * likeness of their words; where one side says nothing, the other
 * counts alone. Words alone find little of what people see in interviews, so codes carry most of the weight.
 */
export const themeWeights = {
  codes: 0.7,
  words: 0.3,
  /**
   * How much a code of each kind says about which experience a moment belongs to. What is felt and realised is the core
   * of the experience; who and when are its frame and recur over several experiences; free codes may mean anything.
   */
  kinds: {
    sensation: 1,
    value: 1,
    change: 0.9,
    condition: 0.8,
    moment: 0.6,
    loyalty: 0.7,
    free: 0.8,
  },
  /** What a code's parent gets of its weight, the grandparent the square of it, and so on. */
  ancestorDecay: 0.5,
  /**
   * What a facet gets of the weight of its coding. Facets bind codes that few people share: a lighter step and a lighter
   * head are both lighter, and a pleasant one is not an unpleasant one.
   */
  facets: {
    region: 0.3,
    modality: 0.2,
    direction: 0.4,
    pleasantness: 0.3,
    phase: 0.3,
    aspect: 0.3,
    companyValue: 0.5,
  },
  /** Of the words' share: whole words and pairs of them; pieces of words (runs of characters) have the rest. */
  wholeWords: 0.6,
  /** What a word that tells little ("what", "how") gets of a word's weight: it sets short questions apart. */
  dullWords: 0.5,
} as const;
