import { openImport } from '../../app/dialogs.ts';
import { paths, useNavigate } from '../../app/navigation.ts';
import { useHandle, useReadOnly } from '../../data/session.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import type { Translate } from '../../../shared/messages/translate.ts';
import { Button } from '../../ui/button.tsx';
import styles from './home-screen.module.css';
import type { NextAct } from './next-act.ts';

/** One next act, not a list of possibilities. */
export function NextActCard({ next }: { readonly next: NextAct | undefined }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const handle = useHandle();
  const readOnly = useReadOnly();
  if (!next) return <div className={styles['next']} aria-busy="true" />;
  const { title, text } = wordsOf(t, next);
  const onGo = () => {
    if (next.act === 'import') openImport();
    else navigate(pathOf(handle, next));
  };
  return (
    <section className={styles['next']} aria-labelledby="next-act">
      <span className={styles['kicker']}>{t('home.next')}</span>
      <h2 id="next-act" className={styles['act']}>
        {title}
      </h2>
      <p className="muted">{text}</p>
      {!(readOnly && next.act === 'import') && (
        <Button variant="primary" keys={next.act === 'import' ? 'i' : undefined} onClick={onGo}>
          {buttonText(t, next)}
        </Button>
      )}
    </section>
  );
}

function pathOf(handle: string, next: Exclude<NextAct, { act: 'import' }>): string {
  if (next.act === 'code') return paths.transcript(handle, next.document.id);
  if (next.act === 'segments') return paths.participants(handle);
  if (next.act === 'check') return paths.statements(handle);
  if (next.act === 'deck') return paths.deck(handle);
  return paths.themes(handle);
}

function buttonText(t: Translate, next: NextAct): string {
  if (next.act === 'import') return t('app.importTranscripts');
  if (next.act === 'code') return t('app.goTranscripts');
  if (next.act === 'segments') return t('app.goParticipants');
  if (next.act === 'check') return t('app.goStatements');
  if (next.act === 'deck') return t('app.goDeck');
  return t('app.goThemes');
}

function wordsOf(t: Translate, next: NextAct): { readonly title: string; readonly text: string } {
  switch (next.act) {
    case 'import':
      return { title: t('home.nextImport'), text: t('home.nextImportText') };
    case 'code':
      return {
        title: t('home.nextCode', { title: next.document.title }),
        text:
          next.first || next.left === 0
            ? t('home.nextCodeText')
            : t('home.nextCodeMore', { left: next.left }),
      };
    case 'segments':
      return { title: t('home.nextSegments'), text: t('home.nextSegmentsText') };
    case 'themes':
      return { title: t('home.nextThemes', { codings: next.codings }), text: t('home.nextThemesText') };
    case 'rerun':
      return { title: t('home.nextRerun'), text: t('home.nextRerunText') };
    case 'statement':
      return { title: t('home.nextStatement'), text: t('home.nextStatementText') };
    case 'check':
      return { title: t('home.nextCheck'), text: t('home.nextCheckText') };
    case 'deck':
      return { title: t('home.nextDeck'), text: t('home.nextDeckText') };
  }
}
