import { useState, type KeyboardEvent } from 'react';
import { TextField } from './text-field.tsx';

export type InlineTextProps = {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  /** An emptied field goes back to what it was. */
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
};

/** Text edited where it stands: Enter or leaving stores it, Escape takes the change back. */
export function InlineText({
  label,
  value,
  onCommit,
  required = false,
  readOnly,
  maxLength,
}: InlineTextProps) {
  const [draft, setDraft] = useState<string>();
  const commit = () => {
    const next = (draft ?? value).trim();
    setDraft(undefined);
    if (next !== value && !(required && next === '')) onCommit(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key === 'Escape') {
      event.stopPropagation();
      setDraft(undefined);
    }
  };
  return (
    <TextField
      bare
      hideLabel
      label={label}
      value={draft ?? value}
      onChange={setDraft}
      readOnly={readOnly}
      maxLength={maxLength}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
