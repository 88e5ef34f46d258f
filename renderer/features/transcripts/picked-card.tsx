import type { Coding } from '../../../shared/domain/coding.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import styles from './coding-card.module.css';
import type { Desk } from './desk.ts';
import type { PickedActs } from './use-picked-acts.ts';

type PickedCardProps = {
  readonly desk: Desk;
  readonly picked: readonly Coding[];
  readonly acts: PickedActs;
  readonly onRecode: () => void;
};

/** Several codings taken together: which they are, and what can be done with all of them at once. */
export function PickedCard({ desk, picked, acts, onRecode }: PickedCardProps) {
  const { t, readOnly, looks, transcript, focusPage } = desk;
  const counts = new Map<string, number>();
  for (const { codeId } of picked) counts.set(codeId, (counts.get(codeId) ?? 0) + 1);
  const then = (act: Promise<void>) => {
    void act;
    focusPage();
  };
  return (
    <section className={styles.card} aria-label={t('page.picked', { count: picked.length })}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('page.picked', { count: picked.length })}</h2>
        <IconButton
          icon="close"
          label={t('page.letGo')}
          keys="Escape"
          onClick={() => {
            transcript.session.select(undefined);
            focusPage();
          }}
        />
      </header>
      <ul className={styles.pickedCodes}>
        {[...counts].map(([codeId, count]) => {
          const look = looks.lookOf(codeId);
          return (
            <li key={codeId}>
              <KindGlyph kind={look.kind} color={look.color} /> <span dir="auto">{look.name}</span>{' '}
              <span className={styles.place}>{count}</span>
            </li>
          );
        })}
      </ul>
      {!readOnly && (
        <div className={styles.acts}>
          <Button size="small" keys="r" onClick={onRecode}>
            {t('transcripts.recode')}
          </Button>
          <Button size="small" keys="Shift+c" onClick={() => then(acts.merge())}>
            {t('page.mergePicked')}
          </Button>
          <Button size="small" keys="Shift+v" onClick={() => then(acts.move())}>
            {t('page.movePicked')}
          </Button>
          <Button size="small" keys="Backspace" onClick={() => then(acts.remove())}>
            {t('transcripts.remove')}
          </Button>
        </div>
      )}
      <p className={styles.place}>{t('page.pickedHint')}</p>
    </section>
  );
}
