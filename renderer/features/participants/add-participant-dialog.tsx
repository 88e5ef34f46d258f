import { useRef, useState, type FormEvent } from 'react';
import type { Consent, Segment } from '../../../shared/domain/participant.ts';
import { useCommand } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { textToAttributes } from './attributes-text.ts';
import styles from './participants-screen.module.css';
import { useConsentOptions, useSegmentOptions } from './use-options.ts';

export function AddParticipantDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const add = useCommand('participants.add');
  const [name, setName] = useState('');
  const [pseudonym, setPseudonym] = useState('');
  const [segment, setSegment] = useState<Segment | 'none'>('none');
  const [consent, setConsent] = useState<Consent>('quote');
  const [text, setText] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const parsed = textToAttributes(text);
  const ready = name.trim() !== '' && parsed.ok;

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const made = await add({
      name: name.trim(),
      ...(pseudonym.trim() === '' ? {} : { pseudonym: pseudonym.trim() }),
      segment: segment === 'none' ? null : segment,
      consent,
      attributes: parsed.attributes,
    });
    if (made) onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('participants.addTitle')}
      size="small"
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" type="submit" form="add-participant" disabled={!ready}>
            {t('app.add')}
          </Button>
        </>
      }
    >
      <form id="add-participant" className={styles['form']} onSubmit={(event) => void onSubmit(event)}>
        <TextField
          ref={first}
          label={t('participants.name')}
          hint={t('participants.nameHint')}
          value={name}
          onChange={setName}
          maxLength={200}
          required
        />
        <TextField
          label={t('participants.pseudonym')}
          value={pseudonym}
          onChange={setPseudonym}
          maxLength={200}
        />
        <div className={styles['pair']}>
          <Select
            label={t('participants.segment')}
            value={segment}
            options={useSegmentOptions()}
            onChange={setSegment}
          />
          <Select
            label={t('participants.consent')}
            value={consent}
            options={useConsentOptions()}
            onChange={setConsent}
          />
        </div>
        <TextArea
          label={t('participants.attributes')}
          hint={t('participants.attributesHint')}
          error={parsed.ok ? undefined : t('participants.notAPair', { line: parsed.line })}
          rows={2}
          value={text}
          onChange={setText}
        />
      </form>
    </Dialog>
  );
}
