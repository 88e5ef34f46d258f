import type { DeckSlide } from '../../../shared/deck/deck.ts';
import type { Slide } from '../../../shared/deck/slide.ts';
import { useCommand } from '../../data/use-command.ts';
import { useDraft } from '../../data/use-draft.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './deck-screen.module.css';

type Props = { readonly slide: Slide; readonly stored: DeckSlide; readonly readOnly: boolean };

/** What the speaker says: own words above, below them what every number and quote rests on. */
export function SlideNotes({ slide, stored, readOnly }: Props) {
  const t = useTranslate();
  const update = useCommand('decks.updateSlide');
  const own = stored.edits.notes ?? '';
  const draft = useDraft(own, (notes) => void update({ id: stored.id, notes: notes === '' ? null : notes }));
  const computed =
    own !== '' && slide.notes.startsWith(own) ? slide.notes.slice(own.length).trim() : slide.notes;
  return (
    <section className={styles['notes']} aria-label={t('deckScreen.notes')} lang={slide.language}>
      <TextArea
        label={t('deckScreen.notes')}
        rows={2}
        readOnly={readOnly}
        placeholder={t('deckScreen.notesOwn')}
        value={draft.value}
        onChange={draft.onChange}
        onBlur={draft.onBlur}
      />
      <p>{computed || t('deckScreen.notesNone')}</p>
    </section>
  );
}
