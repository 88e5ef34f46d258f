import { useStoreLater } from '../../data/use-store-later.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import type { Desk } from './desk.ts';
import styles from './suggestions.module.css';
import type { Suggestions } from './use-suggestions.ts';

/** The suggestion at the caret: which words, why, and the code that accepting applies. Without one, a line says what dots mean. */
export function SuggestionCard({
  desk: { t, readOnly, transcript },
  suggestions,
}: {
  readonly desk: Desk;
  readonly suggestions: Suggestions;
}) {
  const { isOn, setOn } = suggestions;
  const found = useStoreLater(transcript.session.store, ({ caret }) =>
    caret === undefined ? undefined : suggestions.at(Math.min(caret.anchor, caret.focus)),
  );
  const code = found === undefined ? undefined : suggestions.codeOf(found);
  return (
    <section className={styles.card} aria-label={t('suggestions.panel')} data-suggestion={found?.kind}>
      <div className={styles.line}>
        <label className={styles.switch} title={t('suggestions.hint')}>
          <input type="checkbox" checked={isOn} onChange={(event) => setOn(event.target.checked)} />
          {t('suggestions.show')}
        </label>
        <span className={styles.note}>
          {t('suggestions.following')} <Kbd keys="s" />
        </span>
      </div>
      {found !== undefined && code !== undefined && isOn && (
        <>
          <p className={styles.words} dir="auto">
            <KindGlyph kind={found.kind} /> {transcript.open.text.slice(found.start, found.end)}
          </p>
          <p className={styles.note}>{suggestions.reasonOf(found)}</p>
          <p className={styles.note}>
            {t('suggestions.wouldBe', {
              code: code.id === null ? t('suggestions.new', { code: code.name }) : code.name,
            })}
          </p>
          <div className={styles.buttons}>
            <Button size="small" disabled={readOnly} keys="a" onClick={() => suggestions.accept(found)}>
              {t('suggestions.accept')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              disabled={readOnly}
              keys="d"
              onClick={() => suggestions.dismiss(found)}
            >
              {t('suggestions.notThis')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
