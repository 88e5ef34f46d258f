import { useEffect, useState } from 'react';
import { useTranslate } from '../data/use-translate.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import { dismissToast, useToasts, type Toast } from './toast-store.ts';
import styles from './toasts.module.css';

/** Long enough to read twice: what went wrong stays longer, and everything waits while pointed at. */
const shownFor = { info: 7000, error: 14_000 } as const;

export function Toasts() {
  const t = useTranslate();
  const { toasts } = useToasts();
  return (
    <section aria-label={t('app.messages')} className={styles['toasts']}>
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const t = useTranslate();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(toast.id), shownFor[toast.tone]);
    return () => clearTimeout(timer);
  }, [held, toast]);
  const { action } = toast;
  const act = () => {
    dismissToast(toast.id);
    action?.run();
  };
  return (
    <div
      role={toast.tone === 'error' ? 'alert' : 'status'}
      className={classNames(styles['toast'], styles[toast.tone])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles['text']}>{toast.text}</span>
      {action && (
        <Button size="small" onClick={act}>
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label={t('app.dismiss')} onClick={() => dismissToast(toast.id)} />
    </div>
  );
}
