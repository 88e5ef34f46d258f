import { pickNames, isFiltered, type PickName } from '../../../shared/analysis/explorer-filter.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';
import { pickWords } from './pick-words.ts';

/** More picks of one name than this are one chip. */
const mostChips = 4;

type Picked = {
  readonly key: string;
  readonly kind: string;
  readonly words: string;
  readonly name: PickName;
  readonly places: readonly number[];
};

/** What is picked, each with a way to take it off, and how many people are left. */
export function FilterBar() {
  const t = useTranslate();
  const { index, filter, counts, takeAway, clear } = useExplorer();
  const filtered = isFiltered(filter);
  const chips = pickNames.flatMap((name): readonly Picked[] => {
    const places = filter[name];
    if (places.length > mostChips) {
      return [
        {
          key: name,
          kind: t(`explorer.pick.${name}`),
          words: t('explorer.manyPicks', { count: places.length }),
          name,
          places,
        },
      ];
    }
    return places.map((place) => ({
      key: `${name}-${place}`,
      kind: t(`explorer.pick.${name}`),
      words: pickWords(index, t, name, place),
      name,
      places: [place],
    }));
  });
  return (
    <section className={styles['filterBar']} aria-label={t('explorer.filter')}>
      {filtered ? (
        <>
          <b className={styles['left']} aria-live="polite">
            {counts.left.people === 0
              ? t('explorer.leftNobody')
              : t('explorer.left', {
                  people: counts.left.people,
                  peopleTotal: index.people,
                  core: counts.left.core,
                  coreTotal: index.coreTotal,
                })}
          </b>
          {chips.map(({ key, kind, words, name, places }) => (
            <Chip
              key={key}
              selected
              onRemove={() => takeAway(name, places)}
              removeLabel={t('explorer.takeAway', { name: words })}
            >
              <span className={styles['chipKind']}>{kind}</span>
              <span className={styles['chipWords']} dir="auto">
                {words}
              </span>
            </Chip>
          ))}
          <Button size="small" variant="quiet" keys="Escape" onClick={clear}>
            {t('explorer.clear')}
          </Button>
        </>
      ) : (
        <span className={styles['facts']}>{t('explorer.all')}</span>
      )}
    </section>
  );
}
