import { useRef, useState } from 'react';
import { paths, useNavigate } from '../../app/navigation.ts';
import { useHandle, useReadOnly } from '../../data/session.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { isMessageKey } from '../../../shared/messages/translate.ts';
import type { Progress } from '../../../shared/api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import styles from './import-dialog.module.css';
import { ImportFiles } from './import-files.tsx';
import { planTotals } from './import-plan.ts';
import { ImportSummary } from './import-summary.tsx';
import { ProjectDialog } from './project-dialog.tsx';
import { useImport } from './use-import.ts';

export type ImportDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Files that were dropped on the window. */
  readonly files?: readonly File[];
};

/** Takes transcripts in: choose, check speakers and participants, save. Nothing is stored before the last step. */
export function ImportDialog({ open, onClose, files }: ImportDialogProps) {
  const t = useTranslate();
  const handle = useHandle();
  const navigate = useNavigate();
  const readOnly = useReadOnly();
  const work = useImport(files);
  const first = useRef<HTMLButtonElement>(null);
  const { plans, result, saving, reading, uploading } = work;
  const totals = planTotals(plans);
  const isBusy = saving.running || reading.running || uploading;
  const openFirst = () => {
    const imported = result?.imported[0];
    onClose();
    navigate(
      imported === undefined ? paths.transcripts(handle) : paths.transcript(handle, imported.documentId),
    );
  };
  const close = () => {
    if (saving.running) saving.cancel();
    if (reading.running) reading.cancel();
    onClose();
  };

  if (work.project !== undefined)
    return (
      <ProjectDialog
        project={work.project}
        onClose={() => {
          work.leaveProject();
          if (plans.length === 0) onClose();
        }}
      />
    );

  const footer =
    result !== undefined ? (
      <>
        <Button onClick={onClose}>{t('import.done')}</Button>
        <Button variant="primary" onClick={openFirst} disabled={result.imported.length === 0}>
          {t('import.openFirst')}
        </Button>
      </>
    ) : (
      <>
        <Button onClick={close}>{t('import.cancel')}</Button>
        <Button
          variant="primary"
          disabled={readOnly || isBusy || totals.files === 0}
          onClick={() => void work.run()}
        >
          {t('import.run', { count: totals.documents })}
        </Button>
      </>
    );

  return (
    <Dialog
      open={open}
      onClose={close}
      size={plans.length > 0 ? 'large' : 'medium'}
      title={t('import.title')}
      description={result === undefined ? t('import.description') : undefined}
      footer={footer}
      initialFocus={first}
    >
      {readOnly && <p className={styles.problem}>{t('import.readOnly')}</p>}
      {result !== undefined ? (
        <ImportSummary result={result} onClose={onClose} />
      ) : (
        <>
          {plans.length > 0 && <ImportFiles work={work} />}
          <Chooser work={work} isFirst={plans.length === 0} first={first} disabled={isBusy || readOnly} />
        </>
      )}
      {reading.running && (
        <Running label={t('import.reading')} progress={reading.progress} onCancel={reading.cancel} />
      )}
      {uploading && <Running label={t('import.uploading')} progress={undefined} />}
      {saving.running && (
        <Running label={t('import.saving')} progress={saving.progress} onCancel={saving.cancel} />
      )}
    </Dialog>
  );
}

type ChooserProps = {
  readonly work: ReturnType<typeof useImport>;
  readonly isFirst: boolean;
  readonly first: React.RefObject<HTMLButtonElement | null>;
  readonly disabled: boolean;
};

function Chooser({ work, isFirst, first, disabled }: ChooserProps) {
  const t = useTranslate();
  const [over, setOver] = useState(false);
  return (
    <div
      className={over ? styles.dropOver : isFirst ? styles.drop : styles.dropSmall}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      {isFirst && (
        <p className={styles.invite}>
          <Icon name="file" /> {t('import.drop')}
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          ref={first}
          variant={isFirst ? 'primary' : 'plain'}
          disabled={disabled}
          onClick={() => void work.pick(false)}
        >
          {isFirst ? t('import.chooseFiles') : t('import.moreFiles')}
        </Button>
        <Button disabled={disabled} onClick={() => void work.pick(true)}>
          {t('import.chooseFolder')}
        </Button>
      </div>
      {isFirst && <p className={styles.formats}>{t('import.formats')}</p>}
    </div>
  );
}

type RunningProps = {
  readonly label: string;
  readonly progress: Progress | undefined;
  readonly onCancel?: () => void;
};

function Running({ label, progress, onCancel }: RunningProps) {
  const t = useTranslate();
  const key = `progress.${progress?.stage ?? ''}`;
  const stage = isMessageKey(key) ? t(key) : label;
  const share = progress === undefined || progress.total === 0 ? undefined : progress.done / progress.total;
  return (
    <div className={styles.running}>
      <span>{stage}…</span>
      <ProgressBar label={label} value={share} />
      {onCancel !== undefined && (
        <Button size="small" onClick={onCancel}>
          {t('import.stop')}
        </Button>
      )}
    </div>
  );
}
