import { useState, type FormEvent } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { MemoSection } from '../../memos/memo-section.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { attributesToText, textToAttributes } from './attributes-text.ts';
import type { ListedParticipant } from './listed-participant.ts';
import styles from './participants-screen.module.css';

type Props = { readonly participant: ListedParticipant; readonly onClose: () => void };

/** What is known of a person (age, years, what they buy) and the memos on them. */
export function AttributesDialog({ participant, onClose }: Props) {
  const t = useTranslate();
  const update = useCommand('participants.update');
  const [text, setText] = useState(attributesToText(participant.attributes));
  const parsed = textToAttributes(text);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!parsed.ok) return;
    if (await update({ id: participant.id, attributes: parsed.attributes })) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('participants.editAttributes', { name: participant.name })}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" type="submit" form="attributes" disabled={!parsed.ok}>
            {t('app.save')}
          </Button>
        </>
      }
    >
      <form id="attributes" className={styles['form']} onSubmit={(event) => void onSubmit(event)}>
        <TextArea
          label={t('participants.attributes')}
          hint={t('participants.attributesHint')}
          error={parsed.ok ? undefined : t('participants.notAPair', { line: parsed.line })}
          value={text}
          onChange={setText}
        />
      </form>
      <MemoSection targetKind="participant" targetId={participant.id} />
    </Dialog>
  );
}
