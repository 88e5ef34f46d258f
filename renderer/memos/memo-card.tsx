import type { Memo } from '../../shared/domain/memo.ts';
import { useReadOnly } from '../data/session.tsx';
import { useCommand } from '../data/use-command.ts';
import { useFormat, useTranslate } from '../data/use-translate.ts';
import { useUndo } from '../data/use-undo.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { showToast } from '../ui/toast-store.ts';
import { memoName } from '../../shared/domain/memo-document.ts';
import { LazyMemoForm } from './lazy-memo-form.tsx';
import { MemoText } from './memo-text.tsx';
import styles from './memos.module.css';

type Props = {
  readonly memo: Memo;
  readonly editing: boolean;
  readonly onEdit: () => void;
  readonly onDone: () => void;
};

/** One memo where it belongs: to read, and to write once it is chosen. */
export function MemoCard({ memo, editing, onEdit, onDone }: Props) {
  const t = useTranslate();
  const format = useFormat();
  const readOnly = useReadOnly();
  const remove = useRemoveMemo();
  const name = memoName(memo, 60) || t('memos.untitled');
  const place = { targetKind: memo.targetKind, targetId: memo.targetId };
  return (
    <article
      className={styles['card']}
      aria-label={t('memos.named', { name })}
      data-place={`memo:${memo.id}`}
    >
      {editing ? (
        <LazyMemoForm key={memo.id} memo={memo} place={place} autoFocus />
      ) : (
        <>
          {memo.title && <h4 dir="auto">{memo.title}</h4>}
          <MemoText content={memo.content} />
          <p className={styles['origin']}>
            {[t(`memos.kind.${memo.kind}`), memo.author, format.date(memo.updatedAt)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </>
      )}
      {!readOnly && (
        <div className={styles['cardActs']}>
          {editing ? (
            <Button size="small" onClick={onDone}>
              {t('memos.done')}
            </Button>
          ) : (
            <IconButton icon="edit" label={t('memos.edit', { name })} onClick={onEdit} />
          )}
          <IconButton icon="remove" label={t('memos.remove', { name })} onClick={() => void remove(memo)} />
        </div>
      )}
    </article>
  );
}

/** Removes a memo at once and offers to bring it back. */
export function useRemoveMemo(): (memo: Pick<Memo, 'id'>) => Promise<void> {
  const t = useTranslate();
  const remove = useCommand('memos.remove');
  const { undo } = useUndo();
  return async ({ id }) => {
    if (!(await remove({ ids: [id] }))) return;
    showToast({ text: t('memos.removed'), action: { label: t('app.undo'), run: () => void undo() } });
  };
}
