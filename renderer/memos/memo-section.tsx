import { useImperativeHandle, useState, type Ref } from 'react';
import type { MemoTarget } from '../../shared/domain/memo.ts';
import { useReadOnly } from '../data/session.tsx';
import { useStudyQuery } from '../data/use-study-query.ts';
import { useTranslate } from '../data/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { MemoCard } from './memo-card.tsx';
import { LazyMemoForm } from './lazy-memo-form.tsx';
import styles from './memos.module.css';

export type MemoSectionHandle = { readonly write: () => void };

type Props = {
  readonly targetKind: MemoTarget;
  readonly targetId: string;
  /** Key shown on the button; registering it is the screen's work. */
  readonly keys?: string;
  readonly handle?: Ref<MemoSectionHandle>;
};

/** The memos on one thing, and a new one. */
export function MemoSection(props: Props) {
  return <Section key={`${props.targetKind} ${props.targetId}`} {...props} />;
}

function Section({ targetKind, targetId, keys, handle }: Props) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const memos = useStudyQuery('memos.list', { targetKind, targetId }).data ?? [];
  const [editing, setEditing] = useState<string>();
  const [draft, setDraft] = useState<{ readonly n: number; readonly id?: string }>();
  const start = () => {
    setEditing(undefined);
    setDraft((before) => ({ n: (before?.n ?? 0) + 1 }));
  };
  useImperativeHandle(handle, () => ({ write: start }));
  // The memo being begun stands below as what it is written in, not twice.
  const shown = memos.filter((memo) => memo.id !== draft?.id);
  if (readOnly && memos.length === 0) return null;
  return (
    <section className={styles['section']} aria-label={t('memos.here')}>
      <h3>
        {t('memos.here')} {memos.length > 0 && <span className="faint">{memos.length}</span>}
      </h3>
      {shown.map((memo) => (
        <MemoCard
          key={memo.id}
          memo={memo}
          editing={memo.id === editing}
          onEdit={() => {
            setDraft(undefined);
            setEditing(memo.id);
          }}
          onDone={() => setEditing(undefined)}
        />
      ))}
      {draft && (
        <div className={styles['card']}>
          <LazyMemoForm
            key={draft.n}
            place={{ targetKind, targetId }}
            autoFocus
            onMade={(id) => setDraft((now) => now && { ...now, id })}
          />
          <div className={styles['cardActs']}>
            <Button size="small" onClick={() => setDraft(undefined)}>
              {t('memos.done')}
            </Button>
          </div>
        </div>
      )}
      {!readOnly && !draft && (
        <Button
          size="small"
          variant="quiet"
          {...(keys ? { keys } : {})}
          onClick={start}
          className={styles['add']}
        >
          {t('memos.add')}
        </Button>
      )}
    </section>
  );
}
