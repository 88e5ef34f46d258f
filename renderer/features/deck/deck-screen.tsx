import { useState } from 'react';
import { errorText } from '../../data/error-text.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Page } from '../../ui/page.tsx';
import { DeckBuilder } from './deck-builder.tsx';
import { DeckComposer } from './deck-composer.tsx';

/** The decks of the study: the one chosen, or a new one. */
export function DeckScreen() {
  const t = useTranslate();
  const { data: decks, error } = useStudyQuery('decks.list', {});
  const [chosen, setChosen] = useState<string>();
  const [composing, setComposing] = useState(false);
  if (error) return <Page title={t('deckScreen.title')}>{errorText(t, error)}</Page>;
  if (!decks) return <Page title={t('deckScreen.title')}>{null}</Page>;
  const current = decks.find((deck) => deck.id === chosen) ?? decks.at(-1);
  if (!current || composing) {
    return (
      <DeckComposer
        onMade={(id) => {
          setChosen(id);
          setComposing(false);
        }}
        onCancel={current ? () => setComposing(false) : undefined}
      />
    );
  }
  return (
    <DeckBuilder
      key={current.id}
      id={current.id}
      decks={decks}
      onChoose={setChosen}
      onNew={() => setComposing(true)}
    />
  );
}
