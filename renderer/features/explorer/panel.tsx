import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslate } from '../../data/use-translate.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';
import { panels, type FigureName, type PanelName } from './figures.ts';

type Props = {
  readonly panel: PanelName;
  readonly children: (figure: FigureName) => ReactNode;
};

/** One of the screen's panels: its figures as tabs, the same as a table, and large. */
export function Panel({ panel, children }: Props) {
  const t = useTranslate();
  const { arrangement, show, enlarge } = useExplorer();
  const current = arrangement.shown[panel];
  const large = arrangement.large === panel;
  const figures: readonly FigureName[] = panels[panel];
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = figures[(figures.indexOf(current) + step + figures.length) % figures.length];
    if (!next) return;
    show(panel, next);
    event.currentTarget.querySelector<HTMLElement>(`[data-figure="${next}"]`)?.focus();
  };
  return (
    <section
      className={classNames(styles['panel'], large && styles['large'])}
      aria-label={t(`explorer.panel.${panel}`)}
      data-panel={panel}
    >
      <header className={styles['panelHead']}>
        <div
          role="tablist"
          aria-label={t(`explorer.panel.${panel}`)}
          className={styles['tabs']}
          onKeyDown={walk}
        >
          {figures.map((figure) => (
            <button
              key={figure}
              type="button"
              role="tab"
              data-figure={figure}
              aria-selected={figure === current}
              aria-controls={`panel-${panel}`}
              tabIndex={figure === current ? 0 : -1}
              className={styles['tab']}
              onClick={() => show(panel, figure)}
            >
              {t(`explorer.figure.${figure}`)}
            </button>
          ))}
        </div>
        <span className={styles['panelActs']}>
          <IconButton
            icon={large ? 'shrink' : 'enlarge'}
            label={large ? t('explorer.shrink') : t('explorer.enlarge')}
            onClick={() => enlarge(large ? null : panel)}
          />
        </span>
      </header>
      <div
        id={`panel-${panel}`}
        role="tabpanel"
        aria-label={t(`explorer.figure.${current}`)}
        className={styles['panelBody']}
      >
        {children(current)}
      </div>
    </section>
  );
}
