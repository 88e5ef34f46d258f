import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, $isListNode } from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $findMatchingParent } from '@lexical/utils';
import {
  $createParagraphNode,
  $getSelection,
  $insertNodes,
  $createTextNode,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  type ElementNode,
  type LexicalEditor,
} from 'lexical';
import { $setBlocksType } from '@lexical/selection';
import { useEffect, useState } from 'react';
import { useTranslate } from '../data/use-translate.ts';
import { classNames } from '../ui/class-names.ts';
import { Select } from '../ui/select.tsx';
import styles from './memos.module.css';

const looks = ['paragraph', 'heading1', 'heading2', 'bullet', 'number', 'quote'] as const;
type Look = (typeof looks)[number];

/** What the words at the caret are: paragraph, heading, list, quote; bold; a link. */
export function MemoToolbar() {
  const t = useTranslate();
  const [editor] = useLexicalComposerContext();
  const [look, setLook] = useState<Look>('paragraph');
  const [bold, setBold] = useState(false);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) =>
        editorState.read(() => {
          const selection = $getSelection();
          if (!$isRangeSelection(selection)) return;
          setBold(selection.hasFormat('bold'));
          setLook($lookAt(selection.anchor.getNode()));
        }),
      ),
    [editor],
  );
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label={t('memos.format')}>
      <Select
        hideLabel
        bare
        label={t('memos.look')}
        value={look}
        options={looks.map((value) => ({ value, label: t(`memos.look.${value}`) }))}
        onChange={(next) => setBlock(editor, next)}
      />
      <button
        type="button"
        className={classNames(styles['tool'], bold && styles['on'])}
        aria-pressed={bold}
        aria-label={t('memos.bold')}
        title={t('memos.bold')}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')}
      >
        <b aria-hidden="true">B</b>
      </button>
      <button
        type="button"
        className={styles['tool']}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => startLink(editor)}
      >
        <span aria-hidden="true">@ </span>
        {t('memos.addLink')}
      </button>
    </div>
  );
}

function $lookAt(node: Parameters<typeof $findMatchingParent>[0]): Look {
  const list = $findMatchingParent(node, $isListNode);
  if ($isListNode(list)) return list.getListType() === 'number' ? 'number' : 'bullet';
  const heading = $findMatchingParent(node, $isHeadingNode);
  if ($isHeadingNode(heading)) return heading.getTag() === 'h1' ? 'heading1' : 'heading2';
  return $findMatchingParent(node, $isQuoteNode) ? 'quote' : 'paragraph';
}

function setBlock(editor: LexicalEditor, look: Look): void {
  if (look === 'bullet') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
  else if (look === 'number') editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
  else editor.update(() => $setBlocksType($getSelection(), () => $blockFor(look)));
  editor.focus();
}

function $blockFor(look: Exclude<Look, 'bullet' | 'number'>): ElementNode {
  if (look === 'quote') return $createQuoteNode();
  if (look === 'paragraph') return $createParagraphNode();
  return $createHeadingNode(look === 'heading1' ? 'h1' : 'h2');
}

/** Writes the `@` that opens the picker. */
function startLink(editor: LexicalEditor): void {
  editor.focus(() =>
    editor.update(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      const before = selection.anchor.getNode().getTextContent().slice(0, selection.anchor.offset);
      $insertNodes([$createTextNode(/[\p{Script=Latin}\p{N}]$/u.test(before) ? ' @' : '@')]);
    }),
  );
}
