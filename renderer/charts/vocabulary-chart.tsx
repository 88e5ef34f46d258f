import type { SensationGroup, SensationWord } from '../../shared/analysis/sensation-words.ts';
import { modalitySchema } from '../../shared/domain/code.ts';
import { directionGlyphs, directionSign, modalityGlyphs } from '../../shared/layout/sensation-glyphs.ts';
import { vocabularyColumns } from '../../shared/layout/vocabulary-columns.ts';
import { useTranslate } from '../data/use-translate.ts';
import { ChartFigure } from './chart-figure.tsx';
import styles from './charts.module.css';
import { Glyph } from './glyph.tsx';
import { shortText } from './short-text.ts';
import { useRoving } from './use-roving.ts';
import { useWidth } from './use-width.ts';
import { VocabularyWord } from './vocabulary-word.tsx';

export type VocabularyChartProps = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** As `sensationWords` gives them. */
  readonly groups: readonly SensationGroup[];
  /** What the groups' keys are. */
  readonly groupedBy: 'direction' | 'modality';
  /** `id` of a word within its group's `key`. */
  readonly selected?: { readonly group: string; readonly word: string } | undefined;
  /** Its passages: the word's `codingIds`. */
  readonly onPick?: (word: SensationWord, group: string) => void;
};

const leastColumn = 190;
const gap = 26;
const headHeight = 34;
const rowHeight = 23;
const separator = '\u001F';

/** What people said when they felt something, in their own words: grouped, most people first, a dot for each person. */
export function VocabularyChart(props: VocabularyChartProps) {
  const { title, subtitle, groups, groupedBy, selected, onPick } = props;
  const t = useTranslate();
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const columns = vocabularyColumns({
    groups: groups.map((group) => ({ rows: group.words.length + (group.leftOut > 0 ? 1 : 0) })),
    width,
    leastColumn: Math.min(leastColumn, width),
    gap,
    headHeight,
    rowHeight,
  });
  const ids = groups.flatMap((group) => group.words.map((word) => `${group.key}${separator}${word.id}`));
  const { item } = useRoving(ids, (id) => {
    const [key = '', wordId = ''] = id.split(separator);
    const word = groups.find((group) => group.key === key)?.words.find((each) => each.id === wordId);
    if (word) onPick?.(word, key);
  });
  const nameOf = (key: string) => {
    if (key === '') return t(groupedBy === 'direction' ? 'figures.noDirection' : 'figures.noModality');
    const modality = modalitySchema.safeParse(key);
    return groupedBy === 'modality' && modality.success ? t(`modality.${modality.data}`) : key;
  };
  return (
    <ChartFigure
      title={title}
      subtitle={subtitle}
      table={{
        head: [
          t(groupedBy === 'direction' ? 'figures.direction' : 'figures.modality'),
          t('figures.word'),
          t('figures.peopleColumn'),
          t('figures.coreCustomers'),
          t('figures.saidSo'),
        ],
        rows: groups.flatMap((group) =>
          group.words.map((word) => [nameOf(group.key), word.text, word.people, word.core, word.sample]),
        ),
      }}
    >
      {groups.length === 0 ? (
        <p className="muted">{t('figures.noWords')}</p>
      ) : (
        <div ref={ref}>
          <svg
            data-drawing=""
            data-roving-root=""
            viewBox={`0 0 ${width} ${columns.h + 24}`}
            role={onPick ? 'group' : 'img'}
            aria-label={onPick ? title : `${title} ${groups.map((group) => inWords(group)).join('. ')}`}
          >
            {groups.map((group, index) => {
              const place = columns.groups[index];
              if (!place) return null;
              const w = columns.columnWidth;
              const sign = signOf(group.key, groupedBy);
              return (
                <g key={group.key} transform={`translate(${place.x} ${place.y})`}>
                  <path d={`M0 27H${w}`} stroke="var(--line-strong)" />
                  {sign && <Glyph d={sign} x={6} y={13} size={11} color="var(--ink-3)" />}
                  <text x={sign ? 18 : 0} y={17} className={styles['strong']} style={{ fontSize: 13 }}>
                    {shortText(nameOf(group.key), (w - 96) / 1.07, 13, true)}
                  </text>
                  <text x={w} y={17} textAnchor="end">
                    {t('figures.people', { count: group.people })}
                  </text>
                  {group.words.map((word, row) => (
                    <VocabularyWord
                      key={word.id}
                      word={word}
                      y={headHeight + row * rowHeight}
                      width={w}
                      chosen={selected?.group === group.key && selected.word === word.id}
                      {...(onPick ? { item: item(`${group.key}${separator}${word.id}`) } : {})}
                    />
                  ))}
                  {group.leftOut > 0 && (
                    <text
                      x={0}
                      y={headHeight + group.words.length * rowHeight + 16}
                      style={{ fontSize: 11.5 }}
                    >
                      {t('figures.moreWords', { count: group.leftOut })}
                    </text>
                  )}
                </g>
              );
            })}
            <g aria-hidden="true" transform={`translate(0 ${columns.h + 18})`}>
              <circle cx={4} cy={-4} r={3} fill="var(--accent)" />
              <text x={12} y={0} style={{ fontSize: 11 }}>
                {t('figures.dotLegend')}
              </text>
            </g>
          </svg>
        </div>
      )}
    </ChartFigure>
  );

  function inWords(group: SensationGroup): string {
    const words = group.words.map((word) => `${word.text} ${word.people}`).join(', ');
    return `${nameOf(group.key)}: ${words}`;
  }
}

function signOf(key: string, groupedBy: 'direction' | 'modality'): string | null {
  if (groupedBy === 'modality') {
    const modality = modalitySchema.safeParse(key);
    return modality.success ? modalityGlyphs[modality.data] : null;
  }
  const sign = directionSign(key);
  return key === '' || sign === 'other' ? null : directionGlyphs[sign];
}
