/** Hebrew, Arabic and their kin, with their presentation forms. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u;
const marks = /[\u2066-\u2069]/gu;

/**
 * A name to stand alone in a drawing or beside other words: where it holds right-to-left letters it is isolated (first strong
 * isolate and pop, UAX #9), so that its own direction decides where its full stop, bracket or ellipsis goes, and nothing around it
 * is turned. Other text is given back as it is.
 */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text.replace(marks, '')}\u2069` : text;
}

/** The text without isolating marks, which take no room. */
export function withoutIsolates(text: string): string {
  return text.replace(marks, '');
}
