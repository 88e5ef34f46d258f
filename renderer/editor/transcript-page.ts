import type { Turn } from '../../shared/domain/transcript.ts';
import { groupElement, turnElement, type TurnFace } from './turn-element.ts';
import type { LaidTurns, TurnGroup } from './turn-window.ts';

/** Pixels of a group of turns and of a section of groups, by the guess of their heights. */
const groupHeight = 1000;
const sectionHeight = 12_000;

/** The transcript as it stands in the browser: one element per turn, in order. */
export type TranscriptPage = LaidTurns & {
  readonly root: HTMLElement;
  readonly text: string;
  readonly turns: readonly Turn[];
};

/**
 * Sets a transcript into `root`: one paragraph per turn, in groups. Caret and selection of this page are ours: it takes
 * no text, so that single keys are commands (and an input method for Japanese stays out of the way).
 */
export function setTranscript(args: {
  readonly root: HTMLElement;
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly face: (turn: Turn, index: number) => TurnFace;
}): { readonly page: TranscriptPage; readonly remove: () => void } {
  const { root, text, turns, face } = args;
  const elements: HTMLElement[] = [];
  const groups: TurnGroup[] = [];
  const faces = turns.map((turn, index) => face(turn, index));
  const sections = inStretches(inStretches(faces, groupHeight), sectionHeight).map((section): TurnGroup => {
    const firstGroup = groups.length;
    for (const group of section.parts) {
      const first = elements.length;
      for (const each of group.parts) elements.push(turnElement(each, wordsOf(text, turns[each.index])));
      const element = groupElement(group.height, elements.slice(first));
      groups.push({ element, first, end: elements.length });
    }
    const own = groups.slice(firstGroup).map(({ element }) => element);
    return { element: groupElement(section.height, own), first: firstGroup, end: groups.length };
  });
  root.replaceChildren(...sections.map(({ element }) => element));
  return { page: { root, text, turns, elements, groups, sections }, remove: () => root.replaceChildren() };
}

function wordsOf(text: string, turn: Turn | undefined): string {
  return turn === undefined ? '' : text.slice(turn.start, turn.end);
}

type Stretch<T> = { readonly parts: readonly T[]; readonly height: number };

/** Parts in stretches of about this height, in order. */
function inStretches<T extends { readonly height: number }>(
  parts: readonly T[],
  most: number,
): readonly Stretch<T>[] {
  const stretches: { parts: T[]; height: number }[] = [];
  for (const part of parts) {
    let open = stretches.at(-1);
    if (open === undefined || open.height >= most) stretches.push((open = { parts: [], height: 0 }));
    open.parts.push(part);
    open.height += part.height;
  }
  return stretches;
}

/** The one text node that holds a turn's words; undefined for a turn without words. */
export function textNodeOf(element: HTMLElement | undefined): Text | undefined {
  const node = element?.firstChild?.firstChild;
  return node instanceof Text ? node : undefined;
}
