import { ElementNode, type NodeKey } from 'lexical';
import styles from './reader.module.css';

/**
 * Some turns that follow one another, about a screen of them. The engine looks at every group in every frame (is it near
 * the screen?), and at single turns only inside the groups that are: thousands of turns would cost it the frame.
 */
export class TurnGroupNode extends ElementNode {
  readonly __height: number;

  constructor(height = 0, key?: NodeKey) {
    super(key);
    this.__height = height;
  }

  static override getType(): string {
    return 'turn-group';
  }

  static override clone(node: TurnGroupNode): TurnGroupNode {
    return new TurnGroupNode(node.__height, node.__key);
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = styles['group'] ?? '';
    element.style.containIntrinsicBlockSize = `auto ${this.__height}px`;
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }
}
