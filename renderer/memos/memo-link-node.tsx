import { $applyNodeReplacement, DecoratorNode } from 'lexical';
import type { LexicalNode, NodeKey, SerializedLexicalNode } from 'lexical';
import type { JSX } from 'react';
import type { MemoLink } from '../../shared/domain/memo-document.ts';
import { MemoLinkChip } from './memo-link-chip.tsx';

export type SerializedMemoLinkNode = SerializedLexicalNode & { readonly target: MemoLink };

/** A link inside a memo. It is one piece: walked over, selected and removed as a whole, never typed into. */
export class MemoLinkNode extends DecoratorNode<JSX.Element> {
  __target: MemoLink;

  constructor(target: MemoLink, key?: NodeKey) {
    super(key);
    this.__target = target;
  }

  static override getType(): string {
    return 'memo-link';
  }

  static override clone(node: MemoLinkNode): MemoLinkNode {
    return new MemoLinkNode(node.__target, node.__key);
  }

  static override importJSON(json: SerializedMemoLinkNode): MemoLinkNode {
    return $createMemoLinkNode(json.target);
  }

  override exportJSON(): SerializedMemoLinkNode {
    return { ...super.exportJSON(), type: 'memo-link', version: 1, target: this.getTarget() };
  }

  override createDOM(): HTMLElement {
    return document.createElement('span');
  }

  override updateDOM(): boolean {
    return false;
  }

  override getTextContent(): string {
    return this.getTarget().label;
  }

  override isInline(): boolean {
    return true;
  }

  override decorate(): JSX.Element {
    return <MemoLinkChip link={this.__target} />;
  }

  getTarget(): MemoLink {
    return this.getLatest().__target;
  }
}

export function $createMemoLinkNode(target: MemoLink): MemoLinkNode {
  return $applyNodeReplacement(new MemoLinkNode(target));
}

export function $isMemoLinkNode(node: LexicalNode | null | undefined): node is MemoLinkNode {
  return node instanceof MemoLinkNode;
}
