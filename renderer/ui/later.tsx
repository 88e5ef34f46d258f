import { startTransition, useEffect, useState, type ReactNode } from 'react';
import { afterPaint } from '../platform/after-paint.ts';

/** What stands beside the thing that was asked for: it is put there a frame later. */
export function Later({ children }: { readonly children: ReactNode }) {
  const [isTime, setTime] = useState(false);
  useEffect(() => {
    let ended = false;
    void afterPaint().then(() => ended || startTransition(() => setTime(true)));
    return () => {
      ended = true;
    };
  }, []);
  return isTime ? children : null;
}
