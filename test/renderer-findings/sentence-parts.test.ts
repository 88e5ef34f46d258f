// @vitest-environment jsdom
import { registerPlainText } from '@lexical/plain-text';
import fc from 'fast-check';
import { $getRoot, $isTextNode, createEditor } from 'lexical';
import type { LexicalEditor } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { SentencePart } from '../../shared/domain/statement.ts';
import { slotNames } from '../../shared/domain/statement.ts';
import {
  $caretOffset,
  $getParts,
  $giveSelectionTo,
  $placeCaret,
  $setParts,
  markRange,
  tidyParts,
} from '../../renderer/features/statements/sentence-parts.ts';
import { $insertWords } from '../../renderer/features/statements/insert-words.ts';
import { SlotNode } from '../../renderer/features/statements/slot-node.ts';

const sentence: readonly SentencePart[] = [
  { text: 'People who ' },
  { text: 'slept badly', slot: 'who' },
  { text: ' feel ' },
  { text: 'their jaw let go', slot: 'feels' },
  { text: '.' },
];

function editorWith(parts: readonly SentencePart[]): LexicalEditor {
  const editor = createEditor({
    nodes: [SlotNode],
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(document.body.appendChild(document.createElement('div')));
  registerPlainText(editor);
  editor.update(() => $setParts(parts), { discrete: true });
  return editor;
}

function select(editor: LexicalEditor, node: number, from: number, to: number): void {
  editor.update(
    () => {
      const text = $getRoot().getAllTextNodes()[node];
      if (!$isTextNode(text)) throw new Error('no such node');
      text.select(from, to);
    },
    { discrete: true },
  );
}

function typeAt(editor: LexicalEditor, node: number, from: number, to: number, words: string): void {
  editor.update(
    () => {
      const text = $getRoot().getAllTextNodes()[node];
      if (!$isTextNode(text)) throw new Error('no such node');
      text.select(from, to);
      $insertWords(words);
    },
    { discrete: true },
  );
}

const read = (editor: LexicalEditor) => editor.getEditorState().read($getParts);

describe('the sentence editor', () => {
  test('gives back every sentence that it was given', () => {
    const part = fc.record(
      {
        text: fc.string({ maxLength: 12 }).filter((text) => !/[\r\n\t]/u.test(text)),
        slot: fc.constantFrom(...slotNames),
      },
      { requiredKeys: ['text'] },
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        expect(read(editorWith(parts))).toEqual(tidyParts(parts));
      }),
      { numRuns: 60 },
    );
  });

  test('words written inside a slot stay the slot’s', () => {
    const editor = editorWith(sentence);
    typeAt(editor, 3, 6, 9, 'neck');
    expect(read(editor)[3]).toEqual({ text: 'their neck let go', slot: 'feels' });
  });

  test('words written over all of a slot, or from one into the next, keep the first one’s slot', () => {
    const editor = editorWith(sentence);
    typeAt(editor, 3, 0, 17, 'their back is wide');
    expect(read(editor)[3]).toEqual({ text: 'their back is wide', slot: 'feels' });
    editor.update(
      () => {
        const nodes = $getRoot().getAllTextNodes();
        const selection = nodes[1]?.select(6, 6);
        if (nodes[3]) selection?.focus.set(nodes[3].getKey(), 6, 'text');
        $insertWords('little and ');
      },
      { discrete: true },
    );
    expect(read(editor)).toEqual([
      { text: 'People who ' },
      { text: 'slept little and ', slot: 'who' },
      { text: 'back is wide', slot: 'feels' },
      { text: '.' },
    ]);
  });

  test('words written at the end of a slot still belong to it', () => {
    const editor = editorWith(sentence);
    typeAt(editor, 1, 11, 11, ' for years');
    expect(read(editor)[1]).toEqual({ text: 'slept badly for years', slot: 'who' });
  });

  test('words written around slots stay plain', () => {
    const editor = editorWith(sentence);
    typeAt(editor, 2, 5, 5, ' that');
    expect(read(editor)).toEqual([
      sentence[0],
      sentence[1],
      { text: ' feel that ' },
      sentence[3],
      sentence[4],
    ]);
  });

  test('a slot whose words are all deleted leaves the sentence', () => {
    const editor = editorWith(sentence);
    typeAt(editor, 1, 0, 11, '');
    expect(read(editor)).toEqual([{ text: 'People who  feel ' }, sentence[3], sentence[4]]);
  });

  test('selected words can be given to a slot and taken back', () => {
    const editor = editorWith([{ text: 'They invite friends again' }]);
    select(editor, 0, 5, 25);
    editor.update(() => $giveSelectionTo('changes'), { discrete: true });
    expect(read(editor)).toEqual([{ text: 'They ' }, { text: 'invite friends again', slot: 'changes' }]);
    select(editor, 1, 0, 20);
    editor.update(() => $giveSelectionTo(null), { discrete: true });
    expect(read(editor)).toEqual([{ text: 'They invite friends again' }]);
  });

  test('the caret comes back to its place when the sentence is written anew', () => {
    const editor = editorWith(sentence);
    let caret: number | undefined;
    editor.update(
      () => {
        $placeCaret(25);
        $setParts(sentence);
        $placeCaret(25);
        caret = $caretOffset();
      },
      { discrete: true },
    );
    expect(caret).toBe(25);
  });

  test('survives being saved as JSON and read again', () => {
    const editor = editorWith(sentence);
    const again = editorWith([]);
    again.setEditorState(again.parseEditorState(JSON.stringify(editor.getEditorState())));
    expect(read(again)).toEqual(sentence);
  });
});

describe('giving a range to a slot', () => {
  test('cuts across parts and keeps every letter', () => {
    const marked = markRange(sentence, 7, 30, 'when');
    expect(marked.map((part) => part.text).join('')).toBe(sentence.map((part) => part.text).join(''));
    expect(marked.filter((part) => part.slot === 'when')).toEqual([
      { text: 'who slept badly feel th', slot: 'when' },
    ]);
  });
});
