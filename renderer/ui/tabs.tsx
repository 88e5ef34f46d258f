import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import styles from './tabs.module.css';

export type TabsProps<V extends string> = {
  /** Name of the row of tabs for readers. */
  readonly label: string;
  readonly tabs: readonly { readonly id: V; readonly label: string; readonly content: ReactNode }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
};

export function Tabs<V extends string>({ label, tabs, value, onChange }: TabsProps<V>) {
  const choose = (next: unknown) => {
    const tab = tabs.find((each) => each.id === next);
    if (tab) onChange(tab.id);
  };
  return (
    <Base.Root value={value} onValueChange={choose} className={styles['root']}>
      <Base.List aria-label={label} className={styles['list']}>
        {tabs.map((tab) => (
          <Base.Tab key={tab.id} value={tab.id} className={styles['tab']}>
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} className={styles['panel']}>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
