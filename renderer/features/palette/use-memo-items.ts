import { memoName } from '../../../shared/domain/memo-document.ts';
import { paths, useNavigate } from '../../app/navigation.ts';
import { useHandle } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import type { PaletteItem } from './palette-item.ts';

const most = 6;

/** Memos that contain what is typed. The study looks for them, so that thousands of memos need not be here. */
export function useMemoItems(query: string): readonly PaletteItem[] {
  const t = useTranslate();
  const handle = useHandle();
  const navigate = useNavigate();
  const text = query.trim().slice(0, 200);
  const options = { enabled: text.length > 1, keepPrevious: true };
  const found = useStudyQuery('memos.find', { text, limit: most }, options);
  if (text.length < 2) return [];
  return (found.data?.memos ?? []).map((memo) => ({
    id: memo.id,
    kind: 'memo' as const,
    label: memoName({ title: memo.title, text: memo.excerpt }) || t('memos.untitled'),
    also: memo.target ?? t('memos.targetGone'),
    run: () => navigate(paths.memos(handle, memo.id)),
  }));
}
