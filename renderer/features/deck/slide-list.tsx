import { useEffect, useRef, useState, type DragEvent } from 'react';
import type { DeckLook } from '../../../shared/deck/deck-look.ts';
import type { Slide } from '../../../shared/deck/slide.ts';
import { SlideDrawing } from '../../charts/slide-drawing.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './deck-screen.module.css';

type Props = {
  readonly slides: readonly Slide[];
  readonly look: DeckLook;
  readonly pictures: Readonly<Record<string, string>>;
  readonly stale: ReadonlySet<string>;
  readonly at: number;
  readonly onSelect: (index: number) => void;
  /** Stored slide, and the place among stored slides it is dropped at. */
  readonly onMove: (id: string, to: number) => void;
  readonly readOnly: boolean;
};

/** Id of the stored slide that a page belongs to. */
export const storedId = (slide: Slide) => slide.id.split(':')[0] ?? slide.id;

/** The deck's pages by section; dragged to another place, or moved there by key. */
export function SlideList(props: Props) {
  const { slides, look, pictures, stale, at, onSelect, onMove, readOnly } = props;
  const t = useTranslate();
  const current = useRef<HTMLButtonElement>(null);
  const [over, setOver] = useState<number>();
  const dragged = useRef<string>(undefined);
  const stored = [...new Set(slides.map(storedId))];
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const onDrop = (event: DragEvent, index: number) => {
    event.preventDefault();
    setOver(undefined);
    const target = slides[index];
    if (dragged.current && target) onMove(dragged.current, stored.indexOf(storedId(target)));
    dragged.current = undefined;
  };
  return (
    <nav className={styles['thumbs']} aria-label={t('deckScreen.slides')}>
      {slides.map((slide, index) => (
        <div key={slide.id} className={styles['entry']}>
          {slide.section !== slides[index - 1]?.section && (
            <p className={styles['section']}>{slide.sectionTitle}</p>
          )}
          <button
            ref={index === at ? current : undefined}
            type="button"
            draggable={!readOnly}
            className={classNames(
              styles['thumb'],
              slide.hidden && styles['hidden'],
              over === index && styles['over'],
            )}
            aria-current={index === at}
            onClick={() => onSelect(index)}
            onDragStart={(event) => {
              dragged.current = storedId(slide);
              event.dataTransfer.effectAllowed = 'move';
            }}
            onDragOver={(event) => {
              if (dragged.current === undefined) return;
              event.preventDefault();
              setOver(index);
            }}
            onDragLeave={() => setOver(undefined)}
            onDrop={(event) => onDrop(event, index)}
          >
            <span aria-hidden="true">{slide.hidden ? '–' : slide.page}</span>
            <SlideDrawing slide={slide} look={look} pictures={pictures} spoken={false} />
            <span className="visually-hidden">
              {t('deckScreen.slide', { page: index + 1, title: slide.title })}
              {slide.hidden && ` ${t('deckScreen.isHidden')}`}
              {stale.has(storedId(slide)) && ` ${t('deckScreen.isStale')}`}
            </span>
            {stale.has(storedId(slide)) && (
              <span className={styles['stale']} title={t('deckScreen.isStale')}>
                <Icon name="warning" />
              </span>
            )}
          </button>
        </div>
      ))}
    </nav>
  );
}
