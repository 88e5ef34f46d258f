import type { SlotTexts } from '../domain/statement.ts';
import { readJapanese } from './japanese-phrase.ts';
import type { JapaneseForm } from './japanese-phrase.ts';

/** A slot's words and what follows them. Several items are joined by commas and gathered (「…といった」). */
export type Tail = { readonly text: string; readonly after: string };

type Items = { readonly text: string; readonly forms: readonly JapaneseForm[] };

const clausal = (form: JapaneseForm): boolean => form === 'verb' || form === 'past' || form === 'adjective';

/** A comma within a sentence written by hand (「息が深く入り、胸が温かくなる」) does not make two items of it. */
function itemsOf(words: string): Items | undefined {
  const items = words
    .split(/\s*[・;；]\s*/u)
    .flatMap(byCommas)
    .map(bare)
    .filter((item) => item !== '');
  if (items.length === 0) return undefined;
  return { text: items.join('、'), forms: items.map(readJapanese) };
}

function byCommas(words: string): readonly string[] {
  const items = words.split(/\s*[、,]\s*/u).map(bare);
  const running = items
    .slice(0, -1)
    .some((item) => !clausal(readJapanese(item)) && /[\p{sc=Hiragana}]$/u.test(item));
  return running ? [words] : items;
}

function bare(words: string): string {
  return words.trim().replace(/[。.]+$/u, '');
}

/** One item by its form, several by what they have in common: all clauses, or a mixture. */
function tail(
  words: string,
  choose: (form: JapaneseForm, text: string) => string,
  several: { readonly clauses: string; readonly mixed: string },
): Tail | undefined {
  const items = itemsOf(words);
  if (items === undefined) return undefined;
  const { text, forms } = items;
  const [first] = forms;
  if (forms.length === 1 && first !== undefined) return { text, after: choose(first, text) };
  return { text, after: forms.every(clausal) ? several.clauses : several.mixed };
}

/** 「いろいろ試した人」「生活の節目を背景にもつ人」 */
export function whoWords({ who }: SlotTexts): Tail | undefined {
  const choose = (form: JapaneseForm, text: string): string => {
    if (/(?:人|方|客|者)(?:たち)?$/u.test(text)) return '';
    if (form === 'likeness') return 'な人';
    return clausal(form) ? '人' : 'を背景にもつ人';
  };
  return tail(who, choose, { clauses: 'といった経緯をもつ人', mixed: 'といった背景をもつ人' });
}

/** 「数か月たって、」「店で過ごす一時間のなかで、」 */
export function whenWords({ when }: SlotTexts): Tail | undefined {
  const choose = (form: JapaneseForm, text: string): string => {
    if (form === 'te' || /(?:ころ|頃|ごろ|うち|に|から|まで)$/u.test(text)) return '、';
    if (/(?:時間|分間|期間)$/u.test(text)) return 'のなかで、';
    if (form === 'time') return 'に、';
    return clausal(form) ? 'とき、' : 'のなかで、';
  };
  const last =
    when
      .split(/[・、,;；]/u)
      .at(-1)
      ?.trim() ?? '';
  const timed = readJapanese(last) === 'time' ? choose('time', last) : undefined;
  return tail(when, choose, { clauses: timed ?? 'といったときに、', mixed: timed ?? 'といった場面で、' });
}

export type FeltForm = 'noun' | 'finite' | 'running';

const felt: Readonly<Record<FeltForm, { readonly clause: string; readonly noun: string }>> = {
  noun: { clause: '感覚', noun: 'を体に感じる感覚' },
  finite: { clause: '感覚を覚える', noun: 'を体に感じる' },
  running: { clause: '感覚を覚え、', noun: 'を体に感じ、' },
};

/** 「息が深くなる感覚」「柱時計の音を体に感じる」 */
export function feelsWords({ feels }: SlotTexts, as: FeltForm): Tail | undefined {
  const { clause, noun } = felt[as];
  const choose = (form: JapaneseForm): string => {
    if (form === 'likeness') return `な${clause}`;
    return clausal(form) ? clause : noun;
  };
  return tail(feels, choose, { clauses: `といった${clause}`, mixed: `といった${clause}` });
}

const realised: Readonly<
  Record<FeltForm, { readonly thought: string; readonly worth: string; readonly act: string }>
> = {
  noun: { thought: 'という気づき', worth: 'という価値', act: 'という価値' },
  finite: { thought: 'と気づく', worth: 'に価値を見いだす', act: 'ことに価値を見いだす' },
  running: { thought: 'と気づき、', worth: 'に価値を見いだし、', act: 'ことに価値を見いだし、' },
};

/** 「自分の感覚で選んでいいと気づく」「人をもてなすことに価値を見いだす」 */
export function realisesWords({ realises }: SlotTexts, as: FeltForm): Tail | undefined {
  const { thought, worth, act } = realised[as];
  const choose = (form: JapaneseForm): string => {
    if (form === 'verb') return act;
    return form === 'adjective' || form === 'past' ? thought : worth;
  };
  const forms = itemsOf(realises)?.forms ?? [];
  const thoughts = forms.every((form) => form === 'adjective' || form === 'past');
  const mixed =
    as === 'noun'
      ? 'といった価値'
      : `といった価値${worth.slice(0, 1)}${as === 'finite' ? '気づく' : '気づき、'}`;
  return tail(realises, choose, { clauses: thoughts ? thought : mixed, mixed });
}

/** Verbs that tell a change by themselves; of others the change is that it has come to be so. */
const changing =
  /(?:なる|変わる|かわる|育つ|増える|減る|広がる|深まる|できる|戻る|消える|近づく|生まれる|始まる|はじまる|やむ|いく|ある|ない|ている|てくる)$/u;

/** 「人を招くようになる」「家族との関係が変わる」 */
export function changesWords({ changes }: SlotTexts): Tail | undefined {
  const choose = (form: JapaneseForm, text: string): string => {
    if (form === 'verb') return changing.test(text) ? '' : 'ようになる';
    if (form === 'past') return '';
    return form === 'adjective' ? 'と思えるようになる' : 'という変化が生まれる';
  };
  return tail(changes, choose, { clauses: 'といった変化が生まれる', mixed: 'といった変化が生まれる' });
}
