import { useShortcut } from '../../app/shortcuts.ts';
import { useFiles } from '../../data/session.tsx';
import { useJob, useReportError } from '../../data/use-command.ts';
import { useLanguage, useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast-store.ts';

/** Writes the explorer as one page for people without the app. */
export function ShareButton() {
  const t = useTranslate();
  const language = useLanguage();
  const files = useFiles();
  const report = useReportError();
  const job = useJob('explorer.render');
  const share = async () => {
    const ref = await job.run({ language });
    if (!ref) return;
    try {
      const saved = await files.saveBlob(ref);
      showToast({
        text: saved ? t('explorer.share.saved', { name: ref.name }) : t('explorer.share.notSaved'),
      });
    } catch (error) {
      report(error);
    }
  };
  useShortcut({ id: 'explorer.key.share', when: !job.running }, () => void share());
  return (
    <Button disabled={job.running} onClick={() => void share()}>
      {job.running ? t('explorer.share.busy') : t('explorer.share')}
    </Button>
  );
}
