import type { SlotTexts } from '../domain/statement.ts';
import { readJapanese } from './japanese-phrase.ts';
import type { JapaneseForm } from './japanese-phrase.ts';
import { pastAdjective, pastVerb, runningAdjective, runningPast, runningVerb } from './japanese-verbs.ts';

/** A slot's words and what follows them. Several items run on into the last one (「息が深くなり、胸が温かくなる」). */
export type Tail = { readonly text: string; readonly after: string };

type Items = { readonly texts: readonly string[]; readonly forms: readonly JapaneseForm[] };

const clausal = (form: JapaneseForm): boolean => form === 'verb' || form === 'past' || form === 'adjective';

/** One of several alternatives: 肩の力が抜けたり, 怖かったり, 柱時計の音があったり. */
function amongOthers(text: string): string | undefined {
  const form = readJapanese(text);
  if (form === 'verb') return `${pastVerb(text).replace(/([てで])いる$/u, '$1いた')}り`;
  if (form === 'adjective') return `${pastAdjective(text)}り`;
  if (form === 'past') return `${text}り`;
  return form === 'noun' || form === 'time' ? `${text}があったり` : undefined;
}

/** 「肩の力が抜ける / ほっとする」 → 「肩の力が抜けたり、ほっとしたりする」 */
function alternatives(item: string): string {
  const each = item.split(/\s*[/／]\s*/u);
  if (each.length < 2) return item;
  const told = each.flatMap((text) => amongOthers(text) ?? []);
  return told.length === each.length ? `${told.join('、')}する` : each.join('または');
}

/** A comma within a sentence written by hand (「息が深く入り、胸が温かくなる」) does not make two items of it. */
function itemsOf(words: string): Items | undefined {
  const items = words
    .split(/\s*[・;；]\s*/u)
    .flatMap(byCommas)
    .map(bare)
    .map(alternatives)
    .filter((item) => item !== '');
  if (items.length === 0) return undefined;
  return { texts: items, forms: items.map(readJapanese) };
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

/** How an item that is not the last goes on into the next; undefined where it cannot. */
type Running = (form: JapaneseForm, text: string) => string | undefined;

/** Verbs and adjectives run on by themselves; `noun` is what a noun needs for it. */
function runningWith(noun: string | undefined): Running {
  return (form, text) => {
    if (form === 'verb') return runningVerb(text);
    if (form === 'adjective') return runningAdjective(text);
    if (form === 'past') return runningPast(text);
    if (form === 'te') return text;
    return noun !== undefined && (form === 'noun' || form === 'time') ? text + noun : undefined;
  };
}

/**
 * The last item by its form, those before run on into it; where one of them cannot, they are gathered by what they have in
 * common: all clauses, or a mixture.
 */
function tail(
  words: string,
  choose: (form: JapaneseForm, text: string) => string,
  {
    run,
    several,
  }: { readonly run: Running; readonly several: { readonly clauses: string; readonly mixed: string } },
): Tail | undefined {
  const items = itemsOf(words);
  if (items === undefined) return undefined;
  const { texts, forms } = items;
  const [form, text] = [forms.at(-1) ?? 'noun', texts.at(-1) ?? ''];
  const before = texts.slice(0, -1).map((item, at) => run(forms[at] ?? 'noun', item));
  const running = before.flatMap((item) => item ?? []);
  if (running.length === before.length)
    return { text: [...running, text].join('、'), after: choose(form, text) };
  return { text: texts.join('、'), after: forms.every(clausal) ? several.clauses : several.mixed };
}

/** 「いろいろ試した人」「生活の節目を背景にもつ人」 */
export function whoWords({ who }: SlotTexts): Tail | undefined {
  const choose = (form: JapaneseForm, text: string): string => {
    if (/(?:人|方|客|者)(?:たち)?$/u.test(text)) return '';
    if (form === 'likeness') return 'な人';
    return clausal(form) ? '人' : 'を背景にもつ人';
  };
  return tail(who, choose, {
    run: runningWith('を背景にもち'),
    several: { clauses: 'といった経緯をもつ人', mixed: 'といった背景をもつ人' },
  });
}

/** 「数か月たって、」「店で過ごす一時間のなかで、」「はじめて店に入ったとき、」 */
export function whenWords({ when }: SlotTexts): Tail | undefined {
  const found = tail(when, afterMoment, {
    run: (form, text) => (form === 'te' || form === 'time' ? text : undefined),
    several: { clauses: 'といったときに、', mixed: 'といった場面で、' },
  });
  const items = itemsOf(when);
  const [last, form] = [items?.texts.at(-1) ?? '', items?.forms.at(-1)];
  if (found === undefined || form !== 'verb' || found.after !== 'とき、') return found;
  return { ...found, text: found.text.slice(0, -last.length) + pastVerb(last) };
}

function afterMoment(form: JapaneseForm, text: string): string {
  if (form === 'te' || /(?:ころ|頃|ごろ|うち|に|から|まで)$/u.test(text)) return '、';
  if (/(?:時間|分間|期間)$/u.test(text)) return 'のなかで、';
  if (form === 'time') return 'に、';
  return clausal(form) ? 'とき、' : 'のなかで、';
}

/** `noun`: as a thing; `finite`, `running`: as what somebody feels; `comes`, `came`: as what befalls them. */
export type FeltForm = 'noun' | 'finite' | 'running' | 'comes' | 'came';

const felt: Readonly<Record<FeltForm, { readonly clause: string; readonly noun: string }>> = {
  noun: { clause: '感覚', noun: '' },
  finite: { clause: '感覚を覚える', noun: 'を感じる' },
  running: { clause: '感覚を覚え、', noun: 'を感じ、' },
  comes: { clause: '感覚がくる', noun: 'を感じる' },
  came: { clause: '感覚があった', noun: 'を感じた' },
};

/** 「息が深くなる感覚」「柱時計の音を感じ、台所に立ちたくなる感覚を覚える」 */
export function feelsWords({ feels }: SlotTexts, as: FeltForm): Tail | undefined {
  const { clause, noun } = felt[as];
  const choose = (form: JapaneseForm): string => {
    if (form === 'likeness') return `な${clause}`;
    return clausal(form) ? clause : noun;
  };
  return tail(feels, choose, {
    run: runningWith('を感じ'),
    several: { clauses: `といった${clause}`, mixed: `といった${clause}` },
  });
}

export type RealisedForm = 'noun' | 'finite';

const realised: Readonly<
  Record<RealisedForm, { readonly thought: string; readonly worth: string; readonly act: string }>
> = {
  noun: { thought: 'という気づき', worth: 'という価値', act: 'という価値' },
  finite: { thought: 'と気づく', worth: 'に価値を見いだす', act: 'ことに価値を見いだす' },
};

/** 「自分の感覚で選んでいいと気づく」「人をもてなすことに価値を見いだす」 */
export function realisesWords({ realises }: SlotTexts, as: RealisedForm): Tail | undefined {
  const { thought, worth, act } = realised[as];
  const choose = (form: JapaneseForm): string => {
    if (form === 'verb') return act;
    return form === 'adjective' || form === 'past' ? thought : worth;
  };
  const forms = itemsOf(realises)?.forms ?? [];
  const thoughts = forms.every((form) => form === 'adjective' || form === 'past');
  const mixed = as === 'noun' ? 'といった価値' : 'といった価値に気づく';
  // Thoughts stand beside one another as they were thought (「選んでいい、責めなくていいと気づく」).
  return tail(realises, choose, {
    run: (_, text) => (thoughts ? text : undefined),
    several: { clauses: mixed, mixed },
  });
}

/** Verbs that tell a change by themselves; of others the change is that it has come to be so. */
const changing =
  /(?:なる|変わる|かわる|育つ|増える|減る|広がる|深まる|できる|戻る|消える|近づく|生まれる|始まる|はじまる|やむ|いく|ある|ない|ている|てくる|やめる)$/u;

/** 「人を招くようになる」「家族との関係が変わる」 */
export function changesWords({ changes }: SlotTexts): Tail | undefined {
  const choose = (form: JapaneseForm, text: string): string => {
    if (form === 'verb') return changing.test(text) ? '' : 'ようになる';
    if (form === 'past') return '';
    return form === 'adjective' ? 'と思えるようになる' : 'という変化が生まれる';
  };
  return tail(changes, choose, {
    run: runningWith(undefined),
    several: { clauses: 'といった変化が生まれる', mixed: 'といった変化が生まれる' },
  });
}
