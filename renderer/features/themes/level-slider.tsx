import { useId } from 'react';
import type { Findings } from '../../../shared/api/finding-procedures.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { HowFound } from './how-found.tsx';
import styles from './level-slider.module.css';
import { fewSureWords } from './stability-words.ts';
import { useLevel } from './use-level.ts';

type Props = { readonly findings: Findings };

/** Coarser or finer: the levels of the last run, with a mark at the automatic one. */
export function LevelSlider({ findings }: Props) {
  const { levels, level, chosen } = findings;
  if (level === null || chosen === null || levels.length < 2) return null;
  return <Slider findings={findings} level={level} chosen={chosen} />;
}

function Slider({ findings, level, chosen }: Props & { readonly level: number; readonly chosen: number }) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const marks = useId();
  const { levels } = findings;
  const { shown, go } = useLevel(level);
  const groups = levels[shown]?.groups ?? 0;
  const words = t('themes.levelOf', { level: shown + 1, levels: levels.length, count: groups });
  const fewSure = fewSureWords(findings.themes, t);
  const automatic = shown === chosen;
  return (
    <div className={styles['level']}>
      <input
        type="range"
        className={styles['slider']}
        min={0}
        max={levels.length - 1}
        step={1}
        value={shown}
        list={marks}
        disabled={readOnly}
        aria-label={t('themes.level')}
        aria-valuetext={automatic ? `${words}, ${t('themes.levelAutomatic')}` : words}
        onChange={(event) => go(Number(event.currentTarget.value))}
      />
      <div className={styles['ticks']} aria-hidden>
        {levels.map((each, at) => (
          <i key={each.groups} data-chosen={at === chosen} />
        ))}
      </div>
      <datalist id={marks}>
        <option value={chosen} label={t('themes.levelAutomatic')} />
      </datalist>
      <div className={styles['ends']} aria-hidden>
        <span>{t('themes.coarser')}</span>
        <span>{t('themes.finer')}</span>
      </div>
      <div className={styles['facts']}>
        <span>{t('themes.levelGroups', { count: groups })}</span>
        {automatic ? (
          <span className="faint">{t('themes.levelAutomatic')}</span>
        ) : (
          !readOnly && (
            <Button size="small" variant="quiet" onClick={() => go(chosen)}>
              {t('themes.toAutomatic')}
            </Button>
          )
        )}
        <HowFound findings={findings} />
      </div>
      {fewSure !== '' && <p className={styles['note']}>{fewSure}</p>}
    </div>
  );
}
