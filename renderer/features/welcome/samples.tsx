import type { Language } from '../../../shared/domain/language.ts';
import { paths, useNavigate } from '../../app/navigation.ts';
import { useJob } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import styles from './welcome-screen.module.css';

export function Samples() {
  const t = useTranslate();
  const navigate = useNavigate();
  const { run, running, progress, cancel } = useJob('studies.openSample');
  const open = async (language: Language) => {
    const opened = await run({ language });
    if (opened) navigate(paths.home(opened.handle));
  };
  return (
    <section className={styles['section']} aria-labelledby="samples">
      <h2 id="samples">{t('welcome.samples')}</h2>
      <p className="muted">{t('welcome.samplesText')}</p>
      <div className={styles['samples']}>
        <Button disabled={running} onClick={() => void open('en')}>
          {t('welcome.sampleEn')}
        </Button>
        <Button disabled={running} onClick={() => void open('ja')}>
          {t('welcome.sampleJa')}
        </Button>
        {running && (
          <Button variant="quiet" onClick={cancel}>
            {t('app.cancel')}
          </Button>
        )}
      </div>
      {running && (
        <ProgressBar
          label={t('welcome.openingSample')}
          value={progress && progress.total > 0 ? progress.done / progress.total : undefined}
        />
      )}
    </section>
  );
}
