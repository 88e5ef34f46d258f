import { useStore } from 'zustand';
import { useConnection } from '../data/session.tsx';
import { useTranslate } from '../data/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { Banner } from './banner.tsx';

/** Says that the program behind the page does not answer, and that nothing acknowledged is lost. */
export function HostBanner() {
  const t = useTranslate();
  const connection = useConnection();
  const { state } = useStore(connection.store);
  if (state === 'connected') return null;
  return (
    <Banner
      tone="danger"
      text={state === 'refused' ? t('app.hostRefused') : t('app.hostLost')}
      action={
        <Button size="small" onClick={() => connection.retry()}>
          {t('app.reconnect')}
        </Button>
      }
    />
  );
}
