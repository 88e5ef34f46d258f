import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { mergeRegister } from '@lexical/utils';
import {
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  PASTE_COMMAND,
} from 'lexical';
import { useEffect } from 'react';
import { $insertWords } from './insert-words.ts';

/** A statement is one sentence: no line breaks, and pasted text comes in as words only. */
export function WritingPlugin() {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(INSERT_LINE_BREAK_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
        editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
        editor.registerCommand(
          CONTROLLED_TEXT_INSERTION_COMMAND,
          (payload) => {
            // An input method keeps its own hold on the text node; the editor's default leaves it in place.
            if (editor.isComposing()) return false;
            const text =
              typeof payload === 'string'
                ? payload
                : (payload.dataTransfer?.getData('text/plain') ?? payload.data ?? '');
            $insertWords(oneLine(text));
            return true;
          },
          COMMAND_PRIORITY_HIGH,
        ),
        editor.registerCommand(
          PASTE_COMMAND,
          (event) => {
            if (!('clipboardData' in event)) return false;
            event.preventDefault();
            $insertWords(oneLine(event.clipboardData?.getData('text/plain') ?? ''));
            return true;
          },
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [editor],
  );
  return null;
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\t]+\s*/gu, ' ');
}
