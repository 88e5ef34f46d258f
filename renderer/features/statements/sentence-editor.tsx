import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { PlainTextPlugin } from '@lexical/react/LexicalPlainTextPlugin';
import { useState } from 'react';
import type { Language } from '../../../shared/domain/language.ts';
import type { NumberName, SentencePart } from '../../../shared/domain/statement.ts';
import type { SentenceCounts } from '../../../shared/statements/sentence-numbers.ts';
import { NumberFollowPlugin } from './number-follow-plugin.tsx';
import { NumberNode } from './number-node.ts';
import { NumberPlugin } from './number-plugin.tsx';
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
  readonly counts: SentenceCounts;
  readonly language: Language;
  readonly onSave: (parts: readonly SentencePart[]) => Promise<void>;
  /** A number in the sentence was clicked. */
  readonly onNumber: (number: NumberName) => void;
};

/** The sentence as a person writes it: plain text in which the slots' words stay marked. */
export function SentenceEditor(props: Props) {
  const { parts, label, placeholder, readOnly, counts, language, onSave, onNumber } = props;
  const [config] = useState(() => ({
    namespace: 'statement',
    nodes: [SlotNode, NumberNode],
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
        {!readOnly && (
          <div className={styles['tools']}>
            <SlotMarkPlugin />
            <NumberPlugin counts={counts} language={language} />
          </div>
        )}
      </div>
      <NumberFollowPlugin counts={counts} language={language} onNumber={onNumber} />
      <HistoryPlugin />
      <WritingPlugin />
      <SentenceSavePlugin parts={parts} readOnly={readOnly} onSave={onSave} />
    </LexicalComposer>
  );
}
