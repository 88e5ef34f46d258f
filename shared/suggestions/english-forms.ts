const irregular: Readonly<Record<string, string>> = {
  feel: 'felt',
  hold: 'held',
  take: 'took taken',
  shake: 'shook shaken',
  sink: 'sank sunk sunken',
  shrink: 'shrank shrunk',
  spin: 'spun',
  sting: 'stung',
  swell: 'swelled swollen',
  swim: 'swam swum',
  ring: 'rang rung',
  rise: 'rose risen',
  shine: 'shone',
  hurt: 'hurt',
  go: 'goes went gone',
  get: 'got gotten',
  give: 'gave given',
  make: 'made',
  be: 'am is are was were been being',
  come: 'came',
  run: 'ran',
  sit: 'sat',
  lie: 'lay lain lying',
  sleep: 'slept',
  fall: 'fell fallen',
  wake: 'woke woken',
  let: 'let',
  put: 'put',
  grind: 'ground',
  bleed: 'bled',
  freeze: 'froze frozen',
  catch: 'caught',
  become: 'became',
  swing: 'swung',
  slide: 'slid',
  burn: 'burnt',
  smell: 'smelt',
  leap: 'leapt',
  weigh: 'weighed',
  beat: 'beaten',
  throw: 'threw thrown',
  send: 'sent',
  bite: 'bit bitten',
  break: 'broke broken',
  breathe: '',
};
const doubled = /(?:^|[^aeiou])[aeiou][bdgklmnprt]$/;
// Verbs of two syllables with the stress on the first, where the last letter stays single.
const single =
  /(?:tighten|loosen|soften|stiffen|lengthen|shiver|shudder|flutter|hammer|quiver|open|rattle|water|glitter|glisten|shimmer|flicker|murmur|clatter|vomit|massage|wobbly|vibrat|settle)$/;

/** Written forms of an English verb, its base first. */
export function verbForms(base: string): readonly string[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : doubles(base) ? base + base.slice(-1) : base;
  const toY = /[^aeiou]y$/.test(base);
  const third = toY ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`;
  const past = toY ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  return [base, third, past, `${stem}ing`, ...listed(irregular[base])];
}

/** Written forms of an English adjective: compared, as an adverb, as a noun. */
export function adjectiveForms(base: string): readonly string[] {
  const stem = base.endsWith('e')
    ? base.slice(0, -1)
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}i`
      : doubles(base)
        ? base + base.slice(-1)
        : base;
  const noun = base.endsWith('y') ? `${base.slice(0, -1)}i` : base;
  return [base, `${stem}er`, `${stem}est`, `${noun}ness`, `${noun}ly`];
}

/** An English noun, one and many. */
export function nounForms(base: string): readonly string[] {
  return [base, /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`];
}

/** Forms of a word as lexicons write it: `ache/v`, `soft/a`, `pain/n`, or one form alone. */
export function formsOf(written: string): readonly string[] {
  const [base = '', kind] = written.split('/');
  if (kind === 'v') return verbForms(base);
  if (kind === 'a') return adjectiveForms(base);
  return kind === 'n' ? nounForms(base) : [base];
}

function doubles(base: string): boolean {
  return doubled.test(base) && !single.test(base);
}

function listed(forms: string | undefined): readonly string[] {
  return forms === undefined || forms === '' ? [] : forms.split(' ');
}
