import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect, useRef } from 'react';
import type { Language } from '../../../shared/domain/language.ts';
import { numberNameSchema } from '../../../shared/domain/statement.ts';
import type { NumberName } from '../../../shared/domain/statement.ts';
import { countText } from '../../../shared/statements/sentence-numbers.ts';
import type { SentenceCounts } from '../../../shared/statements/sentence-numbers.ts';
import { $refreshNumbers } from './sentence-parts.ts';

type Props = {
  readonly counts: SentenceCounts;
  readonly language: Language;
  readonly onNumber: (number: NumberName) => void;
};

/** Numbers in the sentence follow the study as it is now; a click on one asks who these people are. */
export function NumberFollowPlugin({ counts, language, onNumber }: Props) {
  const [editor] = useLexicalComposerContext();
  const ask = useRef(onNumber);
  useEffect(() => {
    ask.current = onNumber;
  });
  useEffect(() => {
    const textOf = (number: NumberName) => countText(counts[number], language);
    // What came from outside is not saved: it is no writing of this person.
    editor.update(() => $refreshNumbers(textOf), { tag: ['from-outside', 'historic'] });
  }, [editor, counts, language]);
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target.closest('[data-number]') : null;
      const name = numberNameSchema.safeParse(target?.getAttribute('data-number'));
      if (name.success) ask.current(name.data);
    };
    return editor.registerRootListener((root, before) => {
      before?.removeEventListener('click', onClick);
      root?.addEventListener('click', onClick);
    });
  }, [editor]);
  return null;
}
