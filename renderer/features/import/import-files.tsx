import { useId, useState } from 'react';
import { segments } from '../../../shared/domain/participant.ts';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './import-dialog.module.css';
import { hasBadDate, isTable, type PlannedFile } from './import-plan.ts';
import { ImportSpeakers } from './import-speakers.tsx';
import { ImportTable } from './import-table.tsx';
import { ImportWarnings } from './import-warnings.tsx';
import type { useImport } from './use-import.ts';

type Work = ReturnType<typeof useImport>;

/** Every chosen file with what was found in it; details open below a file. */
export function ImportFiles({ work }: { readonly work: Work }) {
  const t = useTranslate();
  const names = useId();
  const [opened, setOpened] = useState<string | undefined>(() =>
    work.plans.length === 1 ? work.plans[0]?.preview.blobId : undefined,
  );
  return (
    <div className={styles.files}>
      {work.plans.length > 1 && (
        <div className={styles.all}>
          <Select
            label={t('import.segmentForAll')}
            value={sameSegment(work.plans)}
            options={segmentOptions(t)}
            onChange={(segment) => work.changeAll({ segment })}
          />
        </div>
      )}
      <datalist id={names}>
        {work.participants.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <ul>
        {work.plans.map((plan) => (
          <li key={plan.preview.blobId} className={styles.file}>
            <FileRow
              plan={plan}
              work={work}
              names={names}
              isOpen={opened === plan.preview.blobId}
              onToggle={() =>
                setOpened((before) => (before === plan.preview.blobId ? undefined : plan.preview.blobId))
              }
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The segment that all files have, for the field that sets all of them. */
function sameSegment(plans: readonly PlannedFile[]): PlannedFile['segment'] {
  const first = plans[0]?.segment ?? '';
  return plans.every(({ segment }) => segment === first) ? first : '';
}

function segmentOptions(t: ReturnType<typeof useTranslate>) {
  return [
    { value: '' as const, label: t('segment.none') },
    ...segments.map((segment) => ({ value: segment, label: t(`segment.${segment}`) })),
  ];
}

type FileRowProps = {
  readonly plan: PlannedFile;
  readonly work: Work;
  readonly names: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

function FileRow({ plan, work, names, isOpen, onToggle }: FileRowProps) {
  const t = useTranslate();
  const { preview } = plan;
  const change = (patch: Partial<PlannedFile>) => work.change(preview.blobId, patch);
  const canOpen = preview.error === null || preview.columns.length > 0;
  return (
    <>
      <div className={styles.row}>
        <input
          type="checkbox"
          aria-label={t('import.include', { file: preview.fileName })}
          checked={plan.include}
          disabled={preview.error !== null}
          onChange={(event) => change({ include: event.target.checked })}
        />
        <TextField
          label={t('import.titleOf', { file: preview.fileName })}
          hideLabel
          bare
          value={plan.title}
          maxLength={300}
          disabled={preview.error !== null || isTable(plan)}
          onChange={(title) => change({ title })}
        />
        <TextField
          label={t('import.participantOf', { file: preview.fileName })}
          hideLabel
          list={names}
          placeholder={isTable(plan) ? t('import.fromTable') : t('import.participant')}
          value={isTable(plan) ? '' : plan.participant}
          maxLength={200}
          disabled={preview.error !== null || isTable(plan)}
          onChange={(participant) => change({ participant })}
        />
        <Select
          label={t('import.segmentOf', { file: preview.fileName })}
          hideLabel
          value={plan.segment}
          disabled={preview.error !== null}
          options={segmentOptions(t)}
          onChange={(segment) => change({ segment })}
        />
        <TextField
          label={t('import.dateOf', { file: preview.fileName })}
          hideLabel
          className={styles.date}
          placeholder={isTable(plan) ? t('import.fromTable') : t('import.date')}
          value={isTable(plan) ? '' : plan.date}
          maxLength={40}
          disabled={preview.error !== null || isTable(plan)}
          error={hasBadDate(plan) ? t('import.dateBad') : undefined}
          onChange={(date) => change({ date })}
        />
        <IconButton
          icon={isOpen ? 'up' : 'down'}
          label={isOpen ? t('import.hideDetails') : t('import.showDetails', { file: preview.fileName })}
          aria-expanded={isOpen}
          disabled={!canOpen}
          onClick={onToggle}
        />
        <IconButton
          icon="close"
          label={t('import.leaveOut', { file: preview.fileName })}
          onClick={() => work.drop(preview.blobId)}
        />
      </div>
      <FileNotes plan={plan} />
      {isOpen && canOpen && (
        <div className={styles.details}>
          {preview.columns.length > 0 && (
            <ImportTable plan={plan} onChoose={(table) => void work.chooseTable(plan, table)} />
          )}
          {preview.error === null && !isTable(plan) && <ImportSpeakers plan={plan} onChange={change} />}
        </div>
      )}
      {preview.error !== null && preview.columns.length > 0 && !isOpen && (
        <Button size="small" className={styles.chooseColumns} onClick={onToggle}>
          {t('import.chooseColumns')}
        </Button>
      )}
    </>
  );
}

function FileNotes({ plan }: { readonly plan: PlannedFile }) {
  const t = useTranslate();
  const format = useFormat();
  const { preview } = plan;
  return (
    <div className={styles.notes}>
      <p className={styles.found}>
        <span className={styles.fileName}>{preview.fileName}</span>
        {preview.error === null && (
          <span>
            {t('import.found', {
              documents: preview.documents,
              words: preview.words,
              turns: preview.turns,
            })}
          </span>
        )}
        {preview.error === null && !isTable(plan) && preview.speakers.length > 0 && (
          <span>
            {preview.speakers
              .map(({ speaker, role, turns }) => `${speaker ?? t(`role.${role}`)} (${format.number(turns)})`)
              .slice(0, 6)
              .join(' · ')}
          </span>
        )}
      </p>
      {preview.duplicateOf !== null && (
        <p className={styles.warning}>
          <Icon name="warning" />
          {plan.include
            ? t('import.duplicateAgain', { title: preview.duplicateOf })
            : t('import.duplicate', { title: preview.duplicateOf })}
        </p>
      )}
      <ImportWarnings preview={preview} />
    </div>
  );
}
