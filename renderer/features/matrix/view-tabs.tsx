import { useTranslate } from '../../data/use-translate.ts';
import { views, type MatrixView } from './matrix-address.ts';
import styles from './matrix.module.css';

type Props = {
  readonly view: MatrixView['view'];
  readonly onChange: (view: MatrixView['view']) => void;
};

/** The ways to look, as buttons of which one is pressed: each is a page of its own in the address. */
export function ViewTabs({ view, onChange }: Props) {
  const t = useTranslate();
  return (
    <div role="group" aria-label={t('matrix.views')} className={styles['views']}>
      {views.map((each) => (
        <button
          key={each}
          type="button"
          className={styles['viewButton']}
          aria-pressed={each === view}
          onClick={() => onChange(each)}
        >
          {t(`matrix.view.${each}`)}
        </button>
      ))}
    </div>
  );
}
