import { $createTextNode, $getRoot, createEditor, type LexicalEditor } from 'lexical';
import type { Turn } from '../../shared/domain/transcript.ts';
import { TurnNode, type TurnFace } from './turn-node.ts';

/** The transcript as it stands in the browser: one element per turn, in order. */
export type TranscriptPage = {
  readonly root: HTMLElement;
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly elements: readonly HTMLElement[];
};

/**
 * Sets a transcript into `root`: one Lexical paragraph per turn, read-only. Lexical's own events stay off, because
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
    nodes: [TurnNode],
    editable: false,
    disableEvents: true,
    onError: (error) => {
      throw error;
    },
  });
  fill(editor, text, turns, face);
  editor.setRootElement(root);
  const elements = [...root.children].filter((child) => child instanceof HTMLElement);
  return { page: { root, text, turns, elements }, remove: () => editor.setRootElement(null) };
}

function fill(
  editor: LexicalEditor,
  text: string,
  turns: readonly Turn[],
  face: (turn: Turn, index: number) => TurnFace,
): void {
  editor.update(
    () => {
      const nodes = turns.map((turn, index) => {
        const node = new TurnNode(face(turn, index));
        const words = text.slice(turn.start, turn.end);
        return words === '' ? node : node.append($createTextNode(words));
      });
      $getRoot()
        .clear()
        .append(...nodes);
    },
    { discrete: true },
  );
}

/** The one text node that holds a turn's words; undefined for a turn without words. */
export function textNodeOf(element: HTMLElement | undefined): Text | undefined {
  const node = element?.firstChild?.firstChild;
  return node instanceof Text ? node : undefined;
}
