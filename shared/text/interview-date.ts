import { findDate } from './find-date.ts';

/** Names that researchers give to a line or a column with the day of an interview. */
const dateNames =
  /^(?:(?:interview|recording) ?date|date(?: of (?:the )?(?:interview|recording))?|interviewed(?: on| at)?|recorded(?: on| at)?|実施日時?|面接日時?|インタビュー(?:実施)?日時?|調査日時?|収録日時?|録音日時?|日時|日付)$/iu;
const labelled = /^[\s*_#>・■●◆○-]*(?<name>[^:：\d\t\u3000]{2,30}?)[ *_]*[:：\t\u3000][\s*_]*(?<rest>\S.*)$/u;
/** A line that says nothing but a day, with its weekday and time at most. */
const nothingElse = /^[\s*_#>()（）[\]【】,.、。:：～〜~-]*$/u;
const besideDates =
  /\d{4}\s*[-/._年]\s*\d{1,2}\s*[-/._月]\s*\d{1,2}\s*日?|(?:令和|平成|昭和)\s*(?:元|\d+)\s*年\s*\d+\s*月\s*\d+\s*日|\d{1,2}(?:st|nd|rd|th)?|\d{4}|[月火水木金土日]曜日?|[（(][月火水木金土日祝・]+[）)]|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|午前|午後|[時分]|\b[ap]\.?m\b/giu;
/** So far down a transcript's own head reaches. */
const headLines = 15;

/** Whether a name is one that researchers give to the day of an interview. */
export function isDateName(name: string): boolean {
  return dateNames.test(name.normalize('NFKC').trim());
}

/**
 * The day of an interview as its file tells it, as `YYYY-MM-DD`: a line at the head that is called a date ("Date: …",
 * 実施日：…) or says nothing else, else the file's name. What somebody says is no such line.
 */
export function interviewDateOfFile(fileName: string, text: string): string | undefined {
  const head = text.split('\n', headLines);
  return firstDate(head, dateOfLabelled) ?? firstDate(head, dateOfBare) ?? findDate(fileName);
}

function firstDate(lines: readonly string[], read: (line: string) => string | undefined): string | undefined {
  for (const line of lines) {
    const date = read(line);
    if (date !== undefined) return date;
  }
  return undefined;
}

function dateOfLabelled(line: string): string | undefined {
  const { name, rest } = labelled.exec(line)?.groups ?? {};
  return name !== undefined && rest !== undefined && isDateName(name) ? findDate(rest) : undefined;
}

function dateOfBare(line: string): string | undefined {
  if (line.length > 60) return undefined;
  return nothingElse.test(line.normalize('NFKC').replaceAll(besideDates, '')) ? findDate(line) : undefined;
}
