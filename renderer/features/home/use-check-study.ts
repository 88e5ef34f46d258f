import { useClient, useHandle } from '../../data/session.tsx';
import { useReportError } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { showToast } from '../../ui/toast-store.ts';

/** Has the study's file looked over and says what was found. */
export function useCheckStudy(): () => Promise<void> {
  const t = useTranslate();
  const client = useClient();
  const handle = useHandle();
  const report = useReportError();
  return async () => {
    try {
      const { ok, problems } = await client.study(handle, 'study.check', {});
      if (ok) showToast({ text: t('home.healthy') });
      else {
        const text = t('home.unhealthy', { count: problems.length, first: problems[0] ?? '' });
        showToast({ tone: 'error', text });
      }
    } catch (error) {
      report(error);
    }
  };
}
