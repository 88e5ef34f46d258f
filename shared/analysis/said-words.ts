import { bodyRegions } from '../domain/code.ts';
import { stopWords } from './stop-words.ts';
import type { WordReader } from './words.ts';

/** A word or a short expression as somebody said it. */
export type Said = {
  /** What several ways of writing are counted as. */
  readonly key: string;
  readonly text: string;
  /** Sounds like what is felt (ほっと, キリキリ, すとん): kept as said, listed first. */
  readonly mimetic: boolean;
};

const japanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const kana = String.raw`[\p{sc=Hiragana}\p{sc=Katakana}]`;

/**
 * Japanese sound words by their shape (Hamano, The Sound-Symbolic System of Japanese, 1998): two signs doubled (キリキリ),
 * or one to three signs that end in a stop, a nasal or り before と or って (すっと, すとんって, ふうーっと, ゆったりと).
 */
const doubled = new RegExp(String.raw`(${kana}[${'ーっッんン'}]?${kana}[ー]?)\1`, 'gu');
const clipped = new RegExp(
  String.raw`(${kana}{1,3}[ーぁぃぅぇぉァィゥェォう〜]{0,3}(?:っ|ッ|ん|ン|[\p{sc=Hiragana}]り))(?=と|て(?!い)|し[てた])`,
  'gu',
);
/** Words of the same shapes that name no feeling. */
const notSounds = new Set(
  (
    'いろいろ だんだん ますます それぞれ そろそろ ときどき なかなか たまたま もともと わざわざ まあまあ いちいち どんどん ひとり ' +
    'ずっ きっ もっ ちょっ やっ ちゃん ほん なん きちん やっぱり あまり つまり あり とり なり おり より がり わり ずつ はっきり いっ ' +
    'あったん いなあっ たん なん てん でしょうてん もん だっ なっ かっ いっ そうそう はいはい ええええ いえいえ あれあれ これこれ うんうん ねえねえ ああ こう そう ' +
    'でっ とっ まっ ってっ あっ えっ ありありがとう ところどころ みんな なんなん だっだっ 持っ 言っ 思っ 行っ 取っ 立っ 待っ 使っ 買っ 入っ 乗っ 座っ 帰っ'
  ).split(' '),
);

/** A kanji word with what is written after it up to a particle: 軽くなって, 温かく, 息. */
const kanjiWord =
  /([\p{sc=Han}々]+)((?:(?!が|を|に|は|で|と|も|の|へ|から|まで|けど|ので|です|ます|たい|よう|こと|もの|そう|ね|よ|な[^っりく])[\p{sc=Hiragana}ー]){0,6})/gu;
const katakanaWord = /[\p{sc=Katakana}ー]{3,}/gu;

/** The body itself and words that lean on what is felt are no words for a feeling. */
const bodyWords = new Set([
  ...bodyRegions.flatMap((region) => region.split('-')),
  ...'shoulder hand finger leg arm foot eye ear knee hip back skin body belly stomach heart side part bit felt noticed notice looked look stopped stop day end'.split(
    ' ',
  ),
  ...'体 身体 頭 頭皮 髪 額 目 耳 鼻 口 顔 首 肩 胸 心臓 背中 腰 腕 手 指 指先 肌 胃 腹 尻 脚 足 膝 喉 奥 辺 中 前 後 上 下 外 内 先 底 方 所'.split(
    ' ',
  ),
  ...'感 言 思 行 来 見 出 入 持 今 時 人 私 僕 自分 何 事 物 間 気 日 一 二 三 回 本当 最初 最後 全部 普通 少 多 年 月 週 分 度 次 帰 使 買 座 立 待 話 聞 書 食 飲 置 取 会 知 分 始 終 店 家 朝 夜 昼'.split(
    ' ',
  ),
]);

const wordEdges =
  /^[\s、。，．・…,.;:!?！？「」『』“”"'’()（）—–-]+|[\s、。，．・…,.;:!?！？「」『』“”"'’()（）—–-]+$/gu;
const clauseBreak = /[,.;:!?、。，．！？…「」“”"\n]+|\s[-–—]\s|—/u;
/** What joins a clause to the one before it. */
const leadIn = /^(?:and|but|so|because|which|then|or|well)(?: then| so)? (?=\S+ )/iu;
/** Length of a short clause, in words and in Japanese signs. */
const mostWords = 8;
const mostSigns = 18;
const leastSigns = 5;

/** The words used where a coder wrote them down: each piece between commas, kept as it is. */
export function writtenWords(words: string): readonly Said[] {
  return words
    .split(/[,、，;；／/\n]+/u)
    .map((piece) => piece.replace(wordEdges, ''))
    .filter((piece) => piece !== '')
    .map((text) => ({ key: keyOf(text), text, mimetic: isMimetic(text) }));
}

/** Words for what is felt in a coded passage: its telling words; in Japanese sound words, words in kanji with their
 * endings, katakana. The body itself and what leans on it ("feel", 感じ) are left out. */
export function wordsInPassage(quote: string, read: WordReader): readonly Said[] {
  const text = quote.replace(/\s+/gu, ' ');
  return japanese.test(text) ? japaneseWords(text) : spacedWords(text, read);
}

/**
 * The expression of a passage: of its clauses the shortest that says something, as it was said. A passage without a short
 * one gives its first telling clause.
 */
export function expressionOf(quote: string, read: WordReader): Said | null {
  const clauses = quote
    .split(clauseBreak)
    .map((clause) => clause.replace(wordEdges, '').replace(/\s+/gu, ' ').replace(leadIn, ''))
    .filter((clause) => clause !== '');
  const telling = clauses.filter((clause) => wordsInPassage(clause, read).length > 0);
  const whole = telling.filter((clause) =>
    japanese.test(clause) ? [...clause].length >= leastSigns : clause.includes(' '),
  );
  const short = whole.filter((clause) =>
    japanese.test(clause) ? [...clause].length <= mostSigns : clause.split(' ').length <= mostWords,
  );
  const text = shortest(short) ?? whole[0] ?? telling[0] ?? clauses[0];
  return text === undefined ? null : { key: `“${keyOf(text)}`, text, mimetic: false };
}

function shortest(clauses: readonly string[]): string | undefined {
  return clauses.toSorted((a, b) => a.length - b.length)[0];
}

function spacedWords(text: string, read: WordReader): readonly Said[] {
  return read(text)
    .filter((word) => word.telling && word.surface.length > 2 && !bodyWords.has(word.surface))
    .map((word) => ({ key: word.stem, text: word.surface, mimetic: false }));
}

function japaneseWords(text: string): readonly Said[] {
  const sounds = [...text.matchAll(doubled), ...text.matchAll(clipped)].flatMap((match) =>
    soundOf(match[0], text.slice(0, match.index)),
  );
  const felt = sounds.map((sound) => ({ key: soundKey(sound), text: sound, mimetic: true }));
  const rest = sounds.reduce((left, sound) => left.replaceAll(sound, ' '), text);
  const kanji = [...rest.matchAll(kanjiWord)].flatMap(([, stem = '', ending = '']) =>
    bodyWords.has(stem) || stopWords.has(stem)
      ? []
      : [
          {
            key: isBare(ending) ? stem : `${stem}~`,
            text: trimEnding(stem + (isBare(ending) ? '' : ending)),
            mimetic: false,
          },
        ],
  );
  const katakana = [...rest.matchAll(katakanaWord)].map(([word]) => ({
    key: word,
    text: word,
    mimetic: false,
  }));
  return [...felt, ...kanji, ...katakana];
}

/** The sound word in a match: without the particle before it, and none where the shape is that of a verb's ending. */
function soundOf(found: string, before: string): readonly string[] {
  const whole = found.replace(/(?<=[んン])[っッ]$/u, '');
  const bare = [...whole].length > 2 ? whole.replace(/^[がにをはもでのと](?=..)/u, '') : whole;
  const afterKanji = bare === whole && /[\p{sc=Han}々]$/u.test(before);
  if (afterKanji || notSounds.has(bare) || /[なかたてまいえら]っ$|^[んゃゅょっ]/u.test(bare)) return [];
  return [...bare].length < 2 ? [] : [bare];
}

/** No ending, or って that quotes a noun. */
const isBare = (ending: string) => ending === '' || ending === 'って';

/** Without what ends the sentence and says nothing of the feeling. */
function trimEnding(word: string): string {
  return word.replace(/(?:んです|のです|んだ|のが|のは|けれど|だから)$/u, '');
}

/** Length marks and the last stop are how it was said, not which word it is: ふうーっ and ふうっ are one. */
function soundKey(sound: string): string {
  const plain = [...sound.normalize('NFKC')].map(toHiragana).join('');
  return plain.replace(/[ー〜ぁぃぅぇぉ]/gu, '').replace(/[っん]$/u, '');
}

function toHiragana(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  return code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : sign;
}

function keyOf(text: string): string {
  return isMimetic(text) ? soundKey(text) : text.normalize('NFKC').toLowerCase();
}

function isMimetic(text: string): boolean {
  if (!new RegExp(`^${kana}+$`, 'u').test(text)) return false;
  return new RegExp(`^(?:${doubled.source})$`, 'u').test(text) || /(?:っ|ッ|ん|ン)と?$/u.test(text);
}
