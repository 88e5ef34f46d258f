import type { Deck, DeckSlide } from '../../../shared/deck/deck.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { announce } from '../../ui/live-region.tsx';
import styles from './deck-screen.module.css';

type Props = {
  readonly deck: Deck;
  readonly stored: DeckSlide;
  readonly isStale: boolean;
  /** Shows the stored slide of this id next. */
  readonly onShow: (id: string) => void;
};

/** What can be done with the slide as a whole, by button and by key. */
export function SlideTools({ deck, stored, isStale, onShow }: Props) {
  const t = useTranslate();
  const update = useCommand('decks.updateSlide');
  const move = useCommand('decks.moveSlide');
  const copy = useCommand('decks.duplicateSlide');
  const remove = useCommand('decks.removeSlide');
  const refresh = useCommand('decks.refresh');
  const add = useCommand('decks.addSlide');
  const kinds = useStudyQuery('decks.kinds', { id: deck.id }, { keepPrevious: true }).data ?? [];
  const at = deck.slides.findIndex((slide) => slide.id === stored.id);
  const hasFigure = hasChart(stored);
  const onHide = () => void update({ id: stored.id, hidden: !stored.hidden });
  const onMove = async (by: number) => {
    const to = at + by;
    if (to < 0 || to >= deck.slides.length) return;
    if (await move({ id: stored.id, to })) announce(t('deckScreen.moved', { page: to + 1 }));
  };
  const onCopy = async () => {
    const made = await copy({ id: stored.id });
    if (made) onShow(made.id);
  };
  const onRemove = async () => {
    const next = deck.slides[at + 1] ?? deck.slides[at - 1];
    if (await remove({ id: stored.id })) if (next) onShow(next.id);
  };
  const onAdd = async (kind: (typeof kinds)[number]['kind']) => {
    const made = await add({ id: deck.id, kind, after: stored.id });
    if (made) onShow(made.id);
  };
  const onTable = () =>
    void update({ id: stored.id, figure: stored.edits.figure === 'table' ? null : 'table' });
  useShortcut({ id: 'deckScreen.hide', keys: 'h' }, onHide);
  useShortcut({ id: 'deckScreen.duplicate', keys: 'd' }, () => void onCopy());
  useShortcut({ id: 'deckScreen.remove', keys: 'Delete' }, () => void onRemove());
  useShortcut({ id: 'deckScreen.moveUp', keys: 'Alt+ArrowUp' }, () => void onMove(-1));
  useShortcut({ id: 'deckScreen.moveDown', keys: 'Alt+ArrowDown' }, () => void onMove(1));
  return (
    <div className={styles['tools']} role="toolbar" aria-label={t('deckScreen.tools')}>
      {isStale && (
        <Button size="small" onClick={() => void refresh({ id: deck.id, slideIds: [stored.id] })}>
          <Icon name="warning" /> {t('deckScreen.refreshOne')}
        </Button>
      )}
      <Menu
        align="start"
        trigger={<Button size="small">{t('deckScreen.addSlide')}</Button>}
        items={kinds.map(({ kind, title }) => ({
          id: kind,
          label: t('deckScreen.kindOf', { kind: t(`deckScreen.kind.${kind}`), title }),
          onSelect: () => void onAdd(kind),
        }))}
      />
      {hasFigure && (
        <Button size="small" aria-pressed={stored.edits.figure === 'table'} onClick={onTable}>
          {t('deckScreen.asTable')}
        </Button>
      )}
      <Button size="small" keys="h" aria-pressed={stored.hidden} onClick={onHide}>
        {t(stored.hidden ? 'deckScreen.show' : 'deckScreen.hide')}
      </Button>
      <Button size="small" keys="d" onClick={() => void onCopy()}>
        {t('deckScreen.duplicate')}
      </Button>
      <Button size="small" keys="Delete" onClick={() => void onRemove()}>
        {t('deckScreen.remove')}
      </Button>
    </div>
  );
}

const charts = new Set(['barChart', 'intervalPlot', 'bodyMap', 'journey', 'themeMap']);

function hasChart(stored: DeckSlide): boolean {
  return (stored.content?.parts ?? []).some((part) =>
    part.kind === 'stack' ? part.parts.some((each) => charts.has(each.part.kind)) : charts.has(part.kind),
  );
}
