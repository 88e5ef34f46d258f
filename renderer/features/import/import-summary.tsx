import type { ImportResult } from '../../../shared/api/import-procedures.ts';
import { hrefOf, paths } from '../../app/navigation.ts';
import { useHandle } from '../../data/session.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './import-dialog.module.css';
import { reasonText, warningText } from './import-warnings.tsx';

/** What came in, what did not and why. */
export function ImportSummary({
  result,
  onClose,
}: {
  readonly result: ImportResult;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const handle = useHandle();
  return (
    <div className={styles.summary}>
      <p role="status" className={styles.summaryHead}>
        {t('import.imported', { count: result.imported.length })}
        {result.codings > 0 && ` ${t('import.codingsMade', { count: result.codings })}`}
      </p>
      <ul>
        {result.imported.map((document) => (
          <li key={document.documentId} className={styles.result}>
            <a href={hrefOf(paths.transcript(handle, document.documentId))} onClick={onClose}>
              {document.title}
            </a>
            <span className={styles.found}>
              {document.participant !== null && <span>{document.participant}</span>}
              <span>{t('import.found', { documents: 1, words: document.words, turns: document.turns })}</span>
            </span>
            {document.warnings.map((warning) => (
              <p key={warning.code} className={styles.warning}>
                <Icon name="warning" />
                {warningText(t, warning)}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {result.skipped.length > 0 && (
        <>
          <h3>{t('import.skipped', { count: result.skipped.length })}</h3>
          <ul>
            {result.skipped.map((file, index) => (
              <li key={`${file.fileName}-${index}`} className={styles.problem}>
                <b>{file.fileName}</b> {reasonText(t, file)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
