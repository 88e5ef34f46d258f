/**
 * What a short Japanese phrase ends in, which is what the words after it must fit: a verb in its plain form (息が深くなる),
 * the past (いろいろ試した), an adjective (自信がない), the te-form (数か月たって), a likeness (荷を下ろしたよう), a time
 * (数か月使ったころ, 三か月目), or a noun. Told by the last letters; nouns that look like adjectives are listed.
 */
export type JapaneseForm = 'verb' | 'past' | 'adjective' | 'te' | 'likeness' | 'time' | 'noun';

const nounsInI =
  /(?:匂い|におい|思い|願い|違い|迷い|憂い|装い|祝い|味わい|賑わい|気づかい|気遣い|集い|習い|世界|機会|時代|時間帯|体|代|倍|回|会|台)$/u;
const times =
  /(?:ころ|頃|ごろ|とき|時|うち|あと|後|前|翌日|朝|昼|夜|晩|夕方|[年月週日]|目|間|日々|季節|春|夏|秋|冬)$/u;

export function readJapanese(phrase: string): JapaneseForm {
  const text = phrase.trim();
  if (/(?:よう|みたい)$/u.test(text)) return 'likeness';
  if (times.test(text)) return 'time';
  if (/[てで]$/u.test(text) && /[っいんしけせてべめれりぎち]て$|んで$|いで$/u.test(text)) return 'te';
  if (
    /(?:[っいんしけせてべめれりきぎちえ]た|だった|んだ|いだ|[えけげせてねべめれ]た|みた|見た|出た|得た|来た|いた)$/u.test(
      text,
    )
  )
    return 'past';
  if (text.endsWith('い') && !nounsInI.test(text)) return 'adjective';
  return /[うくぐすつぬぶむる]$/u.test(text) ? 'verb' : 'noun';
}
