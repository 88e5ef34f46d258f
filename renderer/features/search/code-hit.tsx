import { useEffect, useRef } from 'react';
import type { SearchHit } from '../../../shared/api/search-procedures.ts';
import { useHandle } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { useUndo } from '../../data/use-undo.ts';
import { CodePicker, type CodePickerHandle } from '../../editor/code-picker.tsx';
import type { CodeChoice } from '../../editor/picker-entries.ts';
import { useRecentCodes } from '../../editor/use-recent-codes.ts';
import { Popover } from '../../ui/popover.tsx';
import { showToast } from '../../ui/toast-store.ts';
import styles from './search-screen.module.css';

type CodeHitProps = {
  readonly hit: SearchHit;
  readonly anchor: Element | null;
  readonly onClose: () => void;
};

const noCodes: never[] = [];

/** Codes one place that was found, without leaving the results. */
export function CodeHit({ hit, anchor, onClose }: CodeHitProps) {
  const t = useTranslate();
  const handle = useHandle();
  const codes = useStudyQuery('codes.list', {}).data ?? noCodes;
  const { slots, note } = useRecentCodes(handle, codes);
  const add = useCommand('codings.add');
  const { undo } = useUndo();
  const picker = useRef<CodePickerHandle>(null);
  const field = useRef<HTMLElement>(null);
  useEffect(() => {
    // Once the popover stands and has taken the focus.
    const frame = requestAnimationFrame(() => picker.current?.open());
    return () => cancelAnimationFrame(frame);
  }, []);

  const choose = async (choice: CodeChoice) => {
    const code = 'id' in choice ? { id: choice.id } : choice;
    const made = await add({
      documentId: hit.documentId,
      start: hit.start,
      end: hit.end,
      words: hit.match,
      code,
    });
    if (made === undefined) return;
    note(made.codeId);
    const name = 'id' in choice ? (codes.find(({ id }) => id === choice.id)?.name ?? '') : choice.name;
    showToast({
      text: t('search.coded', { code: name, document: hit.document }),
      action: { label: t('search.undo'), run: () => void undo() },
    });
  };

  return (
    <Popover
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      anchor={anchor}
      initialFocus={field}
      label={t('search.keyCode')}
    >
      <div className={styles.codeHit}>
        <CodePicker
          handle={picker}
          codes={codes}
          recents={slots}
          purpose={t('search.codeHit', { words: hit.match })}
          disabled={false}
          inline
          onChoose={(choice) => void choose(choice)}
          onClose={onClose}
        />
      </div>
    </Popover>
  );
}
