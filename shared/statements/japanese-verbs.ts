/** Verbs in いる and える that bend like verbs in く and す: 入る has 入り and 入った, where 着る has 着 and 着た. */
const bentLikeGodan =
  /(?:入|要|切|知|走|帰|減|散|滑|握|参|限|照|蹴|湿|遮|裏切|しゃべ|すべ|かじ|はい|かえ|へ|区切|横切|息切|張り切|思い切)る$/u;
/** Before る: sounds in い and え, and kanji, which are told by the list above and the next one. */
const beforeRu = /[いきしちにひみりぎじびぴえけせてねへめれげぜでべぺ]る$/u;
/** Verbs of one kanji and る that drop the る: 見る has 見て. */
const dropsRu = /(?:見|着|寝|出|得|経|似|煮|居|診|観|看|干)る$/u;

const runningRow: Readonly<Record<string, string>> = {
  う: 'い',
  く: 'き',
  ぐ: 'ぎ',
  す: 'し',
  つ: 'ち',
  ぬ: 'に',
  ぶ: 'び',
  む: 'み',
  る: 'り',
};
const pastRow: Readonly<Record<string, string>> = {
  う: 'った',
  く: 'いた',
  ぐ: 'いだ',
  す: 'した',
  つ: 'った',
  ぬ: 'んだ',
  ぶ: 'んだ',
  む: 'んだ',
  る: 'った',
};

function isIchidan(verb: string): boolean {
  return dropsRu.test(verb) || (beforeRu.test(verb) && !bentLikeGodan.test(verb));
}

function bend(verb: string, row: Readonly<Record<string, string>>, ichidan: string): string {
  if (/(?:する|くる|来る)$/u.test(verb))
    return verb
      .replace(/する$/u, `し${ichidan}`)
      .replace(/くる$/u, `き${ichidan}`)
      .replace(/来る$/u, `来${ichidan}`);
  const stem = verb.slice(0, -1);
  return isIchidan(verb) ? stem + ichidan : stem + (row[verb.slice(-1)] ?? verb.slice(-1));
}

/** A verb in its plain form as it runs on: 息が深くなる → 息が深くなり. */
export function runningVerb(verb: string): string {
  return bend(verb, runningRow, '');
}

/** A verb in its plain form as it was: 立ち寄る → 立ち寄った, 行く → 行った; what goes on (している) stays. */
export function pastVerb(verb: string): string {
  if (/[てで]いる$/u.test(verb)) return verb;
  if (/(?:行く|いく|ゆく)$/u.test(verb)) return verb.replace(/く$/u, 'った');
  return bend(verb, pastRow, 'た');
}

/** An adjective in い as it runs on: 自信がない → 自信がなく, いい → よく. */
export function runningAdjective(adjective: string): string {
  return /(?:^|[^\p{L}]|が|は|も|て)いい$/u.test(adjective)
    ? adjective.replace(/いい$/u, 'よく')
    : adjective.replace(/い$/u, 'く');
}

/** The past as it runs on: いろいろ試した → いろいろ試して, 読んだ → 読んで. */
export function runningPast(past: string): string {
  return past.replace(/た$/u, 'て').replace(/だ$/u, 'で');
}

/** An adjective in い as it was: 怖い → 怖かった. */
export function pastAdjective(adjective: string): string {
  return `${runningAdjective(adjective).replace(/く$/u, '')}かった`;
}
