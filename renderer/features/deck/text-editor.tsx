import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { PlainTextPlugin } from '@lexical/react/LexicalPlainTextPlugin';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
} from 'lexical';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import styles from './deck-screen.module.css';

type Props = {
  readonly text: string;
  readonly label: string;
  readonly style: CSSProperties;
  /** The words as they are now: what is shown follows while writing. */
  readonly onWrite: (text: string) => void;
  /** Done: the words, or null where they were taken back. */
  readonly onDone: (text: string | null) => void;
};

function $fill(text: string): void {
  const paragraph = $createParagraphNode();
  paragraph.append($createTextNode(text));
  $getRoot().append(paragraph);
}

/** A text written where it stands on the slide: Enter stores it, Shift+Enter begins a line, Escape takes it back. */
export function TextEditor({ text, label, style, onWrite, onDone }: Props) {
  const [config] = useState(() => ({
    namespace: 'slide-text',
    editorState: () => $fill(text),
    onError: (error: Error) => {
      throw error;
    },
  }));
  return (
    <LexicalComposer initialConfig={config}>
      <PlainTextPlugin
        contentEditable={
          <ContentEditable className={styles['writing']} style={style} aria-label={label} dir="auto" />
        }
        placeholder={null}
        ErrorBoundary={LexicalErrorBoundary}
      />
      <HistoryPlugin />
      <Writing text={text} onWrite={onWrite} onDone={onDone} />
    </LexicalComposer>
  );
}

function Writing({ text, onWrite, onDone }: Pick<Props, 'text' | 'onWrite' | 'onDone'>) {
  const [editor] = useLexicalComposerContext();
  const latest = useRef({ onWrite, onDone, text, done: false });
  useEffect(() => {
    latest.current = { ...latest.current, onWrite, onDone };
  });
  useEffect(() => {
    const read = () => editor.getEditorState().read(() => $getRoot().getTextContent());
    const finish = (words: string | null) => {
      if (latest.current.done) return;
      latest.current.done = true;
      latest.current.onDone(words === null || words === latest.current.text ? null : words);
    };
    editor.focus(undefined, { defaultSelection: 'rootEnd' });
    const stop = [
      editor.registerUpdateListener(({ dirtyLeaves }) => {
        if (dirtyLeaves.size > 0) latest.current.onWrite(read());
      }),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (event?.shiftKey === true || event?.isComposing === true) return false;
          event?.preventDefault();
          finish(read());
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        () => {
          finish(null);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerRootListener((root, before) => {
        const left = () => finish(read());
        before?.removeEventListener('focusout', left);
        root?.addEventListener('focusout', left);
      }),
    ];
    return () => stop.forEach((each) => each());
  }, [editor]);
  return null;
}
