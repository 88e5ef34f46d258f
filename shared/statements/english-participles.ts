/** Past tenses whose participle is another word: "they gave up" but "they had given up". */
const irregular: Readonly<Record<string, string>> = Object.fromEntries(
  `was been, were been, did done, went gone, came come, became become, gave given, took taken, wore worn, tore torn, swore sworn,
  grew grown, knew known, threw thrown, flew flown, drew drawn, blew blown, saw seen, wrote written, rode ridden, drove driven,
  hid hidden, ate eaten, fell fallen, forgot forgotten, began begun, drank drunk, sang sung, swam swum, rang rung, ran run,
  spoke spoken, broke broken, chose chosen, woke woken, froze frozen, stole stolen, rose risen, bore borne, shook shaken`
    .split(',')
    .map((pair) => pair.trim().split(' ')),
);

/** The participle of a verb in the past tense; most are the same word. */
export function participleOf(past: string): string {
  return irregular[past.toLowerCase()] ?? past;
}
