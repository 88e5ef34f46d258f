import { $applyNodeReplacement, TextNode } from 'lexical';
import type { EditorConfig, LexicalNode, NodeKey, SerializedTextNode } from 'lexical';
import { numberNameSchema } from '../../../shared/domain/statement.ts';
import type { NumberName } from '../../../shared/domain/statement.ts';

export type SerializedNumberNode = SerializedTextNode & { readonly number: NumberName };

/** A count of people within the sentence. It follows the study, so it is taken or left as a whole and never typed into. */
export class NumberNode extends TextNode {
  __number: NumberName;

  constructor(text: string, number: NumberName, key?: NodeKey) {
    super(text, key);
    this.__number = number;
    this.__mode = tokenMode;
  }

  static override getType(): string {
    return 'number';
  }

  static override clone(node: NumberNode): NumberNode {
    return new NumberNode(node.__text, node.__number, node.__key);
  }

  static override importJSON(json: SerializedNumberNode): NumberNode {
    return $createNumberNode(json.text, numberNameSchema.parse(json.number));
  }

  override exportJSON(): SerializedNumberNode {
    return { ...super.exportJSON(), type: 'number', number: this.getNumber() };
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.dataset['number'] = this.__number;
    return element;
  }

  override isSimpleText(): boolean {
    return false;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }

  getNumber(): NumberName {
    return this.getLatest().__number;
  }
}

/** The editor's own number for text that is one piece. */
const tokenMode = 1;

export function $createNumberNode(text: string, number: NumberName): NumberNode {
  return $applyNodeReplacement(new NumberNode(text, number));
}

export function $isNumberNode(node: LexicalNode | null | undefined): node is NumberNode {
  return node instanceof NumberNode;
}
