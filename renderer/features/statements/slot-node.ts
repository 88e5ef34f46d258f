import { $applyNodeReplacement, TextNode } from 'lexical';
import type { EditorConfig, LexicalNode, NodeKey, SerializedTextNode } from 'lexical';
import { slotNameSchema } from '../../../shared/domain/statement.ts';
import type { SlotName } from '../../../shared/domain/statement.ts';

export type SerializedSlotNode = SerializedTextNode & { readonly slot: SlotName };

/** Words of a slot within the sentence. They are edited like any text and stay the slot's. */
export class SlotNode extends TextNode {
  __slot: SlotName;

  constructor(text: string, slot: SlotName, key?: NodeKey) {
    super(text, key);
    this.__slot = slot;
  }

  static override getType(): string {
    return 'slot';
  }

  static override clone(node: SlotNode): SlotNode {
    return new SlotNode(node.__text, node.__slot, node.__key);
  }

  static override importJSON(json: SerializedSlotNode): SlotNode {
    return $createSlotNode(json.text, slotNameSchema.parse(json.slot));
  }

  override exportJSON(): SerializedSlotNode {
    return { ...super.exportJSON(), type: 'slot', slot: this.getSlot() };
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.dataset['slot'] = this.__slot;
    return element;
  }

  /** A plain neighbour must not be swallowed, nor this one by it. */
  override isSimpleText(): boolean {
    return false;
  }

  /** Typing in front of the slot's first letter belongs to the sentence around it. */
  override canInsertTextBefore(): boolean {
    return false;
  }

  getSlot(): SlotName {
    return this.getLatest().__slot;
  }
}

export function $createSlotNode(text: string, slot: SlotName): SlotNode {
  return $applyNodeReplacement(new SlotNode(text, slot));
}

export function $isSlotNode(node: LexicalNode | null | undefined): node is SlotNode {
  return node instanceof SlotNode;
}
