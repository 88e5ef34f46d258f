import { expect } from 'vitest';
import type { ParsedDocument } from '../../shared/domain/transcript.ts';
import { normaliseText } from '../../shared/text/normalise.ts';

/** What holds for every parsed document, whatever it was read from. */
export function expectLawful(document: ParsedDocument): void {
  expect(document.text).toBe(normaliseText(document.text));
  expect(document.title.length).toBeGreaterThan(0);
  let last = 0;
  for (const { start, end } of document.turns) {
    if (start < last || end <= start || end > document.text.length)
      throw new Error(`turn ${start}-${end} after ${last}`);
    const words = document.text.slice(start, end);
    if (words !== words.trim()) throw new Error(`turn ${start}-${end} is not trimmed`);
    last = end;
  }
}

/** The words between the turns: nothing may be left there but labels, time stamps and marks. */
export function gapsOf({ text, turns }: ParsedDocument): string[] {
  const starts = [...turns.map(({ start }) => start), text.length];
  return starts
    .map((start, index) => text.slice(turns[index - 1]?.end ?? 0, start).trim())
    .filter((gap) => gap !== '');
}

/** `[speaker, words]` of each turn that somebody speaks. */
export function spoken({ text, turns }: ParsedDocument): [string, string][] {
  return turns.flatMap(({ speaker, start, end }) => {
    const pair: [string, string][] = speaker === null ? [] : [[speaker, text.slice(start, end)]];
    return pair;
  });
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
