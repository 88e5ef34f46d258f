import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { announce } from '../../ui/live-region.tsx';

/** The level shown and going to another; while one act is under way, only the newest wish waits. */
export function useLevel(level: number): { readonly shown: number; readonly go: (level: number) => void } {
  const t = useTranslate();
  const setLevel = useCommand('themes.setLevel');
  const [wish, setWish] = useState<number>();
  const next = useRef<number>(undefined);
  const busy = useRef(false);
  useEffect(() => {
    if (!busy.current) setWish(undefined);
  }, [level]);

  const work = async () => {
    if (busy.current) return;
    busy.current = true;
    while (next.current !== undefined) {
      const wanted = next.current;
      next.current = undefined;
      const done = await setLevel({ level: wanted });
      if (!done) break;
      announce(t('themes.levelShown', { count: done.themes }));
    }
    busy.current = false;
    setWish(undefined);
  };
  return {
    shown: wish ?? level,
    go: (wanted) => {
      setWish(wanted);
      next.current = wanted;
      void work();
    },
  };
}
