import type { StatementState } from '../../../shared/domain/statement.ts';
import { useTranslate } from '../../data/use-translate.ts';
import styles from './statements-screen.module.css';

/** A state by name, with a dot that differs in fill as well as in hue. */
export function StateName({ state }: { readonly state: StatementState }) {
  const t = useTranslate();
  return (
    <span className={styles['stateName']} data-state={state}>
      {t(`state.${state}`)}
    </span>
  );
}
