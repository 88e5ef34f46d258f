import type { StudyDocument } from '../../../shared/domain/transcript.ts';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { useUndo } from '../../data/use-undo.ts';
import { weakenedText } from '../../data/weakened-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { showToast } from '../../ui/toast-store.ts';

type RemoveDocumentDialogProps = {
  readonly document: Pick<StudyDocument, 'id' | 'title'>;
  readonly codings: number;
  readonly onClose: () => void;
  readonly onRemoved?: () => void;
};

/** Says what goes with a transcript before it is deleted. */
export function RemoveDocumentDialog({ document, codings, onClose, onRemoved }: RemoveDocumentDialogProps) {
  const t = useTranslate();
  const remove = useCommand('documents.remove');
  const { undo } = useUndo();
  const weakened = useStudyQuery('statements.weakenedBy', { documentId: document.id }).data;
  const weakens = weakenedText(t, weakened);
  const run = async () => {
    const done = await remove({ id: document.id });
    if (done === undefined) return;
    showToast({
      text: t('transcripts.deleted', { title: document.title, count: done.removedCodings }),
      action: { label: t('transcripts.undo'), run: () => void undo() },
    });
    onRemoved?.();
  };
  return (
    <ConfirmDialog
      open
      danger
      title={t('transcripts.deleteTitle', { title: document.title })}
      body={
        <>
          <p>{t('transcripts.deleteBody', { count: codings })}</p>
          {weakens && <p>{weakens}</p>}
        </>
      }
      confirmLabel={t('transcripts.delete')}
      onConfirm={() => void run()}
      onClose={onClose}
    />
  );
}
