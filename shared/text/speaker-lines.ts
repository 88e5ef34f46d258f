import type { BoldRange } from './normalise-markdown.ts';
import { cleanLabel, dashSpeaker, labelShape, type LabelShape } from './speaker-label.ts';
import { parseClock, readTimestamp, timestampPattern } from './timestamp.ts';

/**
 * How a line names its speaker: `Name: words`, `【Name】words`, a line of its own with the time as Otter and Teams
 * write it (`Name  0:03`) or without (two spaces at its end), `Name [0:03] words`, `Name<TAB>words`, bold type
 * without a colon, and as Japanese print does: `――words` for who asks, `佐藤` and a wide space.
 */
export type LabelLayout =
  'colon' | 'bracket' | 'timed' | 'line' | 'stamped' | 'tab' | 'bold' | 'dash' | 'wide';

export type SpeakerLabel = {
  readonly name: string;
  readonly layout: LabelLayout;
  readonly shape: LabelShape;
  /** The source marked the name in bold. */
  readonly bold: boolean;
  /** Offset in the text where the words after the label begin. */
  readonly wordsStart: number;
  readonly time: number | null;
};

/** One line that is not blank. Offsets are UTF-16 positions in the text; `stampEnd` is `start` without a stamp. */
export type SpeakerLine = {
  readonly start: number;
  readonly end: number;
  readonly stampEnd: number;
  readonly time: number | null;
  readonly afterBlank: boolean;
  /** Labels that the line may carry, the likeliest first. */
  readonly labels: readonly SpeakerLabel[];
};

// A label, with its stamps, is looked for in this many characters of a line: reading stays linear.
const window = 120;
const colonLabel = new RegExp(
  String.raw`^([^\n\t:：]{1,60}?)[ \u3000]*(${timestampPattern})?[ \u3000]*(?:(：)|:(?![/\d]))`,
);
const stampedLabel = new RegExp(
  String.raw`^([^\n\t:：]{1,60}?)[ \u3000\t]+(${timestampPattern})[ \t\u3000]*`,
);
const squareLabel = /^[【〔《〈＜]([^】〕》〉＞\n]{1,40})[】〕》〉＞][ \u3000]*[:：]?/;
const quoteLabel = /^[「『]([^」』\n]{1,40})[:：][」』]/;
const knownBracketLabel = /^[[(（［]([^\])）］\n]{1,40})[\])）］][ \u3000]*[:：]?/;
const tabLabel = /^([^\t\n]{1,60})\t+(?=\S)/;
const dashLabel = /^(?:―{2}|─{2}|—{2})/;
const wideLabel = /^([\u3400-\u9fff\u30a1-\u30ffA-ZＡ-Ｚ]{1,8}(?:さん|氏|様)?)\u3000+(?=\S)/;
const bareHead = /^(\S[^\n:：]{0,58}?) {2,}$/;

/** Reads every line that is not blank up to `end`; `bold` are ranges of the text that were set in bold. */
export function readSpeakerLines(text: string, end: number, bold: readonly BoldRange[]): SpeakerLine[] {
  const boldAt = new Map(bold.map((range) => [range.start, range.end]));
  const read = labelReader();
  const lines: SpeakerLine[] = [];
  let afterBlank = true;
  for (let at = 0; at < end;) {
    const newline = text.indexOf('\n', at);
    const stop = newline === -1 || newline > end ? end : newline;
    const start = skipSpace(text, at, stop);
    if (start < stop) lines.push(readLine({ text, start, end: stop, afterBlank, boldAt, read }));
    afterBlank = start >= stop;
    at = stop + 1;
  }
  return lines;
}

type LabelReader = (raw: string, bold: boolean) => { readonly name: string; readonly shape: LabelShape };

// The same few labels come on every line: each is looked at once.
function labelReader(): LabelReader {
  const known = new Map<string, { readonly name: string; readonly shape: LabelShape }>();
  return (raw, bold) => {
    const key = bold ? `*${raw}` : ` ${raw}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const name = cleanLabel(raw);
    const entry = { name, shape: labelShape(name, bold) };
    known.set(key, entry);
    return entry;
  };
}

type LinePlace = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly afterBlank: boolean;
  readonly boldAt: ReadonlyMap<number, number>;
  readonly read: LabelReader;
};

function readLine({ text, start, end, afterBlank, boldAt, read }: LinePlace): SpeakerLine {
  const stamp = startsLikeStamp(text.charCodeAt(start))
    ? readTimestamp(text.slice(start, Math.min(end, start + window)))
    : undefined;
  const stampEnd = stamp === undefined ? start : skipDash(text, start + stamp.end, end);
  const time = stamp?.seconds ?? null;
  const at = {
    text,
    start: stampEnd,
    end,
    time,
    read,
    head: text.slice(stampEnd, Math.min(end, stampEnd + window)),
  };
  return {
    start,
    end,
    stampEnd,
    time,
    afterBlank,
    labels: readLabels(at, boldAt.get(stampEnd) ?? boldAt.get(start)),
  };
}

type LabelPlace = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly time: number | null;
  readonly head: string;
  readonly read: LabelReader;
};

function readLabels(at: LabelPlace, boldEnd: number | undefined): SpeakerLabel[] {
  const labels: SpeakerLabel[] = [];
  const add = (label: SpeakerLabel | undefined) => {
    if (label !== undefined) labels.push(label);
  };
  const bold = boldEnd !== undefined && boldEnd <= at.end;
  if (/[:：]/.test(at.head)) {
    add(matchLabel(at, colonLabel.exec(at.head), 'colon', bold));
    add(matchStamped(at, bold));
  }
  if (bold) add(boldLabel(at, boldEnd));
  if (at.head.includes('\t')) add(matchLabel(at, tabLabel.exec(at.head), 'tab', bold));
  add(bracketLabel(at));
  add(dashMark(at));
  if (at.head.includes('\u3000')) add(matchLabel(at, wideLabel.exec(at.head), 'wide', bold));
  if (at.head.endsWith('  ') && at.start + at.head.length === at.end) {
    add(matchLabel(at, bareHead.exec(at.head), 'line', bold));
  }
  return labels;
}

function matchLabel(
  at: LabelPlace,
  match: RegExpExecArray | null,
  layout: LabelLayout,
  bold: boolean,
): SpeakerLabel | undefined {
  if (match === null) return undefined;
  const { name, shape } = at.read(match[1] ?? '', bold);
  if (shape === 'no') return undefined;
  const stamp = match[2];
  const time = stamp === undefined ? at.time : (parseClock(stamp) ?? at.time);
  return { name, layout, shape, bold, wordsStart: at.start + match[0].length, time };
}

/** `Name  0:03` alone on its line, or `Name [00:03] words`. */
function matchStamped(at: LabelPlace, bold: boolean): SpeakerLabel | undefined {
  const match = stampedLabel.exec(at.head);
  if (match === null) return undefined;
  const alone = at.start + match[0].length >= at.end;
  if (!alone && !/^[[(（［【<#]/.test(match[2] ?? '')) return undefined;
  return matchLabel(at, match, alone ? 'timed' : 'stamped', bold);
}

function boldLabel(at: LabelPlace, boldEnd: number): SpeakerLabel | undefined {
  const { name, shape } = at.read(at.text.slice(at.start, boldEnd), false);
  if (shape === 'no') return undefined;
  const colon = /^[ \u3000]*[:：]/.exec(at.text.slice(boldEnd, boldEnd + 4))?.[0].length ?? 0;
  return { name, layout: 'bold', shape, bold: true, wordsStart: boldEnd + colon, time: at.time };
}

function dashMark(at: LabelPlace): SpeakerLabel | undefined {
  const match = dashLabel.exec(at.head);
  if (match === null) return undefined;
  const wordsStart = at.start + match[0].length;
  return { name: dashSpeaker, layout: 'dash', shape: 'name', bold: false, wordsStart, time: at.time };
}

function bracketLabel(at: LabelPlace): SpeakerLabel | undefined {
  if (!'【〔《〈＜「『[(（［'.includes(at.head.charAt(0))) return undefined;
  const open = squareLabel.exec(at.head) ?? quoteLabel.exec(at.head);
  if (open !== null) return matchLabel(at, open, 'bracket', false);
  // `[laughs]` and `(laughter)` start lines too: here only words that can be nothing but a label count.
  const label = matchLabel(at, knownBracketLabel.exec(at.head), 'bracket', false);
  return label?.shape === 'known' ? label : undefined;
}

function startsLikeStamp(code: number): boolean {
  return (code >= 48 && code <= 57) || '[(（［【<#'.includes(String.fromCharCode(code));
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function skipDash(text: string, from: number, end: number): number {
  const at = skipSpace(text, from, end);
  const dash = text.charCodeAt(at);
  return dash === 45 || dash === 0x2013 ? skipSpace(text, at + 1, end) : at;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0x3000 || code === 0xa0;
}
