import { Dialog as Base } from '@base-ui/react/dialog';
import { useRef, type ReactNode, type RefObject } from 'react';
import { useTranslate } from '../data/use-translate.ts';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { Icon } from './icon.tsx';

/** Where the focus begins: the first thing to fill in, not the close button. */
const fields = 'input:not([type="hidden"]), textarea, select, button';

export type DialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** One sentence under the title. */
  readonly description?: string;
  readonly size?: 'small' | 'medium' | 'large';
  readonly children?: ReactNode;
  /** Buttons, the most likely one last. */
  readonly footer?: ReactNode;
  readonly initialFocus?: RefObject<HTMLElement | null>;
};

/** A modal dialog: focus stays inside, Escape closes, focus goes back to where it was. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  size = 'medium',
  children,
  footer,
  initialFocus,
}: DialogProps) {
  const t = useTranslate();
  const body = useRef<HTMLDivElement>(null);
  const firstField = () => body.current?.querySelector<HTMLElement>(fields) ?? true;
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Popup
          className={classNames(styles['popup'], styles[size])}
          initialFocus={initialFocus ?? firstField}
        >
          <header className={styles['head']}>
            <Base.Title className={styles['title']}>{title}</Base.Title>
            <Base.Close className={styles['close']} aria-label={t('app.close')}>
              <Icon name="close" />
            </Base.Close>
          </header>
          {description && (
            <Base.Description className={styles['description']}>{description}</Base.Description>
          )}
          <div ref={body} className={styles['body']}>
            {children}
          </div>
          {footer && <footer className={styles['foot']}>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
