import type { ListedMemo } from '../../../shared/api/memo-procedures.ts';
import { memoName } from '../../../shared/domain/memo-document.ts';
import { hrefOf } from '../../app/navigation.ts';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './memos-screen.module.css';

type Props = { readonly memo: ListedMemo; readonly path: string; readonly current: boolean };

/** A memo in the list: what it is called, how it begins, what it is on, whose and from when. */
export function MemoRow({ memo, path, current }: Props) {
  const t = useTranslate();
  const format = useFormat();
  const name = memoName({ title: memo.title, text: memo.excerpt });
  const rest = memo.title ? memo.excerpt : memo.excerpt.split('\n').slice(1).join(' ');
  return (
    <a
      className={classNames(styles['row'], current && styles['current'])}
      href={hrefOf(path)}
      aria-current={current ? 'true' : undefined}
      data-memo={memo.id}
      data-place={`memo:${memo.id}`}
    >
      <span className={styles['name']} dir="auto">
        {name || t('memos.untitled')}
      </span>
      <span className={styles['kind']}>{memo.kind !== 'note' && t(`memos.kind.${memo.kind}`)}</span>
      {rest.trim() !== '' && (
        <span className={styles['rest']} dir="auto">
          {rest}
        </span>
      )}
      <span className={styles['on']}>
        {t(`memos.target.${memo.targetKind}`)}
        {memo.targetKind !== 'study' && (
          <>
            {' '}
            <span dir="auto">{memo.target ?? t('memos.targetGone')}</span>
          </>
        )}
      </span>
      <span className={styles['when']}>
        {memo.author && `${memo.author} · `}
        {format.date(memo.updatedAt)}
      </span>
    </a>
  );
}
