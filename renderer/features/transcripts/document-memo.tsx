import { useEffect, useState } from 'react';
import { useReadOnly } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { TextArea } from '../../ui/text-area.tsx';

/** Thoughts about the whole transcript; saved when the field is left. */
export function DocumentMemo({ documentId }: { readonly documentId: string }) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const set = useCommand('memos.set');
  const memos = useStudyQuery('memos.list', {}).data;
  const saved =
    memos?.find((memo) => memo.targetKind === 'document' && memo.targetId === documentId)?.text ?? '';
  const [text, setText] = useState(saved);
  useEffect(() => setText(saved), [saved, documentId]);
  return (
    <TextArea
      label={t('transcripts.documentMemo')}
      placeholder={t('transcripts.documentMemoHint')}
      value={text}
      readOnly={readOnly}
      maxLength={100_000}
      rows={2}
      onChange={setText}
      onBlur={() => {
        if (text !== saved) void set({ targetKind: 'document', targetId: documentId, text: text.trim() });
      }}
    />
  );
}
