import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type MarkedSentence = {
  readonly text: string;
  /** Labelled expressions of sensation, half-open. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
};

/** The labelled sentences of a language; square brackets hold the expressions, see docs/suggestions.md. */
export function markedSentences(language: 'en' | 'ja'): readonly MarkedSentence[] {
  const file = join(import.meta.dirname, '..', 'fixtures', `sensation-sentences-${language}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as string[]).map(readMarks);
}

function readMarks(marked: string): MarkedSentence {
  const pieces = marked.split(/[[\]]/u);
  const spans: { start: number; end: number }[] = [];
  let text = '';
  pieces.forEach((piece, at) => {
    if (at % 2 === 1) spans.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  });
  return { text, spans };
}

export type Found = {
  readonly recall: number;
  readonly precision: number;
  readonly labelled: number;
  readonly found: number;
};

type Range = { readonly start: number; readonly end: number };

/** A hit shares a character with a labelled expression. */
export function spanAgreement(
  sentences: readonly MarkedSentence[],
  find: (text: string) => readonly Range[],
): Found {
  const [labelled, hitLabels, found, hits] = [0, 0, 0, 0];
  const counts = { labelled, hitLabels, found, hits };
  const meets = (left: Range, right: Range) => left.start < right.end && right.start < left.end;
  for (const { text, spans } of sentences) {
    const ranges = find(text);
    counts.labelled += spans.length;
    counts.found += ranges.length;
    counts.hitLabels += spans.filter((span) => ranges.some((range) => meets(span, range))).length;
    counts.hits += ranges.filter((range) => spans.some((span) => meets(span, range))).length;
  }
  return {
    labelled: counts.labelled,
    found: counts.found,
    recall: counts.hitLabels / counts.labelled,
    precision: counts.hits / counts.found,
  };
}
