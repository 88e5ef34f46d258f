import { useTranslate } from '../../data/use-translate.ts';
import { KindGlyph, codeColor } from '../../ui/kind-glyph.tsx';
import { CountBars } from './count-bars.tsx';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';
import { FigureFrame } from './figure-frame.tsx';
import { PickRow } from './pick-row.tsx';

/** Sensations by the people who name them, with the directions in which they go. */
export function WordsFigure() {
  const t = useTranslate();
  const { index, filter, counts, pick, asTable } = useExplorer();
  const rows = index.data.codes
    .map((code, place) => ({
      code,
      place,
      people: counts.codes.people[place] ?? 0,
      core: counts.codes.core[place] ?? 0,
    }))
    .filter(
      ({ code, place, people }) => code.kind === 'sensation' && (people > 0 || filter.codes.includes(place)),
    )
    .toSorted((one, other) => other.people - one.people || other.core - one.core || one.place - other.place);
  return (
    <FigureFrame
      title={t('explorer.words.title')}
      subtitle={t('explorer.words.subtitle')}
      table={{
        head: [t('explorer.code'), t('explorer.people'), t('explorer.core')],
        rows: rows.map(({ code, people, core }) => [code.name, people, core]),
      }}
    >
      {rows.length === 0 && <p className={styles['nothing']}>{t('explorer.words.none')}</p>}
      <CountBars
        label={t('explorer.words.title')}
        rows={rows.map(({ code, place, people, core }) => ({
          key: code.key,
          label: code.name,
          sign: <KindGlyph kind={code.kind} color={code.color} />,
          people,
          core,
          color: codeColor(code.kind, code.color),
          pressed: filter.codes.includes(place),
          onPick: (held) => pick('codes', [place], held),
        }))}
      />
      {!asTable && <PickRow name="directions" />}
    </FigureFrame>
  );
}
