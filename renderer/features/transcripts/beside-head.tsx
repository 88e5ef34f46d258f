import type { ReactNode } from 'react';
import { useTranslate } from '../../data/use-translate.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './beside.module.css';

type Choice = { readonly value: string; readonly label: string };

type BesideHeadProps = {
  /** Names the choice of what stands here. */
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
  /** Figures and links below. */
  readonly children: ReactNode;
  readonly onClose: () => void;
};

/** What stands here (and what else could), and the way out. */
export function BesideHead({ label, chosen, choices, onChoose, children, onClose }: BesideHeadProps) {
  const t = useTranslate();
  return (
    <header className={styles['head']}>
      <div className={styles['row']}>
        <Select
          label={label}
          hideLabel
          bare
          className={styles['choice']}
          value={chosen}
          options={choices}
          onChange={onChoose}
        />
        <IconButton icon="close" label={t('beside.close')} keys="Escape" onClick={onClose} />
      </div>
      <div className={styles['figures']}>{children}</div>
    </header>
  );
}
