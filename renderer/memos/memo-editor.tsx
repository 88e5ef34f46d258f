import { ListItemNode, ListNode } from '@lexical/list';
import { BOLD_STAR, HEADING, ORDERED_LIST, QUOTE, UNORDERED_LIST } from '@lexical/markdown';
import { AutoFocusPlugin } from '@lexical/react/LexicalAutoFocusPlugin';
import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { ListPlugin } from '@lexical/react/LexicalListPlugin';
import { MarkdownShortcutPlugin } from '@lexical/react/LexicalMarkdownShortcutPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { useState } from 'react';
import type { MemoDocument } from '../../shared/domain/memo-document.ts';
import { LinkPickerPlugin } from './link-picker-plugin.tsx';
import { MemoLinkNode } from './memo-link-node.tsx';
import { $setMemoDocument } from './memo-nodes.ts';
import { MemoSavePlugin } from './memo-save-plugin.tsx';
import { MemoToolbar } from './memo-toolbar.tsx';
import styles from './memos.module.css';

type Props = {
  readonly content: MemoDocument;
  readonly label: string;
  readonly placeholder: string;
  readonly autoFocus: boolean;
  readonly onSave: (content: MemoDocument) => void;
};

/** `# `, `- `, `1. `, `> ` and `**bold**` make what they make in Markdown. */
const typed = [HEADING, QUOTE, UNORDERED_LIST, ORDERED_LIST, BOLD_STAR];

/** The words of a memo, to write: headings, lists, quotes, bold, and links by typing `@`. */
export function MemoEditor({ content, label, placeholder, autoFocus, onSave }: Props) {
  const [config] = useState(() => ({
    namespace: 'memo',
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, MemoLinkNode],
    editorState: () => $setMemoDocument(content),
    theme: {
      heading: { h1: styles['heading1'] ?? '', h2: styles['heading2'] ?? '', h3: styles['heading3'] ?? '' },
    },
    onError: (error: Error) => {
      throw error;
    },
  }));
  return (
    <LexicalComposer initialConfig={config}>
      <MemoToolbar />
      <div className={styles['editor']}>
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className={`${styles['text']} ${styles['field']}`}
              aria-label={label}
              dir="auto"
            />
          }
          placeholder={<p className={styles['placeholder']}>{placeholder}</p>}
          ErrorBoundary={LexicalErrorBoundary}
        />
      </div>
      <ListPlugin />
      <MarkdownShortcutPlugin transformers={typed} />
      <HistoryPlugin />
      <LinkPickerPlugin />
      <MemoSavePlugin content={content} onSave={onSave} />
      {autoFocus && <AutoFocusPlugin />}
    </LexicalComposer>
  );
}
