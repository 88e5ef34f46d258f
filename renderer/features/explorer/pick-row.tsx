import type { PeopleCount } from '../../../shared/analysis/explorer-counts.ts';
import type { PickName } from '../../../shared/analysis/explorer-filter.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { classNames } from '../../ui/class-names.ts';
import { useExplorer } from './explorer-state.tsx';
import styles from './explorer.module.css';
import { pickWords } from './pick-words.ts';
import { useMarks } from './use-marks.ts';

type RowName = Extract<PickName, 'regions' | 'modalities' | 'directions' | 'phases'>;

/** Values of one name with their people as small buttons, most people first; values that nobody has are left out. */
export function PickRow({ name }: { readonly name: RowName }) {
  const t = useTranslate();
  const { index, filter, counts, pick } = useExplorer();
  const { mark } = useMarks();
  const count: PeopleCount = counts[name];
  const places = Array.from(count.people, (_, place) => place)
    .filter((place) => (count.people[place] ?? 0) > 0 || filter[name].includes(place))
    .toSorted((one, other) => (count.people[other] ?? 0) - (count.people[one] ?? 0) || one - other);
  if (places.length === 0) return null;
  return (
    <div className={styles['pickRow']} role="group" aria-label={t(`explorer.pick.${name}`)} data-marks="">
      <span className={styles['facts']}>{t(`explorer.pick.${name}`)}</span>
      {places.map((place, at) => {
        const words = pickWords(index, t, name, place);
        const people = count.people[place] ?? 0;
        return (
          <span
            key={place}
            className={classNames(styles['pickable'], styles['mark'])}
            {...mark(String(place), at === 0, {
              pressed: filter[name].includes(place),
              onPick: (held) => pick(name, [place], held),
            })}
          >
            {words} <b>{people}</b>
          </span>
        );
      })}
    </div>
  );
}
