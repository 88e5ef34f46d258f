import { useRef, useState } from 'react';
import type { Findings } from '../../../shared/api/finding-procedures.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useJob } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { announce } from '../../ui/live-region.tsx';
import { Popover } from '../../ui/popover.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './themes-screen.module.css';

type Props = { readonly findings: Findings };

const fewest = 2;
const most = 200;

/** Finding themes: how many, from which seed, how far it is, and stopping it. */
export function RunPanel({ findings }: Props) {
  const t = useTranslate();
  const { run, stale, unplaced } = findings;
  const readOnly = useReadOnly();
  const job = useJob('themes.run');
  const placing = useJob('themes.place');
  const busy = job.running ? job : placing.running ? placing : undefined;
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(run?.k !== null && run?.k !== undefined);
  const [k, setK] = useState(String(run?.k ?? 8));
  const [seed, setSeed] = useState(String(run?.seed ?? 1));
  const start = useRef<HTMLButtonElement>(null);
  const wanted = wholeNumber(k, fewest, most);
  const from = wholeNumber(seed, 0, Number.MAX_SAFE_INTEGER);
  const ready = from !== undefined && (!chosen || wanted !== undefined);

  useShortcut({ id: 'themes.run', keys: 'r', when: !readOnly && !busy }, () => setOpen(true));

  const find = async () => {
    if (!ready) return;
    setOpen(false);
    const result = await job.run({ k: chosen ? (wanted ?? null) : null, seed: from });
    if (result) announce(t('themes.found', { themes: result.themes, unassigned: result.unassigned }));
  };
  const place = async () => {
    const result = await placing.run({});
    if (result) announce(t('themes.placed', { placed: result.placed, newThemes: result.newThemes }));
  };
  if (readOnly) return null;
  if (busy) {
    const { progress } = busy;
    const value = progress && progress.total > 0 ? progress.done / progress.total : undefined;
    const now = progress?.stage === 'model' ? t('progress.model') : t('themes.running');
    return (
      <div className={styles['running']}>
        <span>{now}</span>
        <ProgressBar label={now} value={value} />
        <Button size="small" onClick={busy.cancel}>
          {t('themes.cancelRun')}
        </Button>
      </div>
    );
  }
  return (
    <>
      {run !== null && unplaced > 0 && (
        <Button variant="primary" title={t('themes.placeHint')} onClick={() => void place()}>
          {t('themes.place', { count: unplaced })}
        </Button>
      )}
      <Popover
        title={t('themes.run')}
        open={open}
        onOpenChange={setOpen}
        align="end"
        initialFocus={start}
        trigger={
          <Button variant={run === null || (stale && unplaced === 0) ? 'primary' : 'plain'} keys="r">
            {run === null ? t('themes.run') : t('themes.runAgain')}
          </Button>
        }
      >
        <form
          className={styles['run']}
          onSubmit={(event) => {
            event.preventDefault();
            void find();
          }}
        >
          <fieldset>
            <legend className="faint">{t('themes.options')}</legend>
            <label>
              <input type="radio" name="k" checked={!chosen} onChange={() => setChosen(false)} />
              {t('themes.kAutomatic')}
            </label>
            <label>
              <input type="radio" name="k" checked={chosen} onChange={() => setChosen(true)} />
              {t('themes.kChosen')}
            </label>
            {chosen && (
              <TextField
                label={t('themes.k')}
                type="number"
                min={fewest}
                max={most}
                value={k}
                onChange={setK}
              />
            )}
          </fieldset>
          <TextField
            label={t('themes.seed')}
            hint={t('themes.seedHint')}
            type="number"
            min={0}
            value={seed}
            onChange={setSeed}
          />
          <p className="faint">{t('themes.keepsHand')}</p>
          <Button ref={start} type="submit" variant="primary" disabled={!ready}>
            {run === null ? t('themes.run') : t('themes.runAgain')}
          </Button>
        </form>
      </Popover>
    </>
  );
}

function wholeNumber(text: string, low: number, high: number): number | undefined {
  const value = Number(text);
  return text.trim() !== '' && Number.isInteger(value) && value >= low && value <= high ? value : undefined;
}
