import { $getSelection, $isRangeSelection, $isTextNode } from 'lexical';

/**
 * Writes words at the caret or over what is selected. What is written over the words of a slot stays the slot's, where
 * the editor by itself would make plain text of it.
 */
export function $insertWords(text: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const first = start.getNode();
  const last = end.getNode();
  if (selection.isCollapsed() || text === '' || !$isTextNode(first) || !$isTextNode(last)) {
    selection.insertText(text);
    return;
  }
  const { offset } = start;
  if (first.is(last)) {
    first.spliceText(offset, end.offset - offset, text, true);
    return;
  }
  const between = selection
    .getNodes()
    .filter((node) => $isTextNode(node) && !node.is(first) && !node.is(last));
  const kept = last.getTextContent().slice(end.offset);
  first.spliceText(offset, first.getTextContentSize() - offset, text, true);
  for (const node of between) node.remove();
  if (kept === '') last.remove();
  else last.setTextContent(kept);
}
