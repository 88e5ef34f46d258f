import type { Phase } from '../../../shared/domain/study.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './home-screen.module.css';
import { moved } from './moved.ts';

type Props = { readonly phases: readonly Phase[]; readonly onChange: (phases: Phase[]) => void };

/** The customer's journey in order; names are free, ids stay so that codings keep their phase. */
export function EditPhases({ phases, onChange }: Props) {
  const t = useTranslate();
  return (
    <fieldset className={styles['list']}>
      <legend>{t('home.phases')}</legend>
      {phases.map((phase, index) => (
        <div key={phase.id} className={styles['item']}>
          <TextField
            label={t('home.phaseName', { number: index + 1 })}
            hideLabel
            value={phase.name}
            onChange={(name) => onChange(phases.map((each) => (each === phase ? { ...phase, name } : each)))}
            maxLength={120}
          />
          <IconButton
            icon="up"
            label={t('home.moveUp', { name: phase.name })}
            disabled={index === 0}
            onClick={() => onChange(moved(phases, index, index - 1))}
          />
          <IconButton
            icon="down"
            label={t('home.moveDown', { name: phase.name })}
            disabled={index === phases.length - 1}
            onClick={() => onChange(moved(phases, index, index + 1))}
          />
          <IconButton
            icon="remove"
            label={t('home.removePhase', { name: phase.name })}
            onClick={() => onChange(phases.filter((each) => each !== phase))}
          />
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...phases, { id: crypto.randomUUID(), name: '' }])}>
        {t('home.addPhase')}
      </Button>
    </fieldset>
  );
}
