import type { ListedMemo } from '../../../shared/api/memo-procedures.ts';
import { memoName } from '../../../shared/domain/memo-document.ts';
import { hrefOf, paths } from '../../app/navigation.ts';
import { useHandle, useReadOnly } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { useRemoveMemo } from '../../memos/memo-card.tsx';
import { MemoForm } from '../../memos/memo-form.tsx';
import { MemoText } from '../../memos/memo-text.tsx';
import { useLinkTarget } from '../../memos/use-link-target.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './memos-screen.module.css';

type Props = { readonly id: string; readonly listed: ListedMemo | undefined; readonly onRemoved: () => void };

/** The chosen memo on the page: what it is on, and its words to read and to write. */
export function OpenMemo({ id, listed, onRemoved }: Props) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const remove = useRemoveMemo();
  const memo = useStudyQuery('memos.get', { id }, { keepPrevious: true });
  if (memo.error) return <p className="muted">{t('memos.targetGone')}</p>;
  if (!memo.data || memo.data.id !== id) return null;
  const { targetKind, targetId } = memo.data;
  const name = memoName(memo.data, 60) || t('memos.untitled');
  return (
    <article className={styles['memo']} aria-label={t('memos.named', { name })}>
      <div className={styles['head']}>
        <span>
          {t(`memos.target.${targetKind}`)}{' '}
          <Target kind={targetKind} id={targetId} name={listed?.target ?? ''} />
        </span>
        {!readOnly && (
          <IconButton
            icon="remove"
            label={t('memos.remove', { name })}
            onClick={() => void remove({ id }).then(onRemoved)}
          />
        )}
      </div>
      {readOnly ? (
        <>
          {memo.data.title && <h2>{memo.data.title}</h2>}
          <MemoText content={memo.data.content} />
        </>
      ) : (
        <MemoForm key={id} memo={memo.data} place={{ targetKind, targetId }} autoFocus={false} />
      )}
    </article>
  );
}

type TargetProps = { readonly kind: ListedMemo['targetKind']; readonly id: string; readonly name: string };

function Target({ kind, id, name }: TargetProps) {
  const handle = useHandle();
  if (kind === 'study') return <a href={hrefOf(paths.home(handle))}>{name}</a>;
  return <LinkedTarget kind={kind} id={id} name={name} />;
}

function LinkedTarget(props: TargetProps & { readonly kind: Exclude<ListedMemo['targetKind'], 'study'> }) {
  const t = useTranslate();
  const target = useLinkTarget({ link: props.kind, id: props.id, label: props.name });
  if (target.gone) return <span className="faint">{t('memos.targetGone')}</span>;
  if (target.path === undefined) return <>{target.name}</>;
  const name = props.kind === 'coding' ? t('memos.passageName', { words: target.name }) : target.name;
  return (
    <a href={hrefOf(target.path)} dir="auto">
      {name}
    </a>
  );
}
