import type { ImportPreview } from '../../../shared/api/import-procedures.ts';
import type { ImportWarning } from '../../../shared/domain/transcript.ts';
import { isMessageKey } from '../../../shared/messages/translate.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './import-dialog.module.css';

/** Why a file cannot be imported, or what a person should know about it before it is. */
export function ImportWarnings({
  preview,
}: {
  readonly preview: Pick<ImportPreview, 'error' | 'warnings' | 'columns'>;
}) {
  const t = useTranslate();
  if (preview.error !== null) {
    return (
      <p className={styles.problem} role="alert">
        <Icon name="warning" />
        {preview.columns.length > 0 ? t('import.needsColumns') : reasonText(t, preview.error)}
      </p>
    );
  }
  return (
    <>
      {preview.warnings.map((warning) => (
        <p key={warning.code} className={styles.warning}>
          <Icon name="warning" />
          {warningText(t, warning)}
        </p>
      ))}
    </>
  );
}

type Translator = ReturnType<typeof useTranslate>;

export function warningText(t: Translator, warning: ImportWarning): string {
  return t(`import.warning.${warning.code}`, { detail: warning.detail ?? '', count: warning.count ?? 0 });
}

/** The reason in words: the catalogue's finer message, else what the importer said. */
export function reasonText(
  t: Translator,
  problem: { readonly reason: string; readonly message: string },
): string {
  const key = `error.import-failed.${problem.reason}`;
  return isMessageKey(key) ? t(key) : problem.message;
}
