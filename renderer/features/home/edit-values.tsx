import type { CompanyValue } from '../../../shared/domain/study.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './home-screen.module.css';

type Props = {
  readonly values: readonly CompanyValue[];
  readonly onChange: (values: CompanyValue[]) => void;
};

export function EditValues({ values, onChange }: Props) {
  const t = useTranslate();
  const change = (id: string, part: Partial<CompanyValue>) =>
    onChange(values.map((value) => (value.id === id ? { ...value, ...part } : value)));
  return (
    <fieldset className={styles['list']}>
      <legend>{t('home.values')}</legend>
      <p className="muted">{t('home.valuesText')}</p>
      {values.map((value, index) => (
        <div key={value.id} className={styles['item']}>
          <TextField
            label={t('home.valueName', { number: index + 1 })}
            hideLabel
            placeholder={t('home.valueName', { number: index + 1 })}
            value={value.name}
            onChange={(name) => change(value.id, { name })}
            maxLength={200}
          />
          <TextArea
            className={styles['wide']}
            rows={1}
            label={`${t('home.valueDescription')} (${value.name})`}
            hideLabel
            placeholder={t('home.valueDescription')}
            value={value.description}
            onChange={(description) => change(value.id, { description })}
          />
          <IconButton
            icon="remove"
            label={t('home.removeValue', { name: value.name })}
            onClick={() => onChange(values.filter((each) => each !== value))}
          />
        </div>
      ))}
      <Button
        size="small"
        onClick={() => onChange([...values, { id: crypto.randomUUID(), name: '', description: '' }])}
      >
        {t('home.addValue')}
      </Button>
    </fieldset>
  );
}
