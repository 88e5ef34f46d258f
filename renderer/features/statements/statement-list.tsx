import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { StateName } from './state-name.tsx';
import styles from './statements-screen.module.css';

type Props = {
  readonly statements: readonly ListedStatement[];
  readonly selected: Id | undefined;
  readonly onSelect: (id: Id) => void;
};

export function StatementList({ statements, selected, onSelect }: Props) {
  const t = useTranslate();
  return (
    <nav className={styles['side']} aria-label={t('statements.list')}>
      {statements.map(({ statement, check }) => (
        <button
          key={statement.id}
          type="button"
          className={styles['card']}
          data-place={`statement:${statement.id}`}
          aria-current={statement.id === selected}
          onClick={() => onSelect(statement.id)}
        >
          <span className={styles['label']}>{statement.title || t('statements.untitled')}</span>
          <span className={styles['facts']}>
            <StateName state={statement.state} />
            {check.core.total > 0 && (
              <span>{t('statements.check.core', { have: check.core.have, total: check.core.total })}</span>
            )}
          </span>
        </button>
      ))}
    </nav>
  );
}
