import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import type { PassageSource } from '../../../shared/api/search-procedures.ts';
import { slotNameSchema } from '../../../shared/domain/statement.ts';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { useUndo } from '../../data/use-undo.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast-store.ts';
import styles from './query-screen.module.css';

type DialogProps = { readonly onClose: () => void };
const none: never[] = [];

/** Makes a theme of the codings that were found. */
export function ThemeDialog(props: DialogProps & { readonly codingIds: readonly string[] }) {
  const { codingIds, onClose } = props;
  const t = useTranslate();
  const [label, setLabel] = useState('');
  const add = useCommand('themes.add');
  const told = useTold();
  const run = async () => {
    const made = await add({ label: label.trim(), codingIds: [...codingIds] });
    if (made === undefined) return;
    told(t('query.themeMade', { name: label.trim(), count: codingIds.length }));
    onClose();
  };
  return (
    <FormDialog
      title={t('query.makeTheme')}
      description={t('query.makeThemeHint', { count: codingIds.length })}
      apply={t('query.makeTheme')}
      ready={label.trim() !== '' && codingIds.length > 0}
      onRun={run}
      onClose={onClose}
    >
      <TextField label={t('query.themeName')} value={label} maxLength={300} dir="auto" onChange={setLabel} />
    </FormDialog>
  );
}

/** Puts the passages as quotes into a memo. */
export function MemoDialog(props: DialogProps & { readonly source: PassageSource; readonly query: string }) {
  const { source, query, onClose } = props;
  const t = useTranslate();
  const study = useStudyQuery('study.get', {}).data?.study;
  const codes = useStudyQuery('codes.list', {}).data ?? none;
  const themes = useStudyQuery('themes.report', {}).data?.themes ?? none;
  const statements = useStudyQuery('statements.list', {}).data ?? none;
  const [heading, setHeading] = useState(query);
  const targets = useMemo(
    () => [
      { value: `study ${study?.id ?? ''}`, label: t('query.memoStudy') },
      ...themes.map(({ id, label }) => ({
        value: `theme ${id}`,
        label: t('query.memoTheme', { name: label }),
      })),
      ...statements.map(({ statement }) => ({
        value: `statement ${statement.id}`,
        label: t('query.memoStatement', { name: statement.title }),
      })),
      ...codes.map(({ id, name }) => ({ value: `code ${id}`, label: t('query.memoCode', { name }) })),
    ],
    [study, codes, themes, statements, t],
  );
  const [target, setTarget] = useState('');
  const chosen = targets.find(({ value }) => value === target) ?? targets[0];
  const note = useCommand('passages.note');
  const told = useTold();
  const run = async () => {
    const [kind = '', targetId = ''] = (chosen?.value ?? '').split(' ');
    const targetKind = memoKinds.find((each) => each === kind) ?? 'study';
    const done = await note({ source, targetKind, targetId, heading });
    if (done === undefined) return;
    told(t('query.noted', { count: done.quotes, where: chosen?.label ?? '' }));
    onClose();
  };
  return (
    <FormDialog
      title={t('query.intoMemo')}
      apply={t('query.intoMemo')}
      ready={study !== undefined}
      onRun={run}
      onClose={onClose}
    >
      <Select label={t('query.memoOf')} value={chosen?.value ?? ''} options={targets} onChange={setTarget} />
      <TextField
        label={t('query.heading')}
        value={heading}
        maxLength={400}
        dir="auto"
        onChange={setHeading}
      />
    </FormDialog>
  );
}

const memoKinds = ['study', 'theme', 'statement', 'code'] as const;

/** Ties the codings to a statement. */
export function EvidenceDialog(props: DialogProps & { readonly codingIds: readonly string[] }) {
  const { codingIds, onClose } = props;
  const t = useTranslate();
  const statements = useStudyQuery('statements.list', {}).data ?? none;
  const [id, setId] = useState('');
  const [slot, setSlot] = useState('');
  const [side, setSide] = useState<'for' | 'against'>('for');
  const add = useCommand('statements.addEvidence');
  const told = useTold();
  const chosen = statements.find(({ statement }) => statement.id === id) ?? statements[0];
  const run = async () => {
    if (chosen === undefined) return;
    const found = slotNameSchema.options.find((each) => each === slot) ?? null;
    const input = { id: chosen.statement.id, codingIds: [...codingIds], slot: found, side };
    if ((await add(input)) === undefined) return;
    told(t('query.tied', { count: codingIds.length, name: chosen.statement.title }));
    onClose();
  };
  return (
    <FormDialog
      title={t('query.addEvidence')}
      {...(chosen === undefined && { description: t('query.noStatements') })}
      apply={t('query.addEvidence')}
      ready={chosen !== undefined && codingIds.length > 0}
      onRun={run}
      onClose={onClose}
    >
      {chosen && (
        <>
          <Select
            label={t('query.statement')}
            value={chosen.statement.id}
            options={statements.map(({ statement }) => ({ value: statement.id, label: statement.title }))}
            onChange={setId}
          />
          <Select
            label={t('query.slot')}
            value={slot}
            options={[
              { value: '', label: t('query.noSlot') },
              ...slotNameSchema.options.map((each) => ({ value: each as string, label: t(`slot.${each}`) })),
            ]}
            onChange={setSlot}
          />
          <Select
            label={t('query.side')}
            value={side}
            options={[
              { value: 'for', label: t('query.for') },
              { value: 'against', label: t('query.against') },
            ]}
            onChange={setSide}
          />
        </>
      )}
    </FormDialog>
  );
}

type FormDialogProps = DialogProps & {
  readonly title: string;
  readonly description?: string;
  readonly apply: string;
  readonly ready: boolean;
  readonly onRun: () => Promise<void>;
  readonly children: ReactNode;
};

function FormDialog({ title, description, apply, ready, onRun, onClose, children }: FormDialogProps) {
  const t = useTranslate();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void onRun();
  };
  return (
    <Dialog open onClose={onClose} size="small" title={title} {...(description && { description })}>
      <form className={styles['form']} onSubmit={submit}>
        {children}
        <div className={styles['editorActs']}>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="primary" disabled={!ready}>
            {apply}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function useTold(): (text: string) => void {
  const t = useTranslate();
  const { undo } = useUndo();
  return (text) => showToast({ text, action: { label: t('search.undo'), run: () => void undo() } });
}
