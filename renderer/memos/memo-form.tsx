import { useState } from 'react';
import { memoKinds, type Memo, type MemoKind } from '../../shared/domain/memo.ts';
import { useDraft } from '../data/use-draft.ts';
import { useFormat, useTranslate } from '../data/use-translate.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { MemoEditor } from './memo-editor.tsx';
import styles from './memos.module.css';
import { useMemoWriter, type MemoPlace } from './use-memo-writer.ts';

type Props = {
  /** Left out: a new memo on `place`. */
  readonly memo?: Memo | undefined;
  readonly place: MemoPlace;
  readonly autoFocus: boolean;
  readonly onMade?: (id: string) => void;
};

const empty = { version: 1 as const, blocks: [] };
const ignore = () => {};

/** A memo to write: its title, its kind, its words. It saves itself. Give it a `key` of the memo. */
export function MemoForm({ memo, place, autoFocus, onMade = ignore }: Props) {
  const t = useTranslate();
  const format = useFormat();
  const [fixedPlace] = useState(place);
  const write = useMemoWriter(memo?.id, fixedPlace, onMade);
  const [kind, setKind] = useState<MemoKind>(memo?.kind ?? 'note');
  const title = useDraft(memo?.title ?? '', (text) => write({ title: text.trim() }));
  return (
    <div className={styles['form']}>
      <div className={styles['formHead']}>
        <TextField
          hideLabel
          label={t('memos.titleField')}
          placeholder={t('memos.titleField')}
          maxLength={300}
          {...title}
        />
        <Select
          hideLabel
          label={t('memos.kind')}
          value={memo?.kind ?? kind}
          options={memoKinds.map((value) => ({ value, label: t(`memos.kind.${value}`) }))}
          onChange={(next) => {
            setKind(next);
            write({ kind: next });
          }}
        />
      </div>
      <MemoEditor
        content={memo?.content ?? empty}
        label={t('memos.words')}
        placeholder={t('memos.hint')}
        autoFocus={autoFocus}
        onSave={(content) => write({ content })}
      />
      {memo && (
        <p className={styles['origin']}>
          {t(memo.author ? 'memos.origin' : 'memos.originOnly', {
            author: memo.author,
            created: format.date(memo.createdAt),
            changed: format.date(memo.updatedAt),
          })}
        </p>
      )}
    </div>
  );
}
