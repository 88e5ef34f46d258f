import { useRef, type ReactNode } from 'react';
import { useTranslate } from '../data/use-translate.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

export type ConfirmDialogProps = {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, what is kept. */
  readonly body: ReactNode;
  /** The act itself, for example "Delete 3 codes". */
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before something large; Enter does it, Escape leaves everything as it is. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useTranslate();
  const confirm = useRef<HTMLButtonElement>(null);
  const onConfirm = () => {
    props.onClose();
    props.onConfirm();
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      size="small"
      initialFocus={confirm}
      footer={
        <>
          <Button onClick={props.onClose}>{t('app.cancel')}</Button>
          <Button ref={confirm} variant={props.danger ? 'danger' : 'primary'} onClick={onConfirm}>
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      {props.body}
    </Dialog>
  );
}
