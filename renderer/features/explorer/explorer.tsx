import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { lostPicks } from '../../../shared/analysis/explorer-address.ts';
import type { ExplorerData } from '../../../shared/analysis/explorer-data.ts';
import { isFiltered } from '../../../shared/analysis/explorer-filter.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { BodyFigure } from './body-figure.tsx';
import { ContrastFigure } from './contrast-figure.tsx';
import { EvidenceDrawer } from './evidence-drawer.tsx';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';
import { panelNames, type FigureName, type PanelName } from './figures.ts';
import { FilterBar } from './filter-bar.tsx';
import { JourneyFigure } from './journey-figure.tsx';
import { Panel } from './panel.tsx';
import { LatticeFigure, PatternsFigure } from './patterns-figure.tsx';
import { PeopleMatrix } from './people-matrix.tsx';
import { SaturationFigure } from './saturation-figure.tsx';
import { ThemeCards } from './theme-cards.tsx';
import { ThemeMapFigure } from './theme-map-figure.tsx';
import { WordsFigure } from './words-figure.tsx';

type Props = {
  /** Name of the study, where nothing else on the page tells it. */
  readonly name?: string;
  /** Buttons of the head. */
  readonly actions?: ReactNode;
  /** What stands under the head, for example the named views. */
  readonly below?: ReactNode;
  /** What the map shows where there is no theme. */
  readonly noThemes?: ReactNode;
  readonly query: string;
};

const drawings: Readonly<Record<FigureName, () => ReactNode>> = {
  map: () => <ThemeMapFigure />,
  cards: () => <ThemeCards />,
  matrix: () => <PeopleMatrix />,
  body: () => <BodyFigure />,
  words: () => <WordsFigure />,
  contrast: () => <ContrastFigure />,
  patterns: () => <PatternsFigure />,
  lattice: () => <LatticeFigure />,
  journey: () => <JourneyFigure />,
  saturation: () => <SaturationFigure />,
};

/** The strategists' one screen: four panels that follow one filter, and the evidence beside them. */
export function Explorer({ name, actions, below, noThemes, query }: Props) {
  const t = useTranslate();
  const { index, filter, arrangement, complete, asTable, clear, enlarge, setAsTable } = useExplorer();
  const [evidence, setEvidence] = useState(() => innerWidth >= leastWidthForBoth());
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, []);
  const step = (by: number) => focusPanel(main.current, by);
  const back = () => {
    // Escape closes what lies above the page first.
    if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')) return;
    if (isFiltered(filter)) clear();
    else enlarge(null);
  };
  useShortcut(
    { id: 'explorer.key.clear', keys: 'Escape', when: isFiltered(filter) || arrangement.large !== null },
    back,
  );
  useShortcut({ id: 'explorer.key.evidence', keys: 'e' }, () => setEvidence((open) => !open));
  useShortcut({ id: 'explorer.key.table', keys: 't' }, () => setAsTable(!asTable));
  useShortcut({ id: 'explorer.key.next', keys: 'j', inPalette: false }, () => step(1));
  useShortcut({ id: 'explorer.key.previous', keys: 'k', inPalette: false }, () => step(-1));
  const { data } = index;
  const lost = lostPicks(index, query);
  const loose = useMemo(() => loosePassages(data), [data]);
  return (
    <div className={classNames(styles['explorer'], evidence && styles['withEvidence'])}>
      <main ref={main} tabIndex={-1} className={styles['main']} aria-label={t('app.explorer')}>
        <header className={styles['head']}>
          <div className={styles['words']}>
            <h1>{t('explorer.title', { themes: data.themes.length, people: index.people })}</h1>
            <p className={styles['facts']}>
              {name !== undefined && `${name} · `}
              {t('explorer.subtitle', { passages: index.passages, loose })}
            </p>
          </div>
          <div className={styles['actions']}>
            {actions}
            {!evidence && (
              <Button keys="e" onClick={() => setEvidence(true)}>
                {t('explorer.evidence')}
              </Button>
            )}
          </div>
        </header>
        {below}
        <FilterBar />
        {complete && lost > 0 && <p className={styles['lost']}>{t('explorer.lost', { count: lost })}</p>}
        <div className={classNames(styles['grid'], arrangement.large !== null && styles['one'])}>
          {panelNames
            .filter((panel) => arrangement.large === null || arrangement.large === panel)
            .map((panel) => (
              <Panel key={panel} panel={panel}>
                {(figure) =>
                  needsThemes(figure) && data.themes.length === 0 ? noThemes : drawings[figure]()
                }
              </Panel>
            ))}
        </div>
      </main>
      {evidence && (
        <aside className={styles['aside']} aria-label={t('explorer.evidence')}>
          <span className={styles['hide']}>
            <IconButton
              icon="close"
              label={t('explorer.evidence.hide')}
              keys="e"
              onClick={() => setEvidence(false)}
            />
          </span>
          <EvidenceDrawer />
        </aside>
      )}
    </div>
  );
}

/** Passages of no theme. */
function loosePassages({ passages, marks }: ExplorerData): number {
  const inTheme = new Uint8Array(passages.score.length);
  marks.passage.forEach((passage, at) => {
    if ((marks.theme[at] ?? -1) >= 0) inTheme[passage] = 1;
  });
  return inTheme.reduce((loose, placed) => loose + 1 - placed, 0);
}

function needsThemes(figure: FigureName): boolean {
  return ['map', 'cards', 'matrix', 'contrast', 'journey'].includes(figure);
}

/** CSS pixels of a window in which figures and evidence stand beside one another. */
function leastWidthForBoth(): number {
  return 74 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** To the tabs of the panel after (or before) the one that has the focus. */
function focusPanel(main: HTMLElement | null, by: number): void {
  const all = panelNames.flatMap(
    (panel: PanelName) => main?.querySelector<HTMLElement>(`[data-panel="${panel}"]`) ?? [],
  );
  const at = all.findIndex((panel) => panel.contains(document.activeElement));
  const next = all[(Math.max(at, by > 0 ? -1 : 0) + by + all.length) % Math.max(1, all.length)];
  const inside = (selector: string) => next?.querySelector<HTMLElement>(selector);
  const first = inside('[data-mark][tabindex="0"], [data-roving][tabindex="0"]');
  (first ?? inside('[role="tab"][tabindex="0"]'))?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
