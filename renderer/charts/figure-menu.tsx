import type { RefObject } from 'react';
import { useTranslate } from '../data/use-translate.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { showToast } from '../ui/toast-store.ts';
import type { ChartTable } from './chart-table.tsx';
import { fileNameOf, saveFile } from './figure-files.ts';
import { csvOf, pictureOf, svgOf } from './figure-export.ts';
import type { FigureWords, Format } from './figure-export.ts';

type Props = {
  readonly figure: RefObject<HTMLElement | null>;
  readonly words: FigureWords;
  readonly table: ChartTable;
  readonly asTable: boolean;
  /** Leave out where the figure is a table. */
  readonly onToggleTable?: () => void;
};

/** What every figure offers: the same as a table, and its files, named after its title. */
export function FigureMenu({ figure, words, table, asTable, onToggleTable }: Props) {
  const t = useTranslate();
  const save = async (ending: string, make: (source: HTMLElement) => Blob | Promise<Blob>, suffix = '') => {
    if (!figure.current) return;
    try {
      saveFile(`${fileNameOf(words.title)}${suffix}.${ending}`, await make(figure.current));
    } catch {
      showToast({ text: t('figures.notSaved'), tone: 'error' });
    }
  };
  const svg = (format: Format) => (source: HTMLElement) =>
    new Blob([svgOf(source, words, table, format)], { type: 'image/svg+xml' });
  const picture = (format: Format) => (source: HTMLElement) => pictureOf(source, words, table, format);
  return (
    <Menu
      trigger={
        <IconButton icon="more" label={t('figures.menu', { title: words.title.replace(/[.。]$/u, '') })} />
      }
      items={[
        ...(onToggleTable
          ? [
              {
                id: 'table',
                label: t(asTable ? 'figures.asFigure' : 'figures.asTable'),
                onSelect: onToggleTable,
              },
            ]
          : []),
        {
          id: 'svg',
          label: t('figures.saveSvg'),
          separated: onToggleTable !== undefined,
          onSelect: () => void save('svg', svg('figure')),
        },
        { id: 'png', label: t('figures.savePng'), onSelect: () => void save('png', picture('figure')) },
        {
          id: 'slide-svg',
          label: t('figures.saveSlideSvg'),
          onSelect: () => void save('svg', svg('slide'), '-16x9'),
        },
        {
          id: 'slide-png',
          label: t('figures.saveSlidePng'),
          onSelect: () => void save('png', picture('slide'), '-16x9'),
        },
        {
          id: 'csv',
          label: t('figures.saveCsv'),
          separated: true,
          onSelect: () =>
            void save('csv', () => new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' })),
        },
      ]}
    />
  );
}
