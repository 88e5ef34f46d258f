import { useRef, useState } from 'react';
import type { PassageSource, PassageUnit } from '../../shared/api/search-procedures.ts';
import { useHandle } from '../data/session.tsx';
import { useCommand } from '../data/use-command.ts';
import { useStudyQuery } from '../data/use-study-query.ts';
import { useTranslate } from '../data/use-translate.ts';
import { useUndo } from '../data/use-undo.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { showToast } from '../ui/toast-store.ts';
import { CodePicker, type CodePickerHandle } from './code-picker.tsx';
import styles from './code-passages-dialog.module.css';
import type { CodeChoice } from './picker-entries.ts';
import { useRecentCodes } from './use-recent-codes.ts';

type CodePassagesDialogProps = {
  readonly source: PassageSource;
  readonly onClose: () => void;
};

const noCodes: never[] = [];
const units = ['hit', 'sentence', 'turn'] as const satisfies readonly PassageUnit[];

/** Codes everything that was found or chosen as one act; says before what would come and what is there. */
export function CodePassagesDialog({ source, onClose }: CodePassagesDialogProps) {
  const t = useTranslate();
  const handle = useHandle();
  const codes = useStudyQuery('codes.list', {}).data ?? noCodes;
  const { slots, note } = useRecentCodes(handle, codes);
  const [unit, setUnit] = useState<PassageUnit>('hit');
  const [code, setCode] = useState<CodeChoice>();
  const apply = useCommand('passages.code');
  const { undo } = useUndo();
  const picker = useRef<CodePickerHandle>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const codeId = code !== undefined && 'id' in code ? code.id : null;
  const preview = useStudyQuery('passages.preview', { source, unit, codeId }, { keepPrevious: true }).data;

  const choose = (choice: CodeChoice) => {
    setCode(choice);
    requestAnimationFrame(() => confirm.current?.focus());
  };
  const run = async () => {
    if (code === undefined) return;
    const done = await apply({ source, unit, code });
    if (done === undefined) return;
    note(done.codeId);
    showToast({
      text: t('find.coded', { count: done.added, code: done.code }),
      action: { label: t('search.undo'), run: () => void undo() },
    });
    onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('find.codePassages')}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button
            ref={confirm}
            variant="primary"
            disabled={code === undefined || (preview?.added ?? 0) === 0}
            onClick={() => void run()}
          >
            {t('find.codeCount', { count: preview?.added ?? 0 })}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <p className={styles['chosen']} aria-live="polite">
          {code === undefined ? t('find.chooseCode') : t('find.withCode', { code: nameOf(code, codes) })}
        </p>
        <div className={styles['picker']}>
          <CodePicker
            handle={picker}
            codes={codes}
            recents={slots}
            purpose={t('find.pickCode')}
            disabled={false}
            inline
            onChoose={choose}
            onClose={() => undefined}
          />
        </div>
        <RadioGroup
          label={t('find.unit')}
          value={unit}
          options={units.map((value) => ({ value, label: t(`find.unit.${value}`) }))}
          onChange={setUnit}
        />
        {preview && (
          <p role="status" className={styles['preview']}>
            {t('find.preview', preview)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function nameOf(
  choice: CodeChoice,
  codes: readonly { readonly id: string; readonly name: string }[],
): string {
  return 'id' in choice ? (codes.find(({ id }) => id === choice.id)?.name ?? '') : choice.name;
}
