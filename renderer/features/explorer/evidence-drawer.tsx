import { useMemo } from 'react';
import { evidenceUnder } from '../../../shared/analysis/explorer-counts.ts';
import { isFiltered, pickNames } from '../../../shared/analysis/explorer-filter.ts';
import { clockTime } from '../../../shared/deck/quote-text.ts';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import { KindGlyph, codeColor } from '../../ui/kind-glyph.tsx';
import { Quote } from '../../ui/quote.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';
import { pickWords } from './pick-words.ts';
import { ThemeFacts } from './theme-facts.tsx';

/** The passages that speak for what is picked, each one click from its place in the transcript. */
export function EvidenceDrawer() {
  const t = useTranslate();
  const format = useFormat();
  const { index, filter, counts } = useExplorer();
  const { passages: columns, withheld } = index.data;
  const evidence = useMemo(() => evidenceUnder(index, filter), [index, filter]);
  const quoted = useMemo(
    () => Array.from(evidence).filter((passage) => columns.quote[passage] !== null),
    [evidence, columns],
  );
  const people = useMemo(
    () => new Set(Array.from(evidence, (passage) => columns.person[passage])).size,
    [evidence, columns],
  );
  const silent = evidence.length - quoted.length;
  const beyond = Math.min(silent, withheld.beyond);
  const title = isFiltered(filter)
    ? pickNames
        .flatMap((name) =>
          filter[name].length > 3
            ? [t('explorer.manyPicks', { count: filter[name].length })]
            : filter[name].map((place) => pickWords(index, t, name, place)),
        )
        .join(' · ')
    : t('explorer.evidence.all');
  const [theme, ...more] = filter.themes;
  return (
    <div className={styles['evidence']}>
      <div>
        <p className={styles['facts']}>{t('explorer.evidence')}</p>
        <h2 className={styles['evidenceTitle']} dir="auto">
          {title}
        </h2>
        <p className={styles['facts']}>
          {t('explorer.evidence.count', { passages: evidence.length, people })}
        </p>
      </div>
      {theme !== undefined && more.length === 0 && <ThemeFacts theme={theme} />}
      {counts.left.people === 0 || evidence.length === 0 ? (
        <p className={styles['nothing']}>{t('explorer.evidence.none')}</p>
      ) : (
        <>
          <p className={styles['facts']}>{t('explorer.evidence.typical')}</p>
          <VirtualList
            className={styles['passages']}
            items={quoted}
            keyOf={(passage) => passage}
            estimateSize={112}
            label={t('explorer.evidence')}
            renderItem={(passage) => <Passage passage={passage} />}
          />
        </>
      )}
      {silent - beyond > 0 && (
        <p className={styles['facts']}>{t('explorer.evidence.withheld', { count: silent - beyond })}</p>
      )}
      {beyond > 0 && <p className={styles['facts']}>{t('explorer.evidence.beyond', { count: beyond })}</p>}
      {withheld.people > 0 && (
        <p className={styles['facts']}>
          {t('explorer.evidence.refused', { count: Number(format.number(withheld.people)) })}
        </p>
      )}
    </div>
  );
}

function Passage({ passage }: { readonly passage: number }) {
  const t = useTranslate();
  const { index, pick, hrefOf } = useExplorer();
  const { passages, people, codes } = index.data;
  const place = passages.person[passage] ?? 0;
  const person = people[place];
  const time = passages.time[passage] ?? -1;
  const own = useMemo(() => {
    const from = index.markAt[passage] ?? 0;
    const marks = index.code.subarray(from, index.markAt[passage + 1] ?? from);
    return [...new Set(marks)];
  }, [index, passage]);
  const [first] = own.flatMap((code) => codes[code] ?? []);
  return (
    <div className={styles['passage']}>
      <Quote
        words={passages.quote[passage] ?? ''}
        bar={first && codeColor(first.kind, first.color)}
        href={hrefOf?.(passage)}
        linkLabel={t('explorer.evidence.open')}
        source={
          <>
            <button
              type="button"
              className={styles['link']}
              onClick={(event) => pick('people', [place], event)}
            >
              {person?.name}
            </button>
            {person?.core && <span>{t('explorer.evidence.core')}</span>}
            {time >= 0 && <time>{clockTime(time)}</time>}
            {own.map((code) => (
              <button
                key={code}
                type="button"
                className={styles['code']}
                onClick={(event) => pick('codes', [code], event)}
              >
                <KindGlyph kind={codes[code]?.kind ?? 'free'} color={codes[code]?.color ?? null} />
                <bdi>{codes[code]?.name}</bdi>
              </button>
            ))}
          </>
        }
      />
    </div>
  );
}
