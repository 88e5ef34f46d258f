import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { mergeRegister } from '@lexical/utils';
import { $setSelection, BLUR_COMMAND, COMMAND_PRIORITY_LOW } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import type { SentencePart } from '../../../shared/domain/statement.ts';
import { saveEcho } from '../../data/save-echo.ts';
import { $caretOffset, $getParts, $placeCaret, $setParts, partsKey } from './sentence-parts.ts';

type Props = {
  readonly parts: readonly SentencePart[];
  readonly readOnly: boolean;
  readonly onSave: (parts: readonly SentencePart[]) => Promise<void>;
};

const pause = 900;
const fromOutside = 'from-outside';

/**
 * Saves after a pause in writing and when the field is left; takes in what came from elsewhere (redraft, undo) with the
 * caret where it was. What the person is writing is never overwritten by the echo of an earlier save.
 */
export function SentenceSavePlugin({ parts, readOnly, onSave }: Props) {
  const [editor] = useLexicalComposerContext();
  const [echo] = useState(() => saveEcho(partsKey(parts)));
  const save = useRef(onSave);
  useEffect(() => {
    save.current = onSave;
  });

  useEffect(() => editor.setEditable(!readOnly), [editor, readOnly]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      clearTimeout(timer);
      const written = editor.getEditorState().read($getParts);
      if (echo.isStored(partsKey(written))) return;
      echo.sending(partsKey(written));
      void save.current(written);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => (editor.isComposing() ? wait() : flush()), pause);
    };
    const stop = mergeRegister(
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        if (tags.has(fromOutside) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
        wait();
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
    const unsaved = !echo.isStored(partsKey(editor.getEditorState().read($getParts)));
    if (!echo.arrives(partsKey(parts)) || unsaved) return;
    const focused = editor.getRootElement()?.contains(document.activeElement) ?? false;
    editor.update(
      () => {
        const caret = $caretOffset();
        $setParts(parts);
        if (focused && caret !== undefined) $placeCaret(caret);
        else $setSelection(null);
      },
      { tag: fromOutside },
    );
  }, [editor, echo, parts]);

  return null;
}
