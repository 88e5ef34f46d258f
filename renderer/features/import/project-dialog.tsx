import { useState } from 'react';
import type {
  ExchangeMisfit,
  ExchangePreview,
  ExchangeResult,
} from '../../../shared/api/exchange-procedures.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useJob } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import styles from './project-dialog.module.css';
import type { ForeignProject } from './use-import.ts';

type ProjectDialogProps = { readonly project: ForeignProject; readonly onClose: () => void };

/** Takes a project of another program in: what it holds, how it was read, what did not fit. */
export function ProjectDialog({ project: { file, holds }, onClose }: ProjectDialogProps) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const take = useJob('exchange.import');
  const [result, setResult] = useState<ExchangeResult>();
  const close = () => {
    if (take.running) take.cancel();
    onClose();
  };
  const start = async () => setResult(await take.run({ blobId: file.blobId, fileName: file.name }));
  return (
    <Dialog
      open
      onClose={close}
      size="medium"
      title={t('exchange.title')}
      footer={
        result === undefined ? (
          <>
            <Button onClick={close}>{t('import.cancel')}</Button>
            <Button variant="primary" disabled={readOnly || take.running} onClick={() => void start()}>
              {t('exchange.run')}
            </Button>
          </>
        ) : (
          <Button variant="primary" onClick={onClose}>
            {t('import.done')}
          </Button>
        )
      }
    >
      <div className={styles['project']}>
        {readOnly && <p>{t('import.readOnly')}</p>}
        {result === undefined ? <Holds preview={holds} /> : <Done result={result} />}
        {take.running && <ProgressBar label={t('import.saving')} value={undefined} />}
      </div>
    </Dialog>
  );
}

function Holds({ preview }: { readonly preview: ExchangePreview }) {
  const t = useTranslate();
  const { name, origin, documents, participants, codes, codings, passages, reading, misfits } = preview;
  return (
    <>
      <p>{origin === '' ? t('exchange.fromUnknown', { name }) : t('exchange.from', { name, origin })}</p>
      <p>
        {documents === 0
          ? t('exchange.codebookOnly', { codes })
          : t('exchange.holds', { documents, participants, codes, codings, passages })}
      </p>
      {reading !== null && (
        <p className={styles['quiet']}>
          {t('exchange.reading', { unit: reading.unit === 'utf-16' ? 'utf16' : 'points', end: reading.end })}
        </p>
      )}
      <p className={styles['quiet']}>{t('exchange.safe')}</p>
      <Misfits misfits={misfits} />
    </>
  );
}

function Done({ result }: { readonly result: ExchangeResult }) {
  const t = useTranslate();
  const { documents, known, codes, participants, codings, already, misfits } = result;
  return (
    <>
      <p role="status">{t('exchange.done', { documents, codes, participants, codings })}</p>
      {known + already > 0 && <p>{t('exchange.known', { known, already })}</p>}
      <Misfits misfits={misfits} />
    </>
  );
}

/** More lines than this tell nobody anything. */
const mostShown = 200;

function Misfits({ misfits }: { readonly misfits: readonly ExchangeMisfit[] }) {
  const t = useTranslate();
  if (misfits.length === 0) return null;
  return (
    <details>
      <summary>{t('exchange.misfits', { count: misfits.length })}</summary>
      <ul
        className={styles['misfits']}
        tabIndex={0}
        aria-label={t('exchange.misfits', { count: misfits.length })}
      >
        {misfits.slice(0, mostShown).map(({ reason, source, detail }, at) => (
          <li key={at}>{t(`exchange.misfit.${reason}`, { source, detail })}</li>
        ))}
      </ul>
    </details>
  );
}
