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
  /** True where no undo brings it back: then Enter cancels until the act is chosen. */
  readonly final?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before something large; Enter does it (where it can be undone), Escape leaves everything as it is. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useTranslate();
  const first = useRef<HTMLButtonElement>(null);
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
      initialFocus={first}
      footer={
        <>
          <Button {...(props.final ? { ref: first } : {})} onClick={props.onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            {...(props.final ? {} : { ref: first })}
            variant={props.danger ? 'danger' : 'primary'}
            onClick={onConfirm}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      {props.body}
    </Dialog>
  );
}
