import { isMessageKey } from '../../shared/messages/translate.ts';
import { actSentence } from '../data/act-sentence.ts';
import { useJobs, type RunningJob } from '../data/jobs.ts';
import { useReadOnly } from '../data/session.tsx';
import { useTranslate } from '../data/use-translate.ts';
import { useUndo } from '../data/use-undo.ts';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { openKeys } from './dialogs.ts';
import styles from './status-bar.module.css';

/** What just happened (with undo), what is running (with cancel), and that it is saved. */
export function StatusBar() {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const { last, undo } = useUndo();
  const { jobs } = useJobs();
  return (
    <footer className={styles['bar']} aria-label={t('app.status')}>
      {last && (
        <>
          <span className={styles['last']}>{actSentence(t, last)}</span>
          {!readOnly && (
            <Button variant="quiet" size="small" keys="$mod+z" onClick={() => void undo()}>
              {t('app.undo')}
            </Button>
          )}
        </>
      )}
      <span className={styles['space']} />
      {jobs.map((job) => (
        <JobStatus key={job.id} job={job} />
      ))}
      <span>{readOnly ? t('app.readOnly') : t('app.saved')}</span>
      <button type="button" className={styles['keys']} onClick={openKeys}>
        <Kbd keys="?" /> {t('app.keys')}
      </button>
    </footer>
  );
}

function JobStatus({ job }: { readonly job: RunningJob }) {
  const t = useTranslate();
  const { progress } = job;
  const key = `progress.${progress?.stage ?? 'working'}`;
  const text = t(isMessageKey(key) ? key : 'progress.working');
  const counted = progress && progress.total > 1 ? ` ${progress.done}/${progress.total}` : '';
  return (
    <span className={styles['job']}>
      <span>
        {text}
        {counted}
      </span>
      <ProgressBar
        label={text}
        value={progress && progress.total > 0 ? progress.done / progress.total : undefined}
      />
      <Button variant="quiet" size="small" onClick={job.cancel}>
        {t('app.cancel')}
      </Button>
    </span>
  );
}
