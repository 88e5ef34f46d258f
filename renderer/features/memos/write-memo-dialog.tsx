import { useState } from 'react';
import type { MemoHere } from '../../app/memo-here.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { MemoForm } from '../../memos/memo-form.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

type Props = { readonly here: MemoHere | undefined; readonly onClose: () => void };

/** A new memo on what is open, from any screen; on the study where nothing is. */
export function WriteMemoDialog({ here, onClose }: Props) {
  const t = useTranslate();
  const [place] = useState(
    here ? { targetKind: here.kind, targetId: here.id } : { targetKind: 'study' as const },
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={here ? t('memos.addOn', { name: here.name }) : t('memos.addOnStudy')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('memos.done')}
        </Button>
      }
    >
      <MemoForm place={place} autoFocus />
    </Dialog>
  );
}
