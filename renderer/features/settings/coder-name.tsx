import { useState } from 'react';
import { useTranslate } from '../../data/use-translate.ts';
import { TextField } from '../../ui/text-field.tsx';

/** Stored when the field is left or Enter is pressed, not at every letter. */
export function CoderName({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const t = useTranslate();
  const [text, setText] = useState(value);
  const commit = () => {
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <TextField
      label={t('settings.coder')}
      hint={t('settings.coderHint')}
      value={text}
      onChange={setText}
      maxLength={80}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
