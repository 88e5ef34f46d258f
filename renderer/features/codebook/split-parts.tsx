import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './split-dialog.module.css';
import { addPart, countOf, letterOf, mostParts, removePart, rename, type SplitPlan } from './split-plan.ts';

type Props = {
  readonly plan: SplitPlan;
  readonly left: number;
  readonly name: string;
  readonly onChange: (plan: SplitPlan) => void;
  readonly onSend: (part: number) => void;
};

/** The new codes, each with its key, its name and how many passages it has got. */
export function SplitParts({ plan, left, name, onChange, onSend }: Props) {
  const t = useTranslate();
  return (
    <div className={styles['parts']} role="group" aria-label={t('codebook.splitInto')}>
      <h3>{t('codebook.splitInto')}</h3>
      {plan.names.map((part, index) => (
        <div key={index} className={styles['part']}>
          <button
            type="button"
            className={styles['letter']}
            aria-label={t('codebook.splitSend', { name: part || letterOf(index).toUpperCase() })}
            onClick={() => onSend(index)}
          >
            <Kbd keys={letterOf(index)} exact />
          </button>
          <TextField
            hideLabel
            label={t('codebook.splitName', { letter: letterOf(index).toUpperCase() })}
            placeholder={t('codebook.newName')}
            maxLength={200}
            value={part}
            onChange={(text) => onChange(rename(plan, index, text))}
          />
          <span className={styles['count']}>{countOf(plan, index)}</span>
          <IconButton
            icon="close"
            label={t('codebook.splitRemove', { letter: letterOf(index).toUpperCase() })}
            disabled={plan.names.length <= 1}
            onClick={() => onChange(removePart(plan, index))}
          />
        </div>
      ))}
      <Button
        size="small"
        variant="quiet"
        disabled={plan.names.length >= mostParts}
        onClick={() => onChange(addPart(plan))}
      >
        {t('codebook.splitAdd')}
      </Button>
      <p className={styles['left']}>{t('codebook.splitLeft', { name, count: left })}</p>
    </div>
  );
}
