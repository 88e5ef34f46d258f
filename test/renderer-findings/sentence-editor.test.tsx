// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react';
import { $getRoot, $isTextNode, getNearestEditorFromDOMNode } from 'lexical';
import { afterEach, expect, test } from 'vitest';
import type { SentencePart } from '../../shared/domain/statement.ts';
import { $insertWords } from '../../renderer/features/statements/insert-words.ts';
import { SentenceEditor } from '../../renderer/features/statements/sentence-editor.tsx';

type Parts = readonly SentencePart[];

const sentence: Parts = [{ text: 'They ' }, { text: 'sleep', slot: 'feels' }, { text: '.' }];

afterEach(cleanup);

function show(parts: Parts) {
  const saved: Parts[] = [];
  const element = (shown: Parts) => (
    <SentenceEditor
      parts={shown}
      label="Sentence"
      placeholder=""
      readOnly={false}
      onSave={async (written) => {
        saved.push(written);
      }}
    />
  );
  const view = render(element(parts));
  const field = view.getByLabelText('Sentence');
  return { ...view, saved, field, arrive: (next: Parts) => view.rerender(element(next)) };
}

/** Writes at the end of the slot, as a person would. */
async function write(field: HTMLElement, words: string): Promise<void> {
  const editor = getNearestEditorFromDOMNode(field);
  await act(async () => {
    editor?.update(
      () => {
        const node = $getRoot().getAllTextNodes()[1];
        if (!$isTextNode(node)) throw new Error('no slot');
        node.selectEnd();
        $insertWords(words);
      },
      { discrete: true },
    );
  });
}

test('the words of a slot are marked with the slot', () => {
  const { field } = show(sentence);
  expect(field.querySelector('[data-slot="feels"]')?.textContent).toBe('sleep');
});

test('what was written is saved when the editor goes, with the slot kept', async () => {
  const { field, saved, unmount } = show(sentence);
  await write(field, ' deeper');
  unmount();
  expect(saved).toEqual([[{ text: 'They ' }, { text: 'sleep deeper', slot: 'feels' }, { text: '.' }]]);
});

test('nothing is saved where nothing was written', () => {
  const { saved, unmount } = show(sentence);
  unmount();
  expect(saved).toEqual([]);
});

test('a sentence that comes from elsewhere takes the place of the old one and is not saved back', async () => {
  const { field, saved, arrive, unmount } = show(sentence);
  await act(async () => arrive([{ text: 'All new, ' }, { text: 'rested', slot: 'feels' }]));
  expect(field.textContent).toBe('All new, rested');
  unmount();
  expect(saved).toEqual([]);
});

test('what is being written is not overwritten by what comes from elsewhere', async () => {
  const { field, arrive } = show(sentence);
  await write(field, ' well');
  await act(async () => arrive([{ text: 'Other words' }]));
  expect(field.textContent).toBe('They sleep well.');
});
