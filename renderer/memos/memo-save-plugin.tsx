import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { mergeRegister } from '@lexical/utils';
import { $setSelection, BLUR_COMMAND, COMMAND_PRIORITY_LOW } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import type { MemoDocument } from '../../shared/domain/memo-document.ts';
import { saveEcho } from '../data/save-echo.ts';
import { $getMemoDocument, $setMemoDocument } from './memo-nodes.ts';

type Props = { readonly content: MemoDocument; readonly onSave: (content: MemoDocument) => void };

const pause = 900;
const fromOutside = 'from-outside';

/**
 * Saves after a pause in writing, when the field is left and when it goes; takes in what came from elsewhere (undo,
 * another window). What is being written is never overwritten by the echo of an earlier save.
 */
export function MemoSavePlugin({ content, onSave }: Props) {
  const [editor] = useLexicalComposerContext();
  const [echo] = useState(() => saveEcho(JSON.stringify(content)));
  const save = useRef(onSave);
  useEffect(() => {
    save.current = onSave;
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      clearTimeout(timer);
      const written = editor.getEditorState().read($getMemoDocument);
      if (echo.isStored(JSON.stringify(written))) return;
      echo.sending(JSON.stringify(written));
      save.current(written);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => (editor.isComposing() ? wait() : flush()), pause);
    };
    const stop = mergeRegister(
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        if (!tags.has(fromOutside) && (dirtyElements.size > 0 || dirtyLeaves.size > 0)) wait();
      }),
      editor.registerCommand(
        BLUR_COMMAND,
        () => {
          flush();
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
    return () => {
      flush();
      stop();
    };
  }, [editor, echo]);

  useEffect(() => {
    const written = JSON.stringify(editor.getEditorState().read($getMemoDocument));
    const unsaved = !echo.isStored(written);
    if (!echo.arrives(JSON.stringify(content)) || unsaved) return;
    editor.update(
      () => {
        $setMemoDocument(content);
        $setSelection(null);
      },
      { tag: fromOutside },
    );
  }, [editor, echo, content]);

  return null;
}
