import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
} from 'lexical';
import type { LexicalNode, TextNode } from 'lexical';
import type { NumberName, SentencePart, SlotName } from '../../../shared/domain/statement.ts';
import { $createNumberNode, $isNumberNode } from './number-node.ts';
import { $createSlotNode, $isSlotNode } from './slot-node.ts';

/** Neighbours of the same slot become one part, empty parts go: two sentences that read alike are equal. */
export function tidyParts(parts: readonly SentencePart[]): SentencePart[] {
  const tidy: SentencePart[] = [];
  for (const { text, slot, number } of parts) {
    if (text === '') continue;
    const last = tidy.at(-1);
    if (number !== undefined) tidy.push({ text, number });
    else if (last && last.number === undefined && last.slot === slot)
      tidy.splice(-1, 1, { ...last, text: last.text + text });
    else tidy.push(slot === undefined ? { text } : { text, slot });
  }
  return tidy;
}

/** Equal for sentences that read alike; what a number has come to since is no other sentence. */
export function partsKey(parts: readonly SentencePart[]): string {
  return JSON.stringify(
    tidyParts(parts).map((part) => (part.number === undefined ? part : { ...part, text: '' })),
  );
}

/** Writes the sentence into the editor's root as one paragraph. Inside `editor.update`. */
export function $setParts(parts: readonly SentencePart[]): void {
  const paragraph = $createParagraphNode();
  for (const { text, slot, number } of tidyParts(parts)) {
    if (number !== undefined) paragraph.append($createNumberNode(text, number));
    else paragraph.append(slot === undefined ? $createTextNode(text) : $createSlotNode(text, slot));
  }
  $getRoot().clear().append(paragraph);
}

/** Reads the sentence from the editor's root. Inside `read` or `update`. */
export function $getParts(): SentencePart[] {
  const parts: SentencePart[] = [];
  const visit = (node: LexicalNode): void => {
    if ($isSlotNode(node)) parts.push({ text: node.getTextContent(), slot: node.getSlot() });
    else if ($isNumberNode(node)) parts.push({ text: node.getTextContent(), number: node.getNumber() });
    else if ($isTextNode(node)) parts.push({ text: node.getTextContent() });
    else if ($isElementNode(node)) node.getChildren().forEach(visit);
  };
  visit($getRoot());
  return tidyParts(parts);
}

/** Brings the numbers up to date in place, without touching a word or the caret. Inside `editor.update`. */
export function $refreshNumbers(textOf: (number: NumberName) => string): void {
  for (const node of $getRoot().getAllTextNodes()) {
    if (!$isNumberNode(node)) continue;
    const text = textOf(node.getNumber());
    if (node.getTextContent() !== text) node.setTextContent(text);
  }
}

/** Distance of the caret from the sentence's beginning in UTF-16 units; undefined where there is none. */
export function $caretOffset(): number | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const { key, offset, type } = selection.anchor;
  if (type !== 'text') return offset === 0 ? 0 : $getRoot().getTextContentSize();
  let before = 0;
  for (const node of $getRoot().getAllTextNodes()) {
    if (node.getKey() === key) return before + offset;
    before += node.getTextContentSize();
  }
  return undefined;
}

/** Puts the caret at that distance, or at the end where the sentence has become shorter. */
export function $placeCaret(offset: number): void {
  let left = offset;
  let last: TextNode | undefined;
  for (const node of $getRoot().getAllTextNodes()) {
    const size = node.getTextContentSize();
    if (left <= size) {
      node.select(left, left);
      return;
    }
    left -= size;
    last = node;
  }
  if (last) last.selectEnd();
  else $getRoot().selectEnd();
}

/** Gives the selected words to a slot, or (null) back to the plain sentence. Returns whether anything was selected. */
export function $giveSelectionTo(slot: SlotName | null): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const from = $offsetOf(start.key, start.offset, start.type === 'text');
  const to = $offsetOf(end.key, end.offset, end.type === 'text');
  if (from >= to) return false;
  $setParts(markRange($getParts(), from, to, slot));
  $placeCaret(to);
  return true;
}

function $offsetOf(key: string, offset: number, inText: boolean): number {
  if (!inText) return offset === 0 ? 0 : $getRoot().getTextContentSize();
  let before = 0;
  for (const node of $getRoot().getAllTextNodes()) {
    if (node.getKey() === key) return before + offset;
    before += node.getTextContentSize();
  }
  return before;
}

/** The parts with the range [from, to) (UTF-16 units of the whole sentence) given to a slot or to none. */
export function markRange(
  parts: readonly SentencePart[],
  from: number,
  to: number,
  slot: SlotName | null,
): SentencePart[] {
  let at = 0;
  const cut = parts.flatMap((part): SentencePart[] => {
    const begin = at;
    at += part.text.length;
    const low = Math.max(0, Math.min(part.text.length, from - begin));
    const high = Math.max(0, Math.min(part.text.length, to - begin));
    const inside = part.text.slice(low, high);
    if (part.number !== undefined) return [part];
    return [
      { ...part, text: part.text.slice(0, low) },
      slot === null ? { text: inside } : { text: inside, slot },
      { ...part, text: part.text.slice(high) },
    ];
  });
  return tidyParts(cut);
}
