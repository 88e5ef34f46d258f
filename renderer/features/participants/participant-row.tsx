import { useEffect, useRef, useState } from 'react';
import type { Consent, Segment } from '../../../shared/domain/participant.ts';
import { useCommand } from '../../data/use-command.ts';
import { useUndo } from '../../data/use-undo.ts';
import { useFormat, useTranslate } from '../../data/use-translate.ts';
import { actSentence } from '../../data/act-sentence.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { InlineText } from '../../ui/inline-text.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Select } from '../../ui/select.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { AttributesDialog } from './attributes-dialog.tsx';
import type { ListedParticipant } from './listed-participant.ts';
import styles from './participants-screen.module.css';
import { useConsentOptions, useSegmentOptions } from './use-options.ts';

type Props = {
  readonly participant: ListedParticipant;
  readonly readOnly: boolean;
  /** Come here from elsewhere: brought into view. */
  readonly chosen: boolean;
};

export function ParticipantRow({ participant, readOnly, chosen }: Props) {
  const t = useTranslate();
  const format = useFormat();
  const update = useCommand('participants.update');
  const [open, setOpen] = useState<'attributes' | 'remove'>();
  const row = useRef<HTMLTableRowElement>(null);
  const { id, name } = participant;
  const change = (part: Omit<Parameters<typeof update>[0], 'id'>) => void update({ id, ...part });
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  const attributes = Object.entries(participant.attributes).map(([key, value]) => `${key} ${value}`);
  return (
    <tr ref={row} data-place={`participant:${id}`} className={chosen ? styles['chosen'] : undefined}>
      <th scope="row">
        <InlineText
          label={t('participants.nameOf', { name })}
          value={name}
          required
          readOnly={readOnly}
          maxLength={200}
          onCommit={(next) => change({ name: next })}
        />
      </th>
      <td className={styles['pseudonym']}>
        <InlineText
          label={t('participants.pseudonymOf', { name })}
          value={participant.pseudonym}
          readOnly={readOnly}
          maxLength={200}
          onCommit={(pseudonym) => change({ pseudonym })}
        />
      </td>
      <SegmentCell
        participant={participant}
        readOnly={readOnly}
        onChange={(segment) => change({ segment })}
      />
      <ConsentCell
        participant={participant}
        readOnly={readOnly}
        onChange={(consent) => change({ consent })}
      />
      <td>
        <button
          type="button"
          className={styles['attributes']}
          disabled={readOnly}
          aria-label={`${t('participants.editAttributes', { name })}: ${attributes.join(', ') || t('participants.noAttributes')}`}
          onClick={() => setOpen('attributes')}
        >
          <span dir="auto">{attributes.join(' · ') || '–'}</span>
        </button>
      </td>
      <td className={styles['number']}>{format.number(participant.documents)}</td>
      <td className={styles['number']}>{format.number(participant.codings)}</td>
      <td>
        {!readOnly && (
          <Menu
            trigger={<IconButton icon="more" label={t('participants.actsOn', { name })} />}
            items={[
              {
                id: 'edit',
                label: t('participants.editAttributes', { name }),
                onSelect: () => setOpen('attributes'),
              },
              {
                id: 'remove',
                label: t('app.remove'),
                danger: true,
                separated: true,
                onSelect: () => setOpen('remove'),
              },
            ]}
          />
        )}
        {open === 'attributes' && (
          <AttributesDialog participant={participant} onClose={() => setOpen(undefined)} />
        )}
        <RemoveDialog participant={participant} open={open === 'remove'} onClose={() => setOpen(undefined)} />
      </td>
    </tr>
  );
}

type CellProps<V> = {
  readonly participant: ListedParticipant;
  readonly readOnly: boolean;
  readonly onChange: (value: V) => void;
};

function SegmentCell({ participant, readOnly, onChange }: CellProps<Segment | null>) {
  const t = useTranslate();
  return (
    <td className={styles['segment']}>
      <Select
        bare
        hideLabel
        label={t('participants.segmentOf', { name: participant.name })}
        disabled={readOnly}
        value={participant.segment ?? 'none'}
        options={useSegmentOptions()}
        onChange={(value) => onChange(value === 'none' ? null : value)}
      />
    </td>
  );
}

function ConsentCell({ participant, readOnly, onChange }: CellProps<Consent>) {
  const t = useTranslate();
  return (
    <td className={styles['consent']}>
      <Select
        bare
        hideLabel
        label={t('participants.consentOf', { name: participant.name })}
        disabled={readOnly}
        value={participant.consent}
        options={useConsentOptions()}
        onChange={onChange}
      />
    </td>
  );
}

type RemoveProps = {
  readonly participant: ListedParticipant;
  readonly open: boolean;
  readonly onClose: () => void;
};

function RemoveDialog({ participant, open, onClose }: RemoveProps) {
  const t = useTranslate();
  const remove = useCommand('participants.remove');
  const { undo } = useUndo();
  const { id, name, documents } = participant;
  const onRemove = async () => {
    if (!(await remove({ id }))) return;
    const text = actSentence(t, { key: 'participants.remove', values: { name } });
    showToast({ text, action: { label: t('app.undo'), run: () => void undo() } });
  };
  return (
    <ConfirmDialog
      open={open}
      danger
      title={t('participants.removeTitle', { name })}
      body={<p>{t('participants.removeText', { documents })}</p>}
      confirmLabel={t('participants.removeConfirm', { name })}
      onConfirm={() => void onRemove()}
      onClose={onClose}
    />
  );
}
