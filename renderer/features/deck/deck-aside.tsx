import { useState } from 'react';
import type { Deck, DeckSlide } from '../../../shared/deck/deck.ts';
import type { Slide } from '../../../shared/deck/slide.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { LookPanel } from './look-panel.tsx';
import { QuotePanel } from './quote-panel.tsx';
import { TraceList } from './trace-list.tsx';

type Props = {
  readonly deck: Deck;
  readonly slide: Slide;
  /** All pages of the stored slide. */
  readonly pages: readonly Slide[];
  readonly stored: DeckSlide;
  readonly readOnly: boolean;
};

const holdsQuotes = (stored: DeckSlide) =>
  (stored.content?.parts ?? []).some((part) =>
    part.kind === 'stack' ? part.parts.some((each) => each.part.kind === 'quotes') : part.kind === 'quotes',
  );

/** Beside the slide: passages for it, where it comes from, how the deck looks. */
export function DeckAside({ deck, slide, pages, stored, readOnly }: Props) {
  const t = useTranslate();
  const quotes = holdsQuotes(stored);
  const [tab, setTab] = useState<'quotes' | 'trace' | 'look'>(quotes ? 'quotes' : 'trace');
  const quoted = pages.flatMap((page) =>
    page.elements.flatMap((element) => (element.kind === 'quote' ? (element.codingId ?? []) : [])),
  );
  const withheld = pages[0]?.withheld ?? [];
  return (
    <Tabs
      label={t('deckScreen.side')}
      value={tab}
      onChange={setTab}
      tabs={[
        ...(quotes
          ? [
              {
                id: 'quotes' as const,
                label: t('deckScreen.quotes'),
                content: (
                  <QuotePanel stored={stored} quoted={quoted} withheld={withheld} readOnly={readOnly} />
                ),
              },
            ]
          : []),
        { id: 'trace', label: t('deckScreen.trace'), content: <TraceList slide={slide} /> },
        { id: 'look', label: t('deckScreen.look'), content: <LookPanel deck={deck} readOnly={readOnly} /> },
      ]}
    />
  );
}
