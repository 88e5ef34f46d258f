import { useCallback, useState } from 'react';
import { paths, useNavigate } from '../../app/navigation.ts';
import { useHandle } from '../../data/session.tsx';
import { useTranslate } from '../../data/use-translate.ts';
import { PaletteDialog } from './palette-dialog.tsx';
import { useCommandItems } from './use-command-items.ts';
import { useMemoItems } from './use-memo-items.ts';
import { useStudyItems } from './use-study-items.ts';

/** Everything of the open study by name, and what can be done here. */
export function StudyPalette({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const handle = useHandle();
  const [query, setQuery] = useState('');
  const items = [...useCommandItems(), ...useStudyItems()];
  const memos = useMemoItems(query);
  const fallback = useCallback(
    (query: string) => ({
      id: 'search',
      kind: 'command' as const,
      label: t('palette.searchFor', { query }),
      run: () => navigate(paths.search(handle, query)),
    }),
    [t, navigate, handle],
  );
  return (
    <PaletteDialog items={items} fallback={fallback} late={memos} onQuery={setQuery} onClose={onClose} />
  );
}
