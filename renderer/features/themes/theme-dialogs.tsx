import { useRef, useState } from 'react';
import type { ThemeReport } from '../../../shared/analysis/theme-report.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './themes-screen.module.css';

type NameProps = {
  readonly title: string;
  /** What will happen. */
  readonly says?: string;
  readonly onName: (label: string) => void;
  readonly onClose: () => void;
};

/** Asks for the name of a new theme: made by hand, or split off. */
export function NameThemeDialog({ title, says, onName, onClose }: NameProps) {
  const t = useTranslate();
  const [label, setLabel] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const make = () => {
    if (label.trim() === '') return;
    onClose();
    onName(label.trim());
  };
  return (
    <Dialog
      open
      size="small"
      title={title}
      onClose={onClose}
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>{t('themes.cancel')}</Button>
          <Button variant="primary" disabled={label.trim() === ''} onClick={make}>
            {t('themes.create')}
          </Button>
        </>
      }
    >
      <form
        className={styles['section']}
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        {says && <p>{says}</p>}
        <TextField ref={field} label={t('themes.name')} maxLength={300} value={label} onChange={setLabel} />
      </form>
    </Dialog>
  );
}

type MergeProps = {
  readonly theme: ThemeReport;
  readonly themes: readonly ThemeReport[];
  readonly onMerge: (ids: readonly Id[]) => void;
  readonly onClose: () => void;
};

/** Chooses which other themes go into this one. */
export function MergeThemesDialog({ theme, themes, onMerge, onClose }: MergeProps) {
  const t = useTranslate();
  const [ids, setIds] = useState<ReadonlySet<Id>>(new Set());
  const others = themes.filter((each) => each.id !== theme.id);
  const chosen = others.filter((each) => ids.has(each.id));
  const toggle = (id: Id) =>
    setIds((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const run = () => {
    onClose();
    onMerge(chosen.map((each) => each.id));
  };
  const passages = chosen.reduce((sum, each) => sum + each.passages.length, 0);
  return (
    <Dialog
      open
      size="small"
      title={t('themes.mergeTitle', { label: theme.label })}
      description={t('themes.mergeWhich')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('themes.cancel')}</Button>
          <Button variant="primary" disabled={chosen.length === 0} onClick={run}>
            {t('themes.merge')}
          </Button>
        </>
      }
    >
      <div className={styles['choices']}>
        {others.map((each) => (
          <label key={each.id}>
            <input type="checkbox" checked={ids.has(each.id)} onChange={() => toggle(each.id)} />
            <span>
              {each.label}{' '}
              <span className="faint">{t('themes.passageCount', { count: each.passages.length })}</span>
            </span>
          </label>
        ))}
      </div>
      <p aria-live="polite">
        {chosen.length > 0 && t('themes.mergeSays', { passages, count: chosen.length, label: theme.label })}
      </p>
    </Dialog>
  );
}
