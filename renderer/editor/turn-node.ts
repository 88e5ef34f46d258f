import { ParagraphNode, type EditorConfig, type NodeKey } from 'lexical';
import type { SpeakerRole } from '../../shared/domain/transcript.ts';
import styles from './reader.module.css';

/** What stands in the gutter beside a turn, and a guess of its height. */
export type TurnFace = {
  readonly index: number;
  readonly speaker: string;
  readonly time: string;
  readonly role: SpeakerRole;
  readonly height: number;
};

const nobody: TurnFace = { index: -1, speaker: '', time: '', role: 'other', height: 0 };

/**
 * One turn as a Lexical paragraph. Speaker and time are attributes that style sheets draw, never text of the page:
 * so an offset in the page's one text node is an offset in the turn.
 */
export class TurnNode extends ParagraphNode {
  readonly __face: TurnFace;

  constructor(face: TurnFace = nobody, key?: NodeKey) {
    super(key);
    this.__face = face;
  }

  static override getType(): string {
    return 'turn';
  }

  static override clone(node: TurnNode): TurnNode {
    return new TurnNode(node.__face, node.__key);
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    const { index, speaker, time, role } = this.__face;
    element.className = styles.turn ?? '';
    element.dataset.turn = String(index);
    element.dataset.who = speaker;
    element.dataset.time = time;
    element.dataset.role = role;
    element.dir = 'auto';
    return element;
  }
}
