import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { slotKinds, slotNames } from '../../../shared/domain/statement.ts';
import type { SlotName } from '../../../shared/domain/statement.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { announce } from '../../ui/live-region.tsx';
import { showToast } from '../../ui/toast-store.ts';
import styles from './sentence-editor.module.css';
import { $giveSelectionTo } from './sentence-parts.ts';

/** Buttons that give the selected words to a slot, or back to the plain sentence. */
export function SlotMarkPlugin() {
  const t = useTranslate();
  const [editor] = useLexicalComposerContext();
  const mark = (slot: SlotName | null) => {
    let marked = false;
    editor.update(
      () => {
        marked = $giveSelectionTo(slot);
      },
      { discrete: true },
    );
    if (!marked) showToast({ text: t('statements.markNothing') });
    else
      announce(
        slot === null ? t('statements.unmarked') : t('statements.marked', { slot: t(`slot.${slot}`) }),
      );
    editor.focus();
  };
  return (
    <div className={styles['marks']} role="group" aria-label={t('statements.mark')}>
      <span aria-hidden="true">{t('statements.mark')}</span>
      {slotNames.map((slot) => (
        <Button
          key={slot}
          size="small"
          variant="quiet"
          onPointerDown={keepSelection}
          onClick={() => mark(slot)}
        >
          <KindGlyph kind={slotKinds[slot]} />
          {t(`slot.${slot}`)}
        </Button>
      ))}
      <Button size="small" variant="quiet" onPointerDown={keepSelection} onClick={() => mark(null)}>
        {t('statements.markPlain')}
      </Button>
    </div>
  );
}

/** The words stay selected while the button is pressed. */
function keepSelection(event: { preventDefault(): void }): void {
  event.preventDefault();
}
