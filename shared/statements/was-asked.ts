import type { Code } from '../domain/code.ts';
import type { TextRange } from '../domain/coding.ts';
import type { SlotName } from '../domain/statement.ts';
import type { DocumentWithText } from '../domain/study-data.ts';
import { wordReader } from '../analysis/words.ts';
import { domainEn } from '../messages/en/domain.ts';
import { domainJa } from '../messages/ja/domain.ts';
import { slotCues } from './slot-cues.ts';

export type Asked = TextRange & { readonly documentId: string };

/** Whether an interview can be searched for questions, and the questions that touch a slot. */
export type Questions = { readonly known: boolean; readonly touching: readonly Asked[] };

export type QuestionReader = (slot: SlotName, documents: readonly DocumentWithText[]) => Questions;

const mostShown = 3;

/**
 * Tells whether people were asked for a slot, by what the interviewer said. A turn of the interviewer touches a slot when
 * it holds (1) a telling word of one of the slot's codes, (2) the name of a body region or sense of these codes (their
 * sensory focus), or (3) a general cue for such a question (`slot-cues.ts`). Words match by their beginning in spaced
 * scripts, anywhere in others. A heuristic: a question in other words is missed, a cue in passing is taken for a question.
 * Interviews without any turn of an interviewer say nothing about it (`known: false`).
 */
export function questionReader(codesOf: (slot: SlotName) => readonly Code[]): QuestionReader {
  const patterns = new Map<SlotName, RegExp>();
  const patternOf = (slot: SlotName): RegExp => {
    const known = patterns.get(slot);
    if (known) return known;
    const pattern = cuePattern([...slotCues[slot], ...codesOf(slot).flatMap(cuesOfCode)]);
    patterns.set(slot, pattern);
    return pattern;
  };
  return (slot, documents) => {
    const asking = documents.flatMap((document) =>
      document.turnList.filter((turn) => turn.role === 'interviewer').map((turn) => ({ turn, document })),
    );
    const pattern = patternOf(slot);
    const touching: Asked[] = [];
    for (const { turn, document } of asking) {
      if (touching.length === mostShown) break;
      if (!pattern.test(document.text.slice(turn.start, turn.end))) continue;
      touching.push({ documentId: document.id, start: turn.start, end: turn.end });
    }
    return { known: asking.length > 0, touching };
  };
}

const readWords = wordReader();

function cuesOfCode({ name, facets }: Code): readonly string[] {
  const words = readWords(name).flatMap((word) => (word.telling && word.stem.length > 1 ? [word.stem] : []));
  const { region, modality } = facets;
  const places = region === undefined ? [] : [domainEn[`region.${region}`], domainJa[`region.${region}`]];
  const senses =
    modality === undefined ? [] : [domainEn[`modality.${modality}`], domainJa[`modality.${modality}`]];
  return [...words, ...places, ...senses];
}

function cuePattern(cues: readonly string[]): RegExp {
  const escaped = [...new Set(cues)].map((cue) => {
    const literal = cue.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return /^[a-z]/.test(literal) ? `\\b${literal}` : literal;
  });
  return new RegExp(escaped.join('|'), 'iu');
}
