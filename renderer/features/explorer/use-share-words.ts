import { useMemo } from 'react';
import type { ShareWords } from '../../charts/share-drawings.tsx';
import { useTranslate } from '../../data/use-translate.ts';

/** Words of core customers beside others; a group without anybody is not told. */
export function useShareWords(): ShareWords {
  const t = useTranslate();
  return useMemo(
    () => ({
      core: t('explorer.group.core'),
      others: t('explorer.group.others'),
      half: t('themes.half'),
      all: t('themes.all'),
      counts: ({ core, others }) =>
        [
          core.total > 0 && t('explorer.cards.core', core),
          others.total > 0 && t('explorer.cards.others', others),
        ]
          .filter(Boolean)
          .join(' · '),
    }),
    [t],
  );
}
