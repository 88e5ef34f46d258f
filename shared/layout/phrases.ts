import { jaModel, Parser } from 'budoux';
import { isWide } from './text-metrics.ts';

const parser = new Parser(jaModel);
/** Characters that may not begin a line (kinsoku), and openers that may not end one; their forms for vertical setting too. */
const noLineStart =
  /^[、。，．・：；？！ー々〜」』）］｝】〉》ぁぃぅぇぉっゃゅょァィゥェォッャュョヵヶゝゞヽヾ‼⁇⁈⁉︐︑︒︓︔︕︖︙︶︸︺︼︾﹀﹂﹄,.:;?!%)\]}”’…]/u;
const noLineEnd = /[「『（［｛【〈《︵︷︹︻︽︿﹁﹃([{“‘]$/u;

function isJapanese(text: string): boolean {
  for (const character of text) if (isWide(character)) return true;
  return false;
}

/** Moves closing marks to the piece before and opening marks to the piece after. */
function keepMarks(pieces: readonly string[]): string[] {
  const out: string[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last !== undefined && (noLineStart.test(piece) || noLineEnd.test(last)))
      out[out.length - 1] = last + piece;
    else out.push(piece);
  }
  return out;
}

/**
 * Pieces of a text between which a line may break: words with the space before them in spaced scripts, phrases
 * (bunsetsu, by BudouX) in Japanese. Joined they give the text back.
 */
export function phrases(text: string): string[] {
  const words = text.match(/[^\S\u00A0]*[\S\u00A0]+|\s+$/gu) ?? [];
  return words.flatMap((word) => (isJapanese(word) ? keepMarks(parser.parse(word)) : [word]));
}

/** Single characters with kinsoku applied, for a phrase wider than the line. */
export function breakableCharacters(text: string): string[] {
  return keepMarks([...text]);
}
