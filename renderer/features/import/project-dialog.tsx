import { useEffect, useState } from 'react';
import type {
  ExchangeMisfit,
  ExchangePreview,
  ExchangeResult,
} from '../../../shared/api/exchange-procedures.ts';
import type { BlobRef } from '../../../shared/api/transport.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useJob } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import styles from './import-dialog.module.css';

type ProjectDialogProps = { readonly file: BlobRef; readonly onClose: () => void };

/** Takes a project of another program in: what it holds, how it was read, what did not fit. */
export function ProjectDialog({ file, onClose }: ProjectDialogProps) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const look = useJob('exchange.preview');
  const take = useJob('exchange.import');
  const [preview, setPreview] = useState<ExchangePreview>();
  const [result, setResult] = useState<ExchangeResult>();
  const { blobId, name: fileName } = file;
  const { run } = look;
  useEffect(() => {
    void run({ blobId, fileName }).then((found) => (found === undefined ? onClose() : setPreview(found)));
    // Once for a file: `onClose` may be another function at every render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [blobId, fileName, run]);
  const running = look.running ? look : take.running ? take : undefined;
  const close = () => {
    running?.cancel();
    onClose();
  };
  const start = async () => setResult(await take.run({ blobId, fileName }));
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
            <Button
              variant="primary"
              disabled={readOnly || preview === undefined || running !== undefined}
              onClick={() => void start()}
            >
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
      {readOnly && <p className={styles['problem']}>{t('import.readOnly')}</p>}
      {result === undefined ? preview && <Holds preview={preview} /> : <Done result={result} />}
      {running !== undefined && <ProgressBar label={t('import.reading')} value={undefined} />}
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
        <p className={styles['formats']}>
          {t('exchange.reading', { unit: reading.unit === 'utf-16' ? 'utf16' : 'points', end: reading.end })}
        </p>
      )}
      <p className={styles['formats']}>{t('exchange.safe')}</p>
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
      <ul>
        {misfits.slice(0, mostShown).map(({ reason, source, detail }, at) => (
          <li key={at}>{t(`exchange.misfit.${reason}`, { source, detail })}</li>
        ))}
      </ul>
    </details>
  );
}
