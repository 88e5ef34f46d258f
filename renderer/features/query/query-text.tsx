import type { KeyboardEvent, Ref } from 'react';
import type { ApiError } from '../../../shared/api/errors.ts';
import { errorText } from '../../data/error-text.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './query-screen.module.css';

type QueryTextProps = {
  readonly text: string;
  readonly error: ApiError | null;
  readonly onChange: (text: string) => void;
  /** Enter: on to the results. */
  readonly onEnter: () => void;
  readonly field: Ref<HTMLTextAreaElement>;
};

/** The query as text, always in sight, with what is wrong and where. */
export function QueryText({ text, error, onChange, onEnter, field }: QueryTextProps) {
  const t = useTranslate();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className={styles['text']}>
      <TextArea
        ref={field}
        label={t('query.text')}
        value={text}
        maxLength={4000}
        rows={2}
        spellCheck={false}
        // A formal language: brackets and operators would change places where its first name is Arabic.
        dir="ltr"
        placeholder={t('query.placeholder')}
        error={error ? errorText(t, error) : undefined}
        onChange={onChange}
        onKeyDown={onKeyDown}
      />
      {error && <Fault text={text} error={error} />}
    </div>
  );
}

/** The words around the fault, and the fault marked. */
function Fault({ text, error }: { readonly text: string; readonly error: ApiError }) {
  const start = Number(error.details['start']);
  const end = Number(error.details['end']);
  if (!(start <= text.length)) return null;
  return (
    <p className={styles['fault']} dir="ltr" aria-hidden="true">
      {text.slice(Math.max(0, start - 30), start)}
      <mark>{text.slice(start, end) || ' '}</mark>
      {text.slice(end, end + 20)}
    </p>
  );
}
