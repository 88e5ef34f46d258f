import {
  ParagraphNode,
  type EditorConfig,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import type { EditedTurn } from '../../shared/text/edit-turns.ts';
import { clock } from './clock.ts';
import styles from './reader.module.css';

export const nobody: EditedTurn = { speaker: null, role: 'other', time: null, from: 0 };

/** One turn on the page while it is edited: its words are text, who speaks and when are the node's own. */
export class EditTurnNode extends ParagraphNode {
  __face: EditedTurn;
  __height: number;

  constructor(face: EditedTurn = nobody, height = 0, key?: NodeKey) {
    super(key);
    this.__face = face;
    this.__height = height;
  }

  static override getType(): string {
    return 'edited-turn';
  }

  static override clone(node: EditTurnNode): EditTurnNode {
    return new EditTurnNode(node.__face, node.__height, node.__key);
  }

  face(): EditedTurn {
    return this.getLatest().__face;
  }

  setFace(face: EditedTurn): void {
    this.getWritable().__face = face;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.className = styles['turn'] ?? '';
    element.dir = 'auto';
    element.style.containIntrinsicBlockSize = `auto ${this.__height}px`;
    drawFace(element, this.__face);
    return element;
  }

  override updateDOM(before: this, element: HTMLElement): boolean {
    if (before.__face !== this.__face) drawFace(element, this.__face);
    return false;
  }

  /** The second half of a split turn: the same person goes on, at a time nobody has written down. */
  override insertNewAfter(_selection: RangeSelection, restore: boolean): EditTurnNode {
    const next = new EditTurnNode({ ...this.face(), time: null }, this.__height);
    this.insertAfter(next, restore);
    return next;
  }

  /** Backspace at the start of the page does nothing to the first turn. */
  override collapseAtStart(): boolean {
    return true;
  }
}

export function isEditTurn(node: LexicalNode | null | undefined): node is EditTurnNode {
  return node instanceof EditTurnNode;
}

function drawFace(element: HTMLElement, { speaker, role, time }: EditedTurn): void {
  element.dataset['turn'] = '';
  element.dataset['who'] = speaker ?? '';
  element.dataset['time'] = time === null ? '' : clock(time);
  element.dataset['role'] = role;
}
