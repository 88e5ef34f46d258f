import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import type { Language } from '../../../shared/domain/language.ts';
import type { NumberName } from '../../../shared/domain/statement.ts';
import { countText, usableNumbers } from '../../../shared/statements/sentence-numbers.ts';
import type { SentenceCounts } from '../../../shared/statements/sentence-numbers.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { $createNumberNode } from './number-node.ts';
import { useNumberLabel } from './use-number-label.ts';

type Props = { readonly counts: SentenceCounts; readonly language: Language };

/** Puts a count of people at the caret, or at the end where there is none. */
export function NumberPlugin({ counts, language }: Props) {
  const t = useTranslate();
  const [editor] = useLexicalComposerContext();
  const labelOf = useNumberLabel();
  const insert = (number: NumberName) => {
    editor.update(() => {
      if (!$isRangeSelection($getSelection())) $getRoot().selectEnd();
      $getSelection()?.insertNodes([$createNumberNode(countText(counts[number], language), number)]);
    });
    editor.focus();
  };
  const items = usableNumbers(counts).map((number) => ({
    id: number,
    label: `${countText(counts[number], language)} · ${labelOf(number)}`,
    onSelect: () => insert(number),
  }));
  if (items.length === 0) return null;
  return (
    <Menu
      trigger={
        <Button size="small" variant="quiet">
          {t('statements.insertNumber')}
        </Button>
      }
      items={items}
    />
  );
}
