import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import {
  $createLineBreakNode,
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  KEY_BACKSPACE_COMMAND,
  KEY_ENTER_COMMAND,
  mergeRegister,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { turnBreak, type EditedTurn } from '../../shared/text/edit-turns.ts';
import { paragraphChange, type EditedParagraph } from '../../shared/text/paragraph-change.ts';
import { composeEdits, type TextEdit } from '../../shared/text/text-edits.ts';
import { EditTurnNode, isEditTurn, nobody } from './edit-turn-node.ts';
import type { LaidTurns } from './turn-window.ts';

/** The page as edited so far, against the spoken text it began with. */
export type PageEdits = { readonly edits: readonly TextEdit[]; readonly faces: readonly EditedTurn[] };

export type EditedPage = {
  readonly editor: LexicalEditor;
  /** The same object until something changes. */
  readonly now: () => PageEdits;
  /** The turns as they stand on the page, in order. */
  readonly laid: () => LaidTurns;
  readonly words: (turn: number) => string;
  /** Turn with the caret and the caret's place in its words; undefined before the first click. */
  readonly caret: () => { readonly turn: number; readonly at: number } | undefined;
  readonly setFace: (turn: number, face: EditedTurn) => void;
  /** Splits the turn at the caret, as Enter does. */
  readonly split: () => void;
  /** Joins the turn with the one before it, as Backspace at its start does. */
  readonly join: (turn: number) => void;
  /** Puts the caret there; the page does not scroll. */
  readonly goTo: (turn: number, at: number) => void;
  readonly remove: () => void;
};

type Paragraph = EditedParagraph & { readonly face: EditedTurn };

type EditPageArgs = {
  readonly root: HTMLElement;
  /** Words and faces the page begins with: those of the transcript, or of a draft. */
  readonly spoken: string;
  readonly faces: readonly EditedTurn[];
  /** Edits that led there from the transcript. */
  readonly edits: readonly TextEdit[];
  /** Put between two turns that are joined: a space, or nothing where words stand without. */
  readonly joint: string;
  readonly heightOf: (words: string) => number;
  /** After every step, of words or of faces, and every move of the caret. */
  readonly onChange: () => void;
};

/** An editable page, one paragraph per turn. What each step replaces is carried exactly, not guessed at the end. */
export function mountEditPage(args: EditPageArgs): EditedPage {
  const editor = createEditor({
    namespace: 'edited-transcript',
    nodes: [EditTurnNode],
    onError: (error) => {
      throw error;
    },
  });
  let edits = args.edits;
  fill(editor, args);
  editor.setRootElement(args.root);
  let paragraphs = editor.getEditorState().read(() => readParagraphs(new Map(), undefined));
  let latest: PageEdits | undefined;
  const known = () => new Map(paragraphs.map((paragraph) => [paragraph.key, paragraph]));

  function follow(state: EditorState, dirty: ReadonlySet<string> | undefined): void {
    state.read(() => {
      const now = readParagraphs(known(), dirty);
      const change = paragraphChange(paragraphs, now, caretIn(now));
      paragraphs = now;
      latest = undefined;
      if (change !== undefined) edits = composeEdits(edits, change);
    });
    args.onChange();
  }

  const stop = mergeRegister(
    registerPlainText(editor),
    registerHistory(editor, createEmptyHistoryState(), 400),
    editor.registerCommand(KEY_ENTER_COMMAND, (event) => onEnter(event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => onBackspace(event, args.joint),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerUpdateListener(({ editorState, dirtyElements, tags }) => {
      // Undo puts a whole state back and names no element.
      if (tags.has(HISTORIC_TAG)) follow(editorState, undefined);
      else if (dirtyElements.size > 0) follow(editorState, new Set(dirtyElements.keys()));
      else args.onChange();
    }),
  );

  const nodeAt = (turn: number): EditTurnNode | undefined => {
    const node = $getNodeByKey(paragraphs[turn]?.key ?? '');
    return isEditTurn(node) ? node : undefined;
  };

  return {
    editor,
    now: () => (latest ??= { edits, faces: paragraphs.map(({ face }) => face) }),
    laid: () => {
      const elements = paragraphs.flatMap(({ key }) => editor.getElementByKey(key) ?? []);
      return {
        elements,
        groups: [{ element: args.root, first: 0, end: elements.length }],
        sections: [{ element: args.root, first: 0, end: 1 }],
      };
    },
    words: (turn) => paragraphs[turn]?.text ?? '',
    caret: () => editor.getEditorState().read(() => caretOf(paragraphs)),
    setFace: (turn, face) => editor.update(() => nodeAt(turn)?.setFace(face), { discrete: true }),
    split: () => editor.update(() => splitHere(), { discrete: true }),
    join: (turn) => editor.update(() => joinWithPrevious(nodeAt(turn), args.joint), { discrete: true }),
    goTo: (turn, at) =>
      editor.update(() => putCaret(nodeAt(turn), at), { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG }),
    remove: () => {
      stop();
      editor.setRootElement(null);
    },
  };
}

function fill(editor: LexicalEditor, { spoken, faces, heightOf }: EditPageArgs): void {
  editor.update(
    () => {
      const nodes = spoken.split(turnBreak).map((words, index) => {
        const node = new EditTurnNode(faces[index] ?? nobody, heightOf(words));
        return node.append(...wordNodes(words));
      });
      $getRoot()
        .clear()
        .append(...nodes);
    },
    { discrete: true, tag: HISTORY_MERGE_TAG },
  );
}

function wordNodes(words: string): readonly LexicalNode[] {
  return words
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [$createLineBreakNode()] : []),
      ...(line === '' ? [] : [$createTextNode(line)]),
    ]);
}

/** All turns now; one that no key of `dirty` names is the one known already. */
function readParagraphs(
  known: ReadonlyMap<string, Paragraph>,
  dirty: ReadonlySet<string> | undefined,
): readonly Paragraph[] {
  return $getRoot()
    .getChildren()
    .map((node) => {
      const key = node.getKey();
      const before = known.get(key);
      if (before !== undefined && dirty?.has(key) === false) return before;
      return { key, text: node.getTextContent(), face: isEditTurn(node) ? node.face() : nobody };
    });
}

function caretIn(paragraphs: readonly Paragraph[]): number | undefined {
  const caret = caretOf(paragraphs);
  if (caret === undefined) return undefined;
  return paragraphs.slice(0, caret.turn).reduce((sum, { text }) => sum + text.length + 1, caret.at);
}

function caretOf(
  paragraphs: readonly Paragraph[],
): { readonly turn: number; readonly at: number } | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const { focus } = selection;
  const node = focus.getNode();
  const block = node.getTopLevelElement();
  if (!isEditTurn(block)) return undefined;
  const turn = paragraphs.findIndex(({ key }) => key === block.getKey());
  const before =
    focus.type === 'element' ? block.getChildren().slice(0, focus.offset) : node.getPreviousSiblings();
  const at = before.reduce((sum, each) => sum + each.getTextContentSize(), 0);
  return turn === -1 ? undefined : { turn, at: focus.type === 'element' ? at : at + focus.offset };
}

/** Enter splits a turn; with Shift it is a line of its own in the same turn (plain text does that). */
function onEnter(event: KeyboardEvent | null): boolean {
  if (event?.shiftKey === true) return false;
  // Not taken here, so that it saves.
  if (event?.ctrlKey === true || event?.metaKey === true) return true;
  event?.preventDefault();
  splitHere();
  return true;
}

function splitHere(): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertParagraph();
}

function onBackspace(event: KeyboardEvent | null, joint: string): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  const block = anchor.getNode().getTopLevelElement();
  const isAtStart =
    anchor.offset === 0 && (anchor.type === 'element' || anchor.getNode().getPreviousSibling() === null);
  if (!isAtStart || !isEditTurn(block) || !isEditTurn(block.getPreviousSibling())) return false;
  event?.preventDefault();
  joinWithPrevious(block, joint);
  return true;
}

function joinWithPrevious(block: EditTurnNode | undefined, joint: string): void {
  const previous = block?.getPreviousSibling();
  if (block === undefined || !isEditTurn(previous)) return;
  const needsJoint = previous.getTextContentSize() > 0 && block.getTextContentSize() > 0 && joint !== '';
  const glue = needsJoint ? [$createTextNode(joint)] : [];
  const at = previous.getTextContentSize() + (needsJoint ? joint.length : 0);
  previous.append(...glue, ...block.getChildren());
  block.remove();
  putCaret(previous, at);
}

function putCaret(block: EditTurnNode | undefined, at: number): void {
  let left = at;
  for (const child of block?.getChildren() ?? []) {
    const size = child.getTextContentSize();
    if ($isTextNode(child) && left <= size) {
      child.select(left, left);
      return;
    }
    left -= size;
  }
  block?.selectEnd();
}
