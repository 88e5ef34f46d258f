import { ChartFigure } from '../../charts/chart-figure.tsx';
import { MiniInterval } from '../../charts/mini-interval.tsx';
import { CardsDrawing } from '../../charts/share-drawings.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';
import { useMarks } from './use-marks.ts';
import { useShareWords } from './use-share-words.ts';
import { useThemeRows } from './use-theme-rows.ts';

/** Themes in words, most people first: how many core customers and others have each. */
export function ThemeCards() {
  const t = useTranslate();
  const { filter, pick } = useExplorer();
  const rows = useThemeRows();
  const words = useShareWords();
  const { mark } = useMarks();
  return (
    <ChartFigure
      title={t('explorer.cards.title')}
      subtitle={t('explorer.cards.subtitle')}
      table={{
        head: [t('explorer.theme'), t('explorer.core'), t('explorer.others')],
        rows: rows.map(({ label, core, others }) => [
          label,
          t('explorer.of', core),
          t('explorer.of', others),
        ]),
      }}
    >
      <div className={styles['cards']} data-marks="" role="group" aria-label={t('explorer.cards.title')}>
        {rows.map((row, rank) => {
          return (
            <div
              key={row.key}
              className={classNames(styles['card'], styles['mark'])}
              {...mark(row.key, rank === 0, {
                pressed: filter.themes.includes(row.place),
                onPick: (held) => pick('themes', [row.place], held),
              })}
            >
              <span className={styles['cardName']} dir="auto">
                <KindGlyph kind={row.kind} />
                {row.label}
              </span>
              <MiniInterval core={row.core} others={row.others} />
              <span className={styles['facts']}>{words.counts(row)}</span>
            </div>
          );
        })}
      </div>
      <CardsDrawing rows={rows} words={words} />
    </ChartFigure>
  );
}
