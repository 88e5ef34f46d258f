import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './icon-button.module.css';
import { Tooltip } from './tooltip.tsx';

export type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'children'> & {
  /** Its name for readers and in the tooltip. */
  readonly label: string;
  readonly icon: IconName;
  readonly keys?: string;
};

export function IconButton({ label, icon, keys, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <button type="button" aria-label={label} {...rest} className={classNames(styles['button'], className)}>
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
