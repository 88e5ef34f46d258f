import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { DeckListed } from '../../../shared/api/deck-procedures.ts';
import type { Deck } from '../../../shared/deck/deck.ts';
import type { Slide } from '../../../shared/deck/slide.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useReadOnly } from '../../data/session.tsx';
import { errorText } from '../../data/error-text.ts';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { InlineText } from '../../ui/inline-text.tsx';
import { announce } from '../../ui/live-region.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Page } from '../../ui/page.tsx';
import { DeckAside } from './deck-aside.tsx';
import styles from './deck-screen.module.css';
import { editableTexts } from './editable-texts.ts';
import { ExportMenu } from './export-menu.tsx';
import { SlideList, storedId } from './slide-list.tsx';
import { SlideNotes } from './slide-notes.tsx';
import { SlideStage } from './slide-stage.tsx';
import { SlideTools } from './slide-tools.tsx';
import { usePictures } from './use-pictures.ts';
import { VersionsDialog } from './versions-dialog.tsx';

type Props = {
  readonly id: string;
  readonly decks: readonly DeckListed[];
  readonly onChoose: (id: string) => void;
  readonly onNew: () => void;
};

/** One deck: its slides, the chosen one as it is exported, and what can be put on it. */
export function DeckBuilder({ id, decks, onChoose, onNew }: Props) {
  const t = useTranslate();
  const { data, error } = useStudyQuery('decks.get', { id }, { keepPrevious: true });
  const stale = useStudyQuery('decks.stale', { id }, { keepPrevious: true }).data?.slideIds ?? [];
  const refresh = useCommand('decks.refresh');
  const update = useCommand('decks.update');
  const remove = useCommand('decks.remove');
  const readOnly = useReadOnly();
  const [dialog, setDialog] = useState<'versions' | 'remove'>();
  if (error) return <Page title={t('deckScreen.title')}>{errorText(t, error)}</Page>;
  if (!data) return <Page title={t('deckScreen.title')}>{null}</Page>;
  const { deck, slides } = data;
  const menu = [
    ...decks.map((one) => ({
      id: one.id,
      label: t('deckScreen.deckOf', {
        title: one.title,
        audience: t(`deckScreen.audience.${one.audience}`),
        count: one.slides,
      }),
      onSelect: () => onChoose(one.id),
    })),
    { id: 'new', label: t('deckScreen.new'), separated: true, disabled: readOnly, onSelect: onNew },
    { id: 'versions', label: t('deckScreen.versions'), onSelect: () => setDialog('versions') },
    {
      id: 'remove',
      label: t('deckScreen.removeDeck'),
      danger: true,
      disabled: readOnly,
      onSelect: () => setDialog('remove'),
    },
  ];
  const actions = (
    <>
      {stale.length > 0 && !readOnly && (
        <Button onClick={() => void refresh({ id })}>
          {t('deckScreen.refresh', { count: stale.length })}
        </Button>
      )}
      <Menu trigger={<Button>{t('deckScreen.decks')}</Button>} items={menu} />
      <ExportMenu deckId={id} />
    </>
  );
  const subtitle = (
    <span className={styles['subtitle']}>
      <InlineText
        label={t('deckScreen.name')}
        value={deck.title}
        required
        readOnly={readOnly}
        maxLength={300}
        onCommit={(title) => void update({ id, title })}
      />
      <span>
        {t('deckScreen.told', {
          audience: t(`deckScreen.audience.${deck.audience}`),
          count: slides.filter((slide) => !slide.hidden).length,
        })}
      </span>
    </span>
  );
  return (
    <>
      <Slides
        deck={deck}
        slides={slides}
        stale={stale}
        readOnly={readOnly}
        subtitle={subtitle}
        actions={actions}
      />
      <VersionsDialog
        deckId={id}
        open={dialog === 'versions'}
        readOnly={readOnly}
        onClose={() => setDialog(undefined)}
      />
      <ConfirmDialog
        open={dialog === 'remove'}
        title={t('deckScreen.removeDeckTitle', { title: deck.title })}
        body={t('deckScreen.removeDeckText')}
        confirmLabel={t('deckScreen.removeDeck')}
        danger
        onConfirm={() => void remove({ id })}
        onClose={() => setDialog(undefined)}
      />
    </>
  );
}

type SlidesProps = {
  readonly deck: Deck;
  readonly slides: readonly Slide[];
  readonly stale: readonly string[];
  readonly readOnly: boolean;
  readonly subtitle: ReactNode;
  readonly actions: ReactNode;
};

function Slides({ deck, slides, stale, readOnly, subtitle, actions }: SlidesProps) {
  const t = useTranslate();
  const [wanted, setWanted] = useState<string>();
  const [writing, setWriting] = useState<string>();
  const pictures = usePictures(deck);
  const update = useCommand('decks.updateSlide');
  const move = useCommand('decks.moveSlide');
  const found = slides.findIndex((slide) => slide.id === wanted);
  const at = Math.max(0, found);
  const slide = slides[at];
  const stored = deck.slides.find((each) => slide && each.id === storedId(slide));
  const staleIds = useMemo(() => new Set(stale), [stale]);
  const go = (index: number) => {
    const next = Math.max(0, Math.min(slides.length - 1, index));
    const there = slides[next];
    setWriting(undefined);
    setWanted(there?.id);
    if (there && next !== at) announce(t('deckScreen.slide', { page: next + 1, title: there.title }));
  };
  useShortcut({ id: 'deckScreen.next', keys: ['ArrowRight', 'PageDown'] }, () => go(at + 1));
  useShortcut({ id: 'deckScreen.previous', keys: ['ArrowLeft', 'PageUp'] }, () => go(at - 1));
  useShortcut({ id: 'deckScreen.first', keys: 'Home', inPalette: false }, () => go(0));
  useShortcut({ id: 'deckScreen.last', keys: 'End', inPalette: false }, () => go(slides.length - 1));
  useShortcut({ id: 'deckScreen.editTitle', keys: 'e', when: !readOnly }, () => {
    const texts = slide ? editableTexts(slide, deck.look) : [];
    const first = texts.find(({ key }) => key === 'title' || key === 'sentence') ?? texts[0];
    if (first) setWriting(first.key);
  });
  useEffect(() => setWriting(undefined), [deck.id]);
  if (!slide || !stored) {
    return (
      <Page title={t('deckScreen.title')} subtitle={subtitle} actions={actions}>
        <EmptyState title={t('deckScreen.empty.title')} text={t('deckScreen.empty.text')} />
      </Page>
    );
  }
  const own = new Set(Object.keys(stored.edits.texts));
  const onSave = (key: string, text: string) =>
    // Emptied: back to what is computed, except a point, which then goes.
    void update({
      id: stored.id,
      texts: { [key]: text.trim() === '' && !key.startsWith('bullets') ? null : text },
    });
  return (
    <Page
      title={t('deckScreen.title')}
      subtitle={subtitle}
      layout="fill"
      asideId="deck"
      asideLabel={t('deckScreen.side')}
      actions={actions}
      aside={
        <DeckAside
          key={stored.id}
          deck={deck}
          slide={slide}
          pages={slides.filter((each) => storedId(each) === stored.id)}
          stored={stored}
          readOnly={readOnly}
        />
      }
    >
      <div className={styles['frame']}>
        <div className={styles['screen']}>
          <SlideList
            slides={slides}
            look={deck.look}
            pictures={pictures}
            stale={staleIds}
            at={at}
            readOnly={readOnly}
            onSelect={go}
            onMove={(slideId, to) => void move({ id: slideId, to })}
          />
          <div className={styles['body']}>
            {!readOnly && (
              <SlideTools deck={deck} stored={stored} isStale={staleIds.has(stored.id)} onShow={setWanted} />
            )}
            <section className={styles['stage']} aria-label={t('deckScreen.preview')}>
              <SlideStage
                slide={slide}
                look={deck.look}
                pictures={pictures}
                readOnly={readOnly}
                own={own}
                writing={writing}
                onWriting={setWriting}
                onSave={onSave}
              />
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
            <SlideNotes key={stored.id} slide={slide} stored={stored} readOnly={readOnly} />
          </div>
        </div>
      </div>
    </Page>
  );
}
