import type { Turn } from '../../shared/domain/transcript.ts';
import { groupElement, turnElement, type TurnFace } from './turn-element.ts';
import type { LaidTurns, TurnGroup } from './turn-window.ts';

/** Pixels of a group of turns, by the guess of their heights. */
const groupHeight = 1000;

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
  const groups = inGroups(turns.map((turn, index) => face(turn, index))).map((faces): TurnGroup => {
    const first = elements.length;
    for (const each of faces) elements.push(turnElement(each, wordsOf(text, turns[each.index])));
    const height = faces.reduce((sum, each) => sum + each.height, 0);
    return { element: groupElement(height, elements.slice(first)), first, end: elements.length };
  });
  root.replaceChildren(...groups.map(({ element }) => element));
  return { page: { root, text, turns, elements, groups }, remove: () => root.replaceChildren() };
}

function wordsOf(text: string, turn: Turn | undefined): string {
  return turn === undefined ? '' : text.slice(turn.start, turn.end);
}

/** Turns in groups of about a screen. */
function inGroups(faces: readonly TurnFace[]): readonly (readonly TurnFace[])[] {
  const groups: TurnFace[][] = [];
  let height = Infinity;
  for (const each of faces) {
    if (height >= groupHeight) {
      groups.push([]);
      height = 0;
    }
    groups.at(-1)?.push(each);
    height += each.height;
  }
  return groups;
}

/** The one text node that holds a turn's words; undefined for a turn without words. */
export function textNodeOf(element: HTMLElement | undefined): Text | undefined {
  const node = element?.firstChild?.firstChild;
  return node instanceof Text ? node : undefined;
}
