import type { TextRange } from '../domain/coding.ts';
import type { DocumentWithText } from '../domain/study-data.ts';
import type { Turn } from '../domain/transcript.ts';

/** What was said in a range: words of turns without labels and interviewer's turns; where that is nothing, the range. */
export function saidIn(document: DocumentWithText, range: TextRange): string {
  const turns = document.turnList.filter(
    (turn) => turn.end > range.start && turn.start < range.end && turn.role !== 'interviewer',
  );
  const pieces = turns.map((turn) =>
    document.text.slice(Math.max(turn.start, range.start), Math.min(turn.end, range.end)),
  );
  const said =
    pieces.join(' ').trim() === '' ? document.text.slice(range.start, range.end) : pieces.join(' ');
  const joined = said.replace(/\s+/gu, ' ').trim();
  return withoutOwnMarks(joined);
}

const anyMark = /["“”「」『』]/gu;

/** Without quotation marks that surround the whole, or a lone one at an edge; pairs within are left alone. */
function withoutOwnMarks(text: string): string {
  const marks = text.match(anyMark)?.length ?? 0;
  const bare = text
    .replace(/^["“”「『]+/u, '')
    .replace(/["“”」』]+$/u, '')
    .trim();
  const left = bare.match(anyMark)?.length ?? 0;
  return marks % 2 === 1 || left === 0 ? bare : text;
}

/** The turn that a place of the text lies in, or the last one before it. */
export function turnAt(document: DocumentWithText, offset: number): Turn | undefined {
  return document.turnList.findLast((turn) => turn.start <= offset) ?? document.turnList[0];
}

/** 12:45 or 1:02:45. */
export function clockTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const rest = `${pad(Math.floor((whole % 3600) / 60))}:${pad(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
