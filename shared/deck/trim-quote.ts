import { roughOpening } from './display-quote.ts';
import { readingLength } from './reading-length.ts';

/** Stands where words were left out. */
export const omission = '[…]';

/** A sentence or clause with what turns the words before or after it: these are never parted from them. */
const turns =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|hardly|barely|cannot|but|except|unless|although|though|however|only|if)\b|n['’]t\b|ない|なかっ|ません|ありませ|なく(?:て|は|、|なっ)|ずに|けれど|けど|でも|しかし|だが|ですが|のに|わけで|もし|なら|たら|だけ|しか/iu;
/** Begins by taking back or narrowing what was said just before. */
const reversal =
  /^\s*(?:but|not|no\b|although|though|except|only|however|well, not|at least|or rather|actually|でも|けど|けれど|しかし|ただ|いや|いえ|とはいえ|といっても|というか|ではない|じゃない)/iu;

const sentenceEnd = /[^.!?。！？]+(?:[.!?。！？…]+["”」』)）’]*\s*|$)|[.!?。！？]+\s*/gu;
const clauseEnd = /[^,;:、，；：—–]+(?:[,;:、，；：—–]+\s*|$)|[,;:、，]+\s*/gu;

function sentencesOf(text: string): string[] {
  const pieces = text.match(sentenceEnd) ?? [text];
  const out: string[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    // "3.5" and "e.g." do not end a sentence; neither does a full stop without a space in spaced scripts.
    const open = last !== undefined && /[\p{L}\p{N}][.]$/u.test(last) && /^[\p{Ll}\p{N}]/u.test(piece);
    if (open) out[out.length - 1] = last + piece;
    else out.push(piece);
  }
  return out.filter((piece) => piece.trim() !== '');
}

type Window = { readonly from: number; readonly to: number; readonly text: string };

function windowsOf(pieces: readonly string[], limit: number): Window[] {
  return pieces.flatMap((_, from) => {
    let to = from;
    let text = (pieces[from] ?? '').trim();
    while (to + 1 < pieces.length) {
      const next = pieces
        .slice(from, to + 2)
        .join('')
        .trim();
      if (readingLength(next) > limit) break;
      text = next;
      to += 1;
    }
    return readingLength(text) <= limit ? [{ from, to, text }] : [];
  });
}

/** Whole sentences in a row that keep their sense: what comes next does not take them back, nor do they take back. */
function bestSentences(pieces: readonly string[], limit: number): Window | undefined {
  return windowsOf(pieces, limit)
    .filter(({ from, to }) => {
      const next = pieces[to + 1];
      return !(next !== undefined && reversal.test(next)) && !(from > 0 && reversal.test(pieces[from] ?? ''));
    })
    .filter(({ text }) => readingLength(text) >= Math.min(limit * 0.3, 60))
    .toSorted(
      (a, b) =>
        roughOpening(a.text) - roughOpening(b.text) || a.from - b.from || b.text.length - a.text.length,
    )[0];
}

/** Clauses from the beginning of one sentence; undefined where what is left out could turn what is kept. */
function firstClauses(sentence: string, limit: number): string | undefined {
  const clauses = sentence.match(clauseEnd) ?? [sentence];
  for (let count = clauses.length - 1; count > 0; count -= 1) {
    const kept = clauses.slice(0, count).join('').trim();
    if (readingLength(kept) > limit || readingLength(kept) < limit * 0.25 || hanging.test(kept)) continue;
    if (!turns.test(clauses.slice(count).join(''))) return kept.replace(/[\s,;:、，；：—–-]+$/u, '');
  }
  return undefined;
}

/** Says nothing by itself: a quote does not end on it. */
const hanging =
  /(?:^|[\s,;:、，])(?:well|so|and|or|like|you know|i mean|that is|で|あの|その|まあ|なんか)[\s,;:、，]*$/iu;

const joined = (before: boolean, text: string, after: boolean) =>
  `${before ? `${omission} ` : ''}${text}${after ? ` ${omission}` : ''}`;

/**
 * The quote cut to about `limit` in reading length without changing its sense: whole sentences in a row where some fit,
 * else clauses of the first sentence, with `[…]` where words are left out. Words are never parted from a negation, condition
 * or "but" that belongs to them; where that cannot be kept, the quote stays longer than `limit`.
 */
export function trimQuote(text: string, limit: number): string {
  if (readingLength(text) <= limit) return text;
  const pieces = sentencesOf(text);
  const window = bestSentences(pieces, limit);
  if (window) return joined(window.from > 0, window.text, window.to < pieces.length - 1);
  for (const [index, sentence] of pieces.entries()) {
    if (index > 0 && reversal.test(sentence)) continue;
    const kept = firstClauses(sentence, limit);
    const next = pieces[index + 1];
    if (kept !== undefined && !(next !== undefined && reversal.test(next)))
      return joined(index > 0, kept, true);
  }
  return shortestWhole(pieces, text);
}

/** Nothing fits the limit: the shortest run of whole sentences that does not part words from what turns them. */
function shortestWhole(pieces: readonly string[], text: string): string {
  const runs = pieces
    .map((_, from) => {
      let to = from;
      while (to + 1 < pieces.length && reversal.test(pieces[to + 1] ?? '')) to += 1;
      return {
        from,
        to,
        text: pieces
          .slice(from, to + 1)
          .join('')
          .trim(),
      };
    })
    .filter(
      ({ from, text: run }) => !(from > 0 && reversal.test(pieces[from] ?? '')) && readingLength(run) >= 40,
    )
    .toSorted((a, b) => readingLength(a.text) - readingLength(b.text));
  const [run] = runs;
  return run ? joined(run.from > 0, run.text, run.to < pieces.length - 1) : text;
}
