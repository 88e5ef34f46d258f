import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Slide } from '../../../shared/deck/slide.ts';
import { languageSchema } from '../../../shared/domain/language.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { SlideDrawing } from '../../charts/slide-drawing.tsx';
import { errorText } from '../../data/error-text.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { announce } from '../../ui/live-region.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './deck-screen.module.css';
import { ExportMenu } from './export-menu.tsx';
import { SlideThumbnails } from './slide-thumbnails.tsx';
import { TraceList } from './trace-list.tsx';

/** The deck as it would be exported now: slides, notes, and where everything on them comes from. */
export function DeckScreen() {
  const t = useTranslate();
  const [chosen, setChosen] = useState<Language>();
  const study = useStudyQuery('study.get', {}).data?.study;
  const { data, error } = useStudyQuery('deck.slides', { language: chosen }, { keepPrevious: true });
  const language = chosen ?? study?.language;
  const actions = (
    <>
      {language && (
        <Select
          className={styles['language']}
          label={t('deckScreen.language')}
          hideLabel
          value={language}
          options={languageSchema.options.map((value) => ({
            value,
            label: t(`deckScreen.language.${value}`),
          }))}
          onChange={setChosen}
        />
      )}
      <ExportMenu language={chosen} />
    </>
  );
  if (error) return <Page title={t('deckScreen.title')}>{errorText(t, error)}</Page>;
  if (!data) return <Page title={t('deckScreen.title')}>{null}</Page>;
  if (data.length === 0) {
    return (
      <Page title={t('deckScreen.title')}>
        <EmptyState title={t('deckScreen.empty.title')} text={t('deckScreen.empty.text')} />
      </Page>
    );
  }
  return <Slides slides={data} language={language} actions={actions} />;
}

type Props = {
  readonly slides: readonly Slide[];
  readonly language: Language | undefined;
  readonly actions: ReactNode;
};

function Slides({ slides, language, actions }: Props) {
  const t = useTranslate();
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, slides.length - 1);
  const slide = slides[at];
  const go = (index: number) => {
    const next = Math.max(0, Math.min(slides.length - 1, index));
    const there = slides[next];
    setWanted(next);
    if (there && next !== at) announce(t('deckScreen.slide', { page: next + 1, title: there.title }));
  };
  useShortcut({ id: 'deckScreen.next', keys: ['ArrowRight', 'PageDown'] }, () => go(at + 1));
  useShortcut({ id: 'deckScreen.previous', keys: ['ArrowLeft', 'PageUp'] }, () => go(at - 1));
  useShortcut({ id: 'deckScreen.first', keys: 'Home', inPalette: false }, () => go(0));
  useShortcut({ id: 'deckScreen.last', keys: 'End', inPalette: false }, () => go(slides.length - 1));
  if (!slide) return null;
  return (
    <Page
      title={t('deckScreen.title')}
      subtitle={t('deckScreen.subtitle', { count: slides.length })}
      layout="fill"
      asideId="deck"
      asideLabel={t('deckScreen.trace')}
      actions={actions}
      aside={<TraceList slide={slide} />}
    >
      <div className={styles['frame']}>
        <div className={styles['screen']}>
          <SlideThumbnails slides={slides} at={at} onSelect={go} />
          <div className={styles['body']}>
            <section className={styles['stage']} aria-label={t('deckScreen.preview')} lang={language}>
              <SlideDrawing slide={slide} className={styles['slide']} />
              <div className={styles['place']}>
                <IconButton
                  icon="back"
                  label={t('deckScreen.previous')}
                  keys="ArrowLeft"
                  onClick={() => go(at - 1)}
                />
                <span>{t('deckScreen.place', { page: at + 1, count: slides.length })}</span>
                <IconButton
                  icon="forward"
                  label={t('deckScreen.next')}
                  keys="ArrowRight"
                  onClick={() => go(at + 1)}
                />
              </div>
            </section>
            <section className={styles['notes']} aria-label={t('deckScreen.notes')} lang={language}>
              <h2>{t('deckScreen.notes')}</h2>
              <p>{slide.notes || t('deckScreen.notesNone')}</p>
            </section>
          </div>
        </div>
      </div>
    </Page>
  );
}
