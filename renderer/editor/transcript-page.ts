import { $createTextNode, $getRoot, createEditor, type LexicalEditor } from 'lexical';
import type { Turn } from '../../shared/domain/transcript.ts';
import { TurnGroupNode } from './turn-group-node.ts';
import { TurnNode, type TurnFace } from './turn-node.ts';
import type { LaidTurns, TurnGroup } from './turn-window.ts';

/** Pixels of a group of turns, by the guess of their heights. */
const groupHeight = 640;

/** The transcript as it stands in the browser: one element per turn, in order. */
export type TranscriptPage = LaidTurns & {
  readonly root: HTMLElement;
  readonly text: string;
  readonly turns: readonly Turn[];
};

/**
 * Sets a transcript into `root`: one Lexical paragraph per turn, in groups, read-only. Lexical's own events stay off, because
 * caret and selection of this page are ours: it takes no text, so that single keys are commands (and an input method
 * for Japanese stays out of the way).
 */
export function setTranscript(args: {
  readonly root: HTMLElement;
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly face: (turn: Turn, index: number) => TurnFace;
}): { readonly page: TranscriptPage; readonly remove: () => void } {
  const { root, text, turns, face } = args;
  const editor = createEditor({
    namespace: 'transcript',
    nodes: [TurnGroupNode, TurnNode],
    editable: false,
    disableEvents: true,
    onError: (error) => {
      throw error;
    },
  });
  fill(editor, text, turns, face);
  editor.setRootElement(root);
  // Nothing is typed here. Its watch over the page would have every stripe drawn cost one more layout.
  editor._observer?.disconnect();
  const groups = groupsIn(root);
  const elements = groups.flatMap(({ element }) => childrenOf(element));
  return { page: { root, text, turns, elements, groups }, remove: () => editor.setRootElement(null) };
}

function fill(
  editor: LexicalEditor,
  text: string,
  turns: readonly Turn[],
  face: (turn: Turn, index: number) => TurnFace,
): void {
  editor.update(
    () => {
      const faces = turns.map((turn, index) => face(turn, index));
      const nodeOf = (faceOf: TurnFace) => {
        const node = new TurnNode(faceOf);
        const turn = turns[faceOf.index];
        const words = turn === undefined ? '' : text.slice(turn.start, turn.end);
        return words === '' ? node : node.append($createTextNode(words));
      };
      const nodes = inGroups(faces).map((group) =>
        new TurnGroupNode(heightOf(group)).append(...group.map((each) => nodeOf(each))),
      );
      $getRoot()
        .clear()
        .append(...nodes);
    },
    { discrete: true },
  );
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

function heightOf(group: readonly TurnFace[]): number {
  return group.reduce((sum, { height }) => sum + height, 0);
}

function groupsIn(root: HTMLElement): readonly TurnGroup[] {
  let first = 0;
  return childrenOf(root).map((element) => {
    const group = { element, first, end: first + element.childElementCount };
    first = group.end;
    return group;
  });
}

function childrenOf(element: HTMLElement): readonly HTMLElement[] {
  return [...element.children].filter((child) => child instanceof HTMLElement);
}

/** The one text node that holds a turn's words; undefined for a turn without words. */
export function textNodeOf(element: HTMLElement | undefined): Text | undefined {
  const node = element?.firstChild?.firstChild;
  return node instanceof Text ? node : undefined;
}
