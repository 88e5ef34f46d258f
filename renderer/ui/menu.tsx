import { Menu as Base } from '@base-ui/react/menu';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Kbd } from './kbd.tsx';
import styles from './menu.module.css';

export type MenuItem = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly keys?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** A line above it. */
  readonly separated?: boolean;
  readonly onSelect: () => void;
};

export type MenuProps = {
  /** A button (`Button`, `IconButton`) with a name. */
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
  readonly align?: 'start' | 'center' | 'end';
};

export function Menu({ trigger, items, align = 'end' }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} className={styles['positioner']}>
          <Base.Popup className={styles['popup']}>
            {items.map((item) => (
              <Fragment key={item.id}>
                {item.separated && <div className={styles['separator']} role="separator" />}
                <Base.Item
                  className={classNames(styles['item'], item.danger && styles['danger'])}
                  disabled={item.disabled}
                  onClick={item.onSelect}
                >
                  {item.icon}
                  <span className={styles['label']}>{item.label}</span>
                  {item.keys && <Kbd keys={item.keys} />}
                </Base.Item>
              </Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
