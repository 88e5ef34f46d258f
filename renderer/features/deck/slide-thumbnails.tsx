import { useEffect, useRef } from 'react';
import type { Slide } from '../../../shared/deck/slide.ts';
import { SlideDrawing } from '../../charts/slide-drawing.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import styles from './deck-screen.module.css';

type Props = {
  readonly slides: readonly Slide[];
  readonly at: number;
  readonly onSelect: (index: number) => void;
};

export function SlideThumbnails({ slides, at, onSelect }: Props) {
  const t = useTranslate();
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <nav className={styles['thumbs']} aria-label={t('deckScreen.slides')}>
      {slides.map((slide, index) => (
        <button
          key={slide.id}
          ref={index === at ? current : undefined}
          type="button"
          className={styles['thumb']}
          aria-current={index === at}
          onClick={() => onSelect(index)}
        >
          <span aria-hidden="true">{index + 1}</span>
          <SlideDrawing slide={slide} spoken={false} />
          <span className="visually-hidden">
            {t('deckScreen.slide', { page: index + 1, title: slide.title })}
          </span>
        </button>
      ))}
    </nav>
  );
}
