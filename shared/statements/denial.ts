/** Codes kept as counter-examples: nothing felt, nothing changed. They must not be counted as what they deny. */
const denial =
  /\b(?:no change|nothing (?:felt|changed|changes|special|in particular)|(?:feels?|felt) nothing|unchanged|no (?:feeling|sensation))\b|変化(?:が|は)?ない|変化なし|変わ(?:ら|ってい)ない|感じ(?:ない|なかった|ていない)/iu;

/** True for the name of a code of sensation or change that says that there was none. */
export function isDenial(codeName: string): boolean {
  return denial.test(codeName);
}
