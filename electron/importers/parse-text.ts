import type { ParsedDocument } from '../../shared/domain/transcript.ts';
import { normaliseMarkdown } from '../../shared/text/normalise-markdown.ts';
import { findTurns } from '../../shared/text/speakers.ts';
import { guessLanguage } from '../../shared/text/words.ts';
import type { ImportSource } from './import-source.ts';
import { readText } from './read-text.ts';
import { titleOf } from './title-of.ts';

/** A plain text file. `text` is the whole normalised source: labels and time stamps stand between the turns. */
export function parsePlainText({ fileName, bytes, language }: ImportSource): ParsedDocument {
  const { text, encoding, warnings } = readText(fileName, bytes);
  const found = findTurns(text);
  return {
    title: titleOf(fileName),
    format: 'txt',
    text,
    turns: found.turns,
    language: language ?? guessLanguage(text),
    encoding,
    warnings: [...warnings, ...found.warnings],
  };
}

/** A Markdown file. `text` is `normaliseMarkdown` of the whole normalised source. */
export function parseMarkdown({ fileName, bytes, language }: ImportSource): ParsedDocument {
  const { text: source, encoding, warnings } = readText(fileName, bytes);
  const { text, labels } = normaliseMarkdown(source);
  const found = findTurns(text, { bold: labels });
  return {
    title: titleOf(fileName),
    format: 'md',
    text,
    turns: found.turns,
    language: language ?? guessLanguage(text),
    encoding,
    warnings: [...warnings, ...found.warnings],
  };
}
