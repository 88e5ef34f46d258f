import type { DragEvent, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Findings } from '../../../shared/api/finding-procedures.ts';
import type { ThemeReport } from '../../../shared/analysis/theme-report.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { MiniInterval } from '../../charts/mini-interval.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { classNames } from '../../ui/class-names.ts';
import { LevelSlider } from './level-slider.tsx';
import { ThemeMarks } from './theme-marks.tsx';
import styles from './themes-screen.module.css';

/** Where passages may be dropped. `null`: in no theme. */
export type DropTarget = {
  readonly dragging: boolean;
  readonly drop: (themeId: Id | null) => void;
};

type Props = {
  readonly findings: Findings;
  readonly selected: Id | undefined;
  readonly onSelect: (id: Id) => void;
  readonly onShowUnassigned: () => void;
  readonly target: DropTarget;
};

/** The themes as cards, and always the passages that are in none. */
export function ThemeList({ findings, selected, onSelect, onShowUnassigned, target }: Props) {
  const t = useTranslate();
  const { themes, unassigned } = findings;
  return (
    <nav className={styles['side']} aria-label={t('themes.list')}>
      <LevelSlider findings={findings} />
      {themes.map((theme) => (
        <ThemeCard
          key={theme.id}
          theme={theme}
          current={theme.id === selected}
          onSelect={() => onSelect(theme.id)}
          target={target}
        />
      ))}
      <DropButton className={styles['rest']} themeId={null} target={target} onClick={onShowUnassigned}>
        <span className={styles['label']}>{t('themes.unassigned')}</span>
        <span className={styles['facts']}>{t('themes.unassignedCount', { count: unassigned.length })}</span>
      </DropButton>
    </nav>
  );
}

type CardProps = {
  readonly theme: ThemeReport;
  readonly current: boolean;
  readonly onSelect: () => void;
  readonly target: DropTarget;
};

function ThemeCard({ theme, current, onSelect, target }: CardProps) {
  const t = useTranslate();
  const { core, coreTotal, others, othersTotal } = theme.support;
  return (
    <DropButton themeId={theme.id} target={target} current={current} onClick={onSelect}>
      <span className={styles['label']}>{theme.label}</span>
      <ThemeMarks theme={theme} />
      <span className={styles['facts']}>
        <span>
          {coreTotal === 0 ? t('themes.noCore') : t('themes.coreOf', { count: core, total: coreTotal })}
        </span>
        {othersTotal > 0 && <span>{t('themes.othersOf', { count: others, total: othersTotal })}</span>}
      </span>
      <MiniInterval core={{ count: core, total: coreTotal }} others={{ count: others, total: othersTotal }} />
    </DropButton>
  );
}

type ButtonProps = {
  readonly themeId: Id | null;
  readonly target: DropTarget;
  readonly current?: boolean;
  readonly className?: string | undefined;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

function DropButton({ themeId, target, current = false, className, onClick, children }: ButtonProps) {
  const [over, setOver] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const onDragOver = (event: DragEvent) => {
    if (!target.dragging) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <button
      ref={button}
      type="button"
      className={classNames(styles['card'], over && target.dragging && styles['over'], className)}
      aria-current={current}
      data-place={themeId === null ? undefined : `theme:${themeId}`}
      onClick={onClick}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        target.drop(themeId);
      }}
    >
      {children}
    </button>
  );
}
