import { useCallback, useEffect, useRef, useState } from 'react';
import { saveEcho } from './save-echo.ts';

const pause = 1000;

export type Draft = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Saves now: for blur and Enter. */
  readonly onBlur: () => void;
};

/**
 * Text that saves itself after a pause, when the field is left and when it goes. What is being written is never
 * overwritten by an earlier save coming back. Give the field a `key` of the thing it belongs to.
 */
export function useDraft(stored: string, save: (text: string) => void): Draft {
  const [echo] = useState(() => saveEcho(stored));
  const [value, setValue] = useState(stored);
  const latest = useRef({ value, save });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = { value, save };
  });
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const now = latest.current;
    if (echo.isStored(now.value)) return;
    echo.sending(now.value);
    now.save(now.value);
  }, [echo]);
  useEffect(() => {
    const unsaved = !echo.isStored(latest.current.value);
    if (echo.arrives(stored) && !unsaved) setValue(stored);
  }, [echo, stored]);
  useEffect(() => flush, [flush]);
  const onChange = (text: string) => {
    setValue(text);
    latest.current = { ...latest.current, value: text };
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, pause);
  };
  return { value, onChange, onBlur: flush };
}
