import { useTranslate } from '../../data/use-translate.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';
import { FigureFrame } from './figure-frame.tsx';
import { pickWords } from './pick-words.ts';
import { useMarks } from './use-marks.ts';

/** Rows drawn at most; the table of all is the patterns' own. */
const most = 60;

/** Patterns, most people first: codes that the same people have. */
export function PatternsFigure() {
  const t = useTranslate();
  const { index, filter, counts, pick } = useExplorer();
  const { mark } = useMarks();
  const rows = index.data.patterns
    .map((pattern, place) => ({
      pattern,
      place,
      people: counts.patterns.people[place] ?? 0,
      core: counts.patterns.core[place] ?? 0,
    }))
    .filter(({ people, place }) => people > 0 || filter.patterns.includes(place))
    .toSorted(
      (one, other) =>
        other.people - one.people ||
        other.pattern.codes.length - one.pattern.codes.length ||
        one.place - other.place,
    )
    .slice(0, most);
  return (
    <FigureFrame
      title={t('explorer.patterns.title')}
      subtitle={t('explorer.patterns.subtitle')}
      table={{
        head: [t('explorer.figure.patterns'), t('explorer.people'), t('explorer.core')],
        rows: rows.map(({ place, people, core }) => [pickWords(index, t, 'patterns', place), people, core]),
      }}
    >
      {rows.length === 0 && <p className={styles['nothing']}>{t('explorer.patterns.none')}</p>}
      <div className={styles['scroll']} role="group" aria-label={t('explorer.patterns.title')} data-marks="">
        {rows.map(({ pattern, place, people, core }, at) => (
          <div
            key={pattern.key}
            className={classNames(styles['pattern'], styles['mark'])}
            {...mark(pattern.key, at === 0, {
              label: t('explorer.map.label', { label: pickWords(index, t, 'patterns', place), people, core }),
              pressed: filter.patterns.includes(place),
              onPick: (held) => pick('patterns', [place], held),
            })}
          >
            <span className={styles['patternCodes']}>
              {pattern.codes.map((code) => (
                <span key={code} className={styles['code']}>
                  <KindGlyph kind={index.data.codes[code]?.kind ?? 'free'} />
                  {index.data.codes[code]?.name}
                </span>
              ))}
            </span>
            <span className={styles['barCount']}>{people}</span>
          </div>
        ))}
      </div>
    </FigureFrame>
  );
}
