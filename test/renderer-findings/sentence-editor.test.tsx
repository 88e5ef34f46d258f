// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react';
import { $getRoot, $isTextNode, getNearestEditorFromDOMNode } from 'lexical';
import { afterEach, expect, test } from 'vitest';
import type { SentencePart } from '../../shared/domain/statement.ts';
import { $insertWords } from '../../renderer/features/statements/insert-words.ts';
import { someCounts } from '../statements/counts.ts';
import { SentenceEditor } from '../../renderer/features/statements/sentence-editor.tsx';

type Parts = readonly SentencePart[];

const sentence: Parts = [{ text: 'They ' }, { text: 'sleep', slot: 'feels' }, { text: '.' }];

afterEach(cleanup);

function show(parts: Parts, first = someCounts()) {
  const saved: Parts[] = [];
  const asked: string[] = [];
  let counts = first;
  const element = (shown: Parts) => (
    <SentenceEditor
      parts={shown}
      label="Sentence"
      placeholder=""
      readOnly={false}
      counts={counts}
      language="en"
      onNumber={(number) => asked.push(number)}
      onSave={async (written) => {
        saved.push(written);
      }}
    />
  );
  const view = render(element(parts));
  const field = view.getByLabelText('Sentence');
  const arrive = (next: Parts) => view.rerender(element(next));
  const count = (next: typeof first) => {
    counts = next;
    arrive(parts);
  };
  return { ...view, saved, asked, field, arrive, count };
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

const counted: Parts = [{ text: '8 of 10', number: 'core' }, { text: ' core customers sleep.' }];

test('a number follows the study, and what it has come to is not saved as writing', async () => {
  const { field, saved, count, unmount } = show(counted);
  await act(async () => count(someCounts({ core: { have: 5, total: 11 } })));
  expect(field.textContent).toBe('5 of 11 core customers sleep.');
  unmount();
  expect(saved).toEqual([]);
});

test('a number that was saved long ago is shown as it is now', async () => {
  const { field } = show([{ text: '2 of 3', number: 'core' }, { text: ' sleep.' }]);
  await act(async () => {});
  expect(field.textContent).toBe('8 of 10 sleep.');
});

test('a click on a number asks who these people are', () => {
  const { field, asked } = show(counted);
  field.querySelector<HTMLElement>('[data-number]')?.click();
  expect(asked).toEqual(['core']);
});
