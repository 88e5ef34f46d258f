import type { ParsedDocument, Turn } from '../../shared/domain/transcript.ts';
import { assignRoles } from '../../shared/text/speaker-roles.ts';
import { findTurns, timeWarnings } from '../../shared/text/speakers.ts';
import { parseClock } from '../../shared/text/timestamp.ts';
import { guessLanguage } from '../../shared/text/words.ts';
import { composeCues, type Cue } from './cues.ts';
import { ImportError } from './import-error.ts';
import type { ImportSource } from './import-source.ts';
import { readRows } from './read-table.ts';
import { readText, type ReadText } from './read-text.ts';
import { titleOf } from './title-of.ts';

const speakerColumn =
  /^(?:speaker|speakers|name|who|role|participant|話者|発言者|話し手|氏名|名前|スピーカー)(?:[ _-]?(?:name|id|名))?$/i;
const wordsColumn =
  /^(?:words?|text|utterance|transcript|content|sentence|speech|発話|発言|発話内容|発言内容|内容|テキスト|本文)$/i;
const startColumn =
  /^(?:time|timestamp|time ?stamp|start|start[ _]?time|begin|in|時刻|時間|開始|開始時刻|開始時間|タイムスタンプ)$/i;
const endColumn = /^(?:end|end[ _]?time|stop|out|終了|終了時刻|終了時間)$/i;

type Columns = {
  readonly speaker: number;
  readonly words: number;
  readonly start: number;
  readonly end: number;
};

/**
 * A CSV or TSV file that is one dialogue: with a heading row that names a column of words and one of speakers or of
 * times, or a .tsv whose every line is `speaker<TAB>utterance`. Throws `column-missing` with the columns there are
 * where it is neither.
 */
export function parseDialogueTable(source: ImportSource): ParsedDocument {
  const { fileName, bytes } = source;
  const read = readText(fileName, bytes);
  const plain = plainDialogue(source, read);
  if (plain !== undefined) return plain;
  const [head = [], ...rows] = readRows(fileName, read.text);
  const columns = columnsOf(head);
  if (columns.words === -1 || (columns.speaker === -1 && columns.start === -1)) {
    const names = head.map((name) => name.trim()).join(', ');
    throw new ImportError('column-missing', fileName, { column: 'speaker, text', columns: names });
  }
  return columns.speaker === -1
    ? timedDocument(source, read, rows, columns)
    : speakerDocument(source, read, rows, columns);
}

/** `text` is then the whole normalised source, as for plain text. */
function plainDialogue({ fileName, language }: ImportSource, read: ReadText): ParsedDocument | undefined {
  if (!/\.tsv$/i.test(fileName)) return undefined;
  const lines = read.text.split('\n').filter((line) => line.trim() !== '');
  if (!lines.every((line) => /^[^\t]{1,40}\t[^\t]+$/.test(line)) || isHead(lines[0] ?? '')) return undefined;
  const found = findTurns(read.text);
  if (found.turns.every(({ speaker }) => speaker === null)) return undefined;
  return {
    title: titleOf(fileName),
    format: 'csv',
    text: read.text,
    turns: found.turns,
    language: language ?? guessLanguage(read.text),
    encoding: read.encoding,
    warnings: [...read.warnings, ...found.warnings],
  };
}

function isHead(line: string): boolean {
  return columnsOf(line.split('\t')).words !== -1;
}

function columnsOf(head: readonly string[]): Columns {
  const at = (pattern: RegExp) => head.findIndex((name) => pattern.test(name.trim()));
  return { speaker: at(speakerColumn), words: at(wordsColumn), start: at(startColumn), end: at(endColumn) };
}

function speakerDocument(
  { fileName, language }: ImportSource,
  read: ReadText,
  rows: readonly (readonly string[])[],
  columns: Columns,
): ParsedDocument {
  const spoken = rows.map((row) => ({ row, words: (row[columns.words] ?? '').trim() }));
  const kept = spoken.filter(({ words }) => words !== '');
  if (kept.length === 0) throw new ImportError('no-text', fileName);
  let offset = 0;
  const turns = kept.map(({ row, words }): Turn => {
    const start = offset;
    offset += words.length + 1;
    const speaker = (row[columns.speaker] ?? '').trim();
    const time = parseClock(row[columns.start] ?? '') ?? null;
    return {
      start,
      end: start + words.length,
      speaker: speaker === '' ? null : speaker,
      role: 'other',
      time,
    };
  });
  const text = kept.map(({ words }) => words).join('\n');
  const roles = assignRoles(turns, text);
  const empty = spoken.length - kept.length;
  return {
    title: titleOf(fileName),
    format: 'csv',
    text,
    turns: roles.turns,
    language: language ?? guessLanguage(text),
    encoding: read.encoding,
    warnings: [
      ...read.warnings,
      ...(empty === 0 ? [] : [{ code: 'rows-empty' as const, count: empty }]),
      ...roles.warnings,
      ...timeWarnings(turns),
    ],
  };
}

/** Rows with times and no speaker, as speech recognisers write them: composed like the cues of subtitles. */
function timedDocument(
  { fileName, language }: ImportSource,
  read: ReadText,
  rows: readonly (readonly string[])[],
  columns: Columns,
): ParsedDocument {
  const cues = rows.map((row): Cue => {
    const start = secondsOf(row[columns.start] ?? '');
    const end = columns.end === -1 ? start : secondsOf(row[columns.end] ?? '');
    return { start, end, lines: [{ words: (row[columns.words] ?? '').trim(), voice: null }] };
  });
  const composed = composeCues(cues);
  if (composed.text === '') throw new ImportError('no-text', fileName);
  return {
    title: titleOf(fileName),
    format: 'csv',
    text: composed.text,
    turns: composed.turns,
    language: language ?? guessLanguage(composed.text),
    encoding: read.encoding,
    warnings: [...read.warnings, ...composed.warnings],
  };
}

// Whisper writes whole milliseconds; others write seconds with a point or a clock time.
function secondsOf(cell: string): number {
  const plain = Number(cell);
  if (cell.trim() !== '' && Number.isFinite(plain) && plain >= 0)
    return /^\d+$/.test(cell.trim()) ? plain / 1000 : plain;
  return parseClock(cell) ?? 0;
}
