import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { PlainTextPlugin } from '@lexical/react/LexicalPlainTextPlugin';
import { useState } from 'react';
import type { SentencePart } from '../../../shared/domain/statement.ts';
import { $setParts } from './sentence-parts.ts';
import styles from './sentence-editor.module.css';
import { SentenceSavePlugin } from './sentence-save-plugin.tsx';
import { SlotMarkPlugin } from './slot-mark-plugin.tsx';
import { SlotNode } from './slot-node.ts';
import { WritingPlugin } from './writing-plugin.tsx';

type Props = {
  readonly parts: readonly SentencePart[];
  readonly label: string;
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly onSave: (parts: readonly SentencePart[]) => Promise<void>;
};

/** The sentence as a person writes it: plain text in which the slots' words stay marked. */
export function SentenceEditor({ parts, label, placeholder, readOnly, onSave }: Props) {
  const [config] = useState(() => ({
    namespace: 'statement',
    nodes: [SlotNode],
    editable: !readOnly,
    editorState: () => $setParts(parts),
    onError: (error: Error) => {
      throw error;
    },
  }));
  return (
    <LexicalComposer initialConfig={config}>
      <div className={styles['editor']}>
        <PlainTextPlugin
          contentEditable={
            <ContentEditable
              className={styles['text']}
              aria-label={label}
              aria-multiline={false}
              dir="auto"
            />
          }
          placeholder={<p className={styles['placeholder']}>{placeholder}</p>}
          ErrorBoundary={LexicalErrorBoundary}
        />
        {!readOnly && <SlotMarkPlugin />}
      </div>
      <HistoryPlugin />
      <WritingPlugin />
      <SentenceSavePlugin parts={parts} readOnly={readOnly} onSave={onSave} />
    </LexicalComposer>
  );
}
