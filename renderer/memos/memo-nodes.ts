import { $createListItemNode, $createListNode, $isListItemNode, $isListNode } from '@lexical/list';
import type { ListItemNode, ListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import type { MemoBlock, MemoDocument, MemoPart } from '../../shared/domain/memo-document.ts';
import { isLink } from '../../shared/domain/memo-document.ts';
import { $createMemoLinkNode, $isMemoLinkNode } from './memo-link-node.tsx';

const headings = ['h1', 'h2', 'h3'] as const;
const deepest = 8;

/** Puts a stored memo into the editor; always leaves a paragraph to write in. */
export function $setMemoDocument({ blocks }: MemoDocument): void {
  const root = $getRoot().clear();
  const open: ListNode[] = [];
  for (const block of blocks) {
    if (block.type === 'item') $appendItem(root, open, block);
    else {
      open.length = 0;
      root.append($fill($blockNode(block), block.parts));
    }
  }
  if (root.isEmpty()) root.append($createParagraphNode());
}

function $blockNode(block: Exclude<MemoBlock, { type: 'item' }>): ElementNode {
  if (block.type === 'quote') return $createQuoteNode();
  return block.type === 'heading'
    ? $createHeadingNode(headings[block.level - 1] ?? 'h3')
    : $createParagraphNode();
}

/** `open`: the lists that stand open, outermost first. A deeper list stands in an item of its own, as Lexical has it. */
function $appendItem(root: ElementNode, open: ListNode[], item: Extract<MemoBlock, { type: 'item' }>): void {
  const kind = item.ordered ? 'number' : 'bullet';
  open.length = Math.min(open.length, item.depth + 1);
  if (open.length === item.depth + 1 && open.at(-1)?.getListType() !== kind) open.length = item.depth;
  while (open.length <= item.depth) {
    const list = $createListNode(kind);
    const parent = open.at(-1);
    if (parent) parent.append($createListItemNode().append(list));
    else root.append(list);
    open.push(list);
  }
  open.at(-1)?.append($fill($createListItemNode(), item.parts));
}

function $fill<T extends ElementNode>(node: T, parts: readonly MemoPart[]): T {
  for (const part of parts) {
    if (isLink(part)) node.append($createMemoLinkNode(part));
    else {
      const text = $createTextNode(part.text);
      if (part.bold) text.toggleFormat('bold');
      if (part.italic) text.toggleFormat('italic');
      node.append(text);
    }
  }
  return node;
}

/** What is written in the editor, as it is stored. Empty paragraphs at the end are left out. */
export function $getMemoDocument(): MemoDocument {
  const blocks = $getRoot().getChildren().flatMap($readBlock);
  while (blocks.at(-1)?.type === 'paragraph' && blocks.at(-1)?.parts.length === 0) blocks.pop();
  return { version: 1, blocks };
}

function $readBlock(node: LexicalNode): MemoBlock[] {
  if ($isListNode(node)) return $readList(node, 0);
  if (!$isElementNode(node)) return [];
  const parts = $readParts(node);
  if ($isQuoteNode(node)) return [{ type: 'quote', parts }];
  if (!$isHeadingNode(node)) return [{ type: 'paragraph', parts }];
  const level = Math.min(3, Number(node.getTag().slice(1)));
  return [{ type: 'heading', level, parts }];
}

function $readList(list: ListNode, depth: number): MemoBlock[] {
  const ordered = list.getListType() === 'number';
  return list
    .getChildren()
    .filter($isListItemNode)
    .flatMap((item): MemoBlock[] => {
      const inner = item.getChildren().filter($isListNode);
      const nested = inner.flatMap((each) => $readList(each, Math.min(deepest, depth + 1)));
      return inner.length > 0 && !hasWords(item)
        ? nested
        : [{ type: 'item', ordered, depth, parts: $readParts(item) }, ...nested];
    });
}

function hasWords(item: ListItemNode): boolean {
  return item.getChildren().some((child) => !$isListNode(child));
}

function $readParts(node: ElementNode): MemoPart[] {
  const parts: MemoPart[] = [];
  for (const child of node.getChildren()) {
    const part = $readPart(child);
    const before = parts.at(-1);
    if (part === undefined) continue;
    if (before && !isLink(part) && !isLink(before) && sameLook(before, part))
      parts.splice(-1, 1, { ...before, text: before.text + part.text });
    else parts.push(part);
  }
  return parts;
}

function $readPart(node: LexicalNode): MemoPart | undefined {
  if ($isMemoLinkNode(node)) return node.getTarget();
  if ($isLineBreakNode(node)) return { text: '\n' };
  if (!$isTextNode(node) || node.getTextContent() === '') return undefined;
  return {
    text: node.getTextContent(),
    ...(node.hasFormat('bold') ? { bold: true as const } : {}),
    ...(node.hasFormat('italic') ? { italic: true as const } : {}),
  };
}

function sameLook(one: { bold?: true | undefined; italic?: true | undefined }, other: typeof one): boolean {
  return one.bold === other.bold && one.italic === other.italic;
}
