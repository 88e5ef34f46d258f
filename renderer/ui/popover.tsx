import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode, RefObject } from 'react';
import styles from './popover.module.css';

export type PopoverProps = {
  /** A button with a name; leave out where the popover is opened by other means and `anchor` says where. */
  readonly trigger?: ReactElement;
  /** Its name for readers; shown as a heading. */
  readonly title?: string;
  /** Name for readers where no title is shown. */
  readonly label?: string;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly align?: 'start' | 'center' | 'end';
  /** Element or a rectangle (`{ getBoundingClientRect }`, for a text selection) it stands beside. */
  readonly anchor?: Element | { getBoundingClientRect(): DOMRect } | RefObject<Element | null> | null;
  readonly initialFocus?: RefObject<HTMLElement | null>;
};

export function Popover(props: PopoverProps) {
  const { trigger, title, label, children, open, onOpenChange, side = 'bottom', align = 'start' } = props;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          anchor={props.anchor ?? undefined}
          className={styles['positioner']}
        >
          <Base.Popup
            className={styles['popup']}
            aria-label={title ? undefined : label}
            initialFocus={props.initialFocus}
          >
            {title && <Base.Title className={styles['title']}>{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
