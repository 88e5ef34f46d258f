/** Words to be shown between quotation marks: what was typed straight is set typographically, nothing else is changed. */
export function displayQuote(said: string): string {
  return (
    said
      // Inside quotation marks a quotation has the other kind; only pairs that stand around words.
      .replace(/(?<=^|[\s([“‘—–-])"(?=\S)([^"]*?\S)"(?=$|[\s)\].,;:!?…”’—–-])/gu, '‘$1’')
      .replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, '’')
      .replace(/(?<=^|[\s([“‘—–-])'(?=(?:em|til|cause|bout|\d\ds)\b)/giu, '’')
      .replace(/(?<=^|[\s([“‘—–-])'(?=\S)([^']*?\S)'(?=$|[\s)\].,;:!?…”’—–-])/gu, '‘$1’')
      .replace(/(?<=\p{L})'(?=$|[\s.,;:!?…])/gu, '’')
      // A passage that stops in the middle of a sentence says so.
      .replace(/[\s,;:、，–—-]+$/u, '…')
  );
}

const fillers =
  /^(?:(?:um+|uh+|er+|erm|hm+|mm+|yeah|yep|okay|ok|well|so|like|right|i mean|you know)\b[\s,.…–—-]|(?:えっと|えーと|ええと|えー|あのー?|まあ|そのー|うーん|うん|なんか|ま)[、。…\s])/iu;

/** 0: begins like a sentence; 1: in the middle of one; 2: with a word that only fills. */
export function roughOpening(said: string): 0 | 1 | 2 {
  if (fillers.test(said)) return 2;
  return /^(?:\p{Ll}|[,.;:…、。])/u.test(said) ? 1 : 0;
}

/** Enough to be a voice: 5 words, or 12 characters of a script without spaces. */
export function saysEnough(said: string): boolean {
  const characters = said.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu)?.length ?? 0;
  if (characters > 0) return characters >= 12;
  return (said.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0) >= 5;
}
