import type { ImportWarning, ParsedDocument } from '../../shared/domain/transcript.ts';
import { guessLanguage } from '../../shared/text/words.ts';
import { readSrtLines, readVttLines } from './cue-text.ts';
import { composeCues, type Cue } from './cues.ts';
import { ImportError } from './import-error.ts';
import type { ImportSource } from './import-source.ts';
import { readText, type ReadText } from './read-text.ts';
import { titleOf } from './title-of.ts';

type CueBlock = { readonly start: number; readonly end: number; readonly payload: readonly string[] };
type CueBlocks = { readonly blocks: readonly CueBlock[]; readonly skipped: number };

// Minutes may pass 59 where hours are left out; WebVTT wants three digits of milliseconds.
const vttTiming = /^\s*(?:(\d+):)?(\d{2,}):([0-5]\d)\.(\d{3})\s*-->\s*(?:(\d+):)?(\d{2,}):([0-5]\d)\.(\d{3})/;
const srtTiming =
  /^\s*(?:(\d+):)?(\d{1,3}):([0-5]?\d)(?:[,.](\d{1,3}))?\s*-+->\s*(?:(\d+):)?(\d{1,3}):([0-5]?\d)(?:[,.](\d{1,3}))?/;

/**
 * A WebVTT file. Strict where the standard is: no `WEBVTT` first line is `broken-file`, cues that it ignores are
 * skipped and counted. `text` is the words of the turns joined by line ends.
 */
export function parseVtt(source: ImportSource): ParsedDocument {
  const read = readText(source.fileName, source.bytes);
  const lines = read.text.split('\n');
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) {
    if (lines.some((line) => line.includes(',') && srtTiming.test(line))) return parseSrt(source);
    throw new ImportError('broken-file', source.fileName, { reason: 'no-webvtt-header' });
  }
  const headEnd = lines.findIndex((line, index) => index > 0 && line.trim() === '');
  const head = headEnd === -1 ? lines : lines.slice(0, headEnd);
  const body = readVttBlocks(headEnd === -1 ? [] : lines.slice(headEnd));
  const lost = head.filter((line) => line.includes('-->')).length;
  const cues = body.blocks.map((block) => ({ ...block, lines: readVttLines(block.payload) }));
  return composeDocument(source, 'vtt', read, cues, body.skipped + lost);
}

/** An SRT file, read leniently: numbers and blank lines between cues may be missing. */
export function parseSrt(source: ImportSource): ParsedDocument {
  const read = readText(source.fileName, source.bytes);
  const { blocks, skipped } = readSrtBlocks(read.text.split('\n'));
  if (blocks.length === 0) throw new ImportError('broken-file', source.fileName, { reason: 'no-cues' });
  const cues = blocks.map((block) => ({ ...block, lines: readSrtLines(block.payload) }));
  return composeDocument(source, 'srt', read, cues, skipped);
}

function readVttBlocks(lines: readonly string[]): CueBlocks {
  const blocks: CueBlock[] = [];
  let skipped = 0;
  for (const block of blocksOf(lines)) {
    if (isVttAside(block)) continue;
    const found = splitAtTimings(block, vttTiming);
    blocks.push(...found.blocks);
    if (found.blocks.length === 0 || found.lost) skipped += 1;
  }
  return { blocks, skipped };
}

function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  let open: string[] | undefined;
  for (const line of lines) {
    if (line.trim() === '') {
      open = undefined;
    } else if (open === undefined) {
      blocks.push((open = [line]));
    } else {
      open.push(line);
    }
  }
  return blocks;
}

function isVttAside(block: readonly string[]): boolean {
  const first = block[0] ?? '';
  if (first.includes('-->') || (block[1] ?? '').includes('-->')) return false;
  return /^(?:NOTE(?:[ \t]|$)|STYLE[ \t]*$|REGION[ \t]*$)/.test(first);
}

function readSrtBlocks(lines: readonly string[]): CueBlocks {
  const filled = lines.filter((line) => line.trim() !== '');
  const found = splitAtTimings(filled, srtTiming);
  return { blocks: found.blocks, skipped: found.lost ? 1 : 0 };
}

/** Every timing line starts a cue, even inside a block; the number or name right before it is not speech. */
function splitAtTimings(
  lines: readonly string[],
  timing: RegExp,
): { readonly blocks: CueBlock[]; readonly lost: boolean } {
  const starts = lines.flatMap((line, index) => {
    const match = line.includes('-->') || line.includes('->') ? timing.exec(line) : null;
    return match === null ? [] : [{ index, match }];
  });
  const blocks = starts.map(({ index, match }, order) => {
    const next = starts[order + 1]?.index ?? lines.length;
    const numbered = next < lines.length && next - 1 > index && /^\s*\d+\s*$/.test(lines[next - 1] ?? '');
    const [, hours, minutes, seconds, milliseconds, toHours, toMinutes, toSeconds, toMilliseconds] = match;
    return {
      start: secondsOf(hours, minutes, seconds, milliseconds),
      end: secondsOf(toHours, toMinutes, toSeconds, toMilliseconds),
      payload: lines.slice(index + 1, numbered ? next - 1 : next).filter((line) => !line.includes('-->')),
    };
  });
  return { blocks, lost: lines.some((line) => line.includes('-->') && !timing.test(line)) };
}

function secondsOf(hours = '0', minutes = '0', seconds = '0', fraction = '0'): number {
  const milliseconds = Number(fraction.padEnd(3, '0'));
  return (
    (Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000 + milliseconds) / 1000
  );
}

function composeDocument(
  { fileName, language }: ImportSource,
  format: 'vtt' | 'srt',
  read: ReadText,
  cues: readonly Cue[],
  skipped: number,
): ParsedDocument {
  const composed = composeCues(cues);
  if (composed.text === '') throw new ImportError('no-text', fileName, { skipped: String(skipped) });
  const warnings: ImportWarning[] = skipped === 0 ? [] : [{ code: 'cues-skipped', count: skipped }];
  return {
    title: titleOf(fileName),
    format,
    text: composed.text,
    turns: composed.turns,
    language: language ?? guessLanguage(composed.text),
    encoding: read.encoding,
    warnings: [...read.warnings, ...warnings, ...composed.warnings],
  };
}
