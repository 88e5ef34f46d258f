import type { SpeakerRole } from '../domain/transcript.ts';

/**
 * How far a piece of text looks like the name of a speaker: `known` is a word that only labels carry (Interviewer,
 * Q, P1, 聞き手), `name` is written as names are, `loose` may be one (`dan`, `operator_1`), `no` never is.
 */
export type LabelShape = 'known' | 'name' | 'loose' | 'no';

const maxLabelLength = 40;
const maxLabelWords = 5;

const interviewerWords = new RegExp(
  [
    String.raw`^(?:the )?(?:interviewer|interviewers|int|iv|i|q|moderator|mod|facilitator|host|co-?host|researcher)(?:[ _-]?\d{1,2}|[ _-][a-z])?$`,
    String.raw`^(?:question|operator|agent|presenter|anchor|examiner|counsellor|counselor)(?:[ _-]?\d{1,2})?$`,
    String.raw`^(?:聞き手|聴き手|聞手|きき手|インタビュ[アー]ー?|インタヴュアー|司会者?|進行役?|質問者?|問|モデレータ[ーー]?|調査者|調査員|研究者|ファシリテータ[ーー]?|オペレータ[ーー]?|担当者?)[\d_A-Z]*$`,
  ].join('|'),
  'i',
);
const participantWords = new RegExp(
  [
    String.raw`^(?:the )?(?:interviewee|participant|particpant|respondent|resp|informant|customer|client|user|guest|subject|patient|answer)(?:[ _-]?(?:\d{1,3}|[a-z]))?$`,
    String.raw`^(?:a|r|p|s|ie)[ _-]?\d{0,3}[a-z]?$`,
    String.raw`^(?:unknown )?speaker(?:[ _-]?(?:\d{1,3}|[a-z]))?$`,
    String.raw`^(?:話し手|語り手|回答者?|答え?|参加者|協力者|対象者|被験者|インタビュイー|お客様?|顧客|ゲスト|話者|発言者|スピーカー)[ _-]?[\dA-Z]{0,4}$`,
  ].join('|'),
  'i',
);
const otherWords =
  /^(?:break|narrator|narration|sponsor|ad|ads|ad break|music|jingle|announcer|all|everyone|both|休憩|ナレーション|ナレーター|全員|一同|音楽)$/i;

// Words that stand before a colon in any text and name no one.
const notSpeakers = new RegExp(
  [
    '^(?:notes?|n\\.?b|example|examples|e\\.?g|i\\.?e|warning|caution|tip|hint|important|remember|however|therefore|also|and|but|so|then',
    'first|firstly|second|secondly|third|finally|yes|no|well|ok|okay|right|because|update|edit|ps|p\\.s|https?|ftp|mailto|www',
    'date|dates|time|times|start|end|duration|length|location|place|venue|address|phone|email|e-mail|url|link|source|sources',
    'title|subject|re|topic|topics|project|file|filename|file name|recording|recorded|transcript|transcription|transcribed by|transcriber',
    'interview|interview date|interview \\d+|session|session \\d+|language|version|page|pages|part|part \\d+|chapter|section|step \\d+|appendix|table|figure',
    'summary|abstract|background|introduction|conclusion|results?|discussion|method|methods|references|keywords?|total|name|names|age|gender|occupation|consent',
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|todo|to do|agenda|attendees|participants|speakers|subject line)$',
  ].join('|'),
  'i',
);
const notSpeakersJapanese =
  /^(?:例|注|注意|備考|補足|理由|結論|結果|目的|方法|場所|日時|日付|時間|所要時間|題名|件名|タイトル|テーマ|概要|要約|背景|出典|参考|参照|年齢|性別|職業|氏名|名前|電話|住所|録音|ファイル|プロジェクト|つまり|ただし|なお|また|そして|でも|例えば|たとえば|ポイント|まとめ|その他|実施日|参加者一覧|文字起こし)$/;

const forbidden =
  /[【】〔〕《》〈〉＜＞［］!?。、！？…;；"“”「」『』<>{}|=\\/@%^~→]|\.\.|--|https?|\d\s*[:：]|,.*,.*,/;
const letterOrSymbol = /[\p{L}○●◎△▲□■◇◆☆★＊×]/u;
const cjk = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
const particle =
  /^(?:de|del|della|der|den|des|di|da|do|dos|du|van|von|vom|zu|zur|la|le|el|al|bin|ibn|ben|of|the|and|y|e|&|og|och|und|et)$/;
const wordShape =
  /^[([]?(?:[\p{Lu}\p{Lt}\p{Lo}\d][\p{L}\p{M}\p{N}.'’ʼ_-]*|[\p{Ll}]['’][\p{Lu}]\p{L}*|&|#\d+)[),.\]]*$/u;
const capital = /[\p{Lu}\p{Lt}\p{Lo}]/u;
const conjunction = /^(?:and|of|the|y|e|&|og|och|und|et)\s/;
const symbols = /^[○●◎△▲□■◇◆☆★＊×]{1,3}$/;
// Kana that a name does not end in but half a sentence does.
const sentenceTail = /(?:は|が|を|に|で|と|も|の|へ|から|まで|です|ます|した|ない|けど|って|という|こと)$/;

/** A label as it is shown: bold and quote marks off, white space single, brackets of `「聞き手」` off. */
export function cleanLabel(raw: string): string {
  return raw
    .replace(/\*\*|__/g, '')
    .replace(/^[\s\u3000「『【〈《＜<]+|[\s\u3000」』】〉》＞>:：]+$/g, '')
    .replace(/[\s\u3000]+/g, ' ');
}

/** The mark before the interviewer's words in Japanese print: `――いつからですか？`; the answer has no label. */
export const dashSpeaker = '――';

/** The role that a label's own word says, if it says one. */
export function roleOfLabel(label: string): SpeakerRole | undefined {
  const plain = label.normalize('NFKC').replace(/\.$/, '').trim();
  if (plain === dashSpeaker) return 'interviewer';
  if (interviewerWords.test(plain) || /\((?:interviewer|host|moderator)\)$/i.test(plain))
    return 'interviewer';
  if (participantWords.test(plain) || /\((?:participant|guest|interviewee)\)$/i.test(plain))
    return 'participant';
  if (otherWords.test(plain)) return 'other';
  return undefined;
}

/** See `LabelShape`; `label` has gone through `cleanLabel`. `bold` type makes a name of what is only like one. */
export function labelShape(label: string, bold = false): LabelShape {
  if (label.length === 0 || label.length > maxLabelLength) return 'no';
  if (roleOfLabel(label) !== undefined) return 'known';
  if (forbidden.test(label) || !letterOrSymbol.test(label) || isHeading(label)) return 'no';
  if (bold) return 'name';
  return cjk.test(label) ? japaneseShape(label) : spacedShape(label);
}

/** True for the words of a transcript's head (Date, Location, 日時): they name no speaker. */
function isHeading(label: string): boolean {
  return notSpeakers.test(label) || notSpeakersJapanese.test(label);
}

function japaneseShape(label: string): LabelShape {
  if (label.length > 16 || /(?:^|\s)[a-z]{2}/.test(label)) return 'no';
  if (label.length > 3 && sentenceTail.test(label) && !/[さ様]の?$/.test(label)) return 'no';
  return 'name';
}

function spacedShape(label: string): LabelShape {
  const words = label.split(' ');
  if (words.length > maxLabelWords) return 'no';
  if (symbols.test(label)) return 'name';
  const shaped = words.every((word) => wordShape.test(word) || particle.test(word));
  if (shaped && capital.test(label) && !conjunction.test(label)) return 'name';
  return words.length === 1 && /^[\p{L}\p{N}_.-]+$/u.test(label) ? 'loose' : 'no';
}
