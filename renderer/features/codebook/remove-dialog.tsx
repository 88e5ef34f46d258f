import { useState } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { weakenedText } from '../../data/weakened-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { announce } from '../../ui/live-region.tsx';
import styles from './codebook-screen.module.css';

type Children = 'remove' | 'lift';
type Props = { readonly code: ListedCode; readonly onClose: () => void; readonly onRemoved: () => void };

/** Says what goes along before a code is removed; codes inside can be kept. */
export function RemoveDialog({ code, onClose, onRemoved }: Props) {
  const t = useTranslate();
  const remove = useCommand('codes.remove');
  const impact = useStudyQuery('codes.impact', { id: code.id }).data;
  const [children, setChildren] = useState<Children>('lift');
  const inside = impact?.descendants ?? 0;
  const weakened = useStudyQuery('statements.weakenedBy', {
    codeId: code.id,
    children: inside > 0 ? children : 'remove',
  }).data;
  const run = async () => {
    onClose();
    const result = await remove({ id: code.id, children: inside > 0 ? children : 'remove' });
    if (!result) return;
    announce(t('codebook.removed', { codes: result.removedCodes, codings: result.removedCodings }));
    onRemoved();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('codebook.removeTitle', { name: code.name })}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{t('codebook.cancel')}</Button>
          <Button variant="danger" disabled={!impact} onClick={() => void run()}>
            {t('codebook.remove')}
          </Button>
        </>
      }
    >
      {inside > 0 && (
        <fieldset className={styles['choices']}>
          <legend>{t('codebook.removeChildren', { count: inside })}</legend>
          <Choice value="lift" chosen={children} onChoose={setChildren} label={t('codebook.liftChildren')} />
          <Choice
            value="remove"
            chosen={children}
            onChoose={setChildren}
            label={t('codebook.removeWithChildren')}
          />
        </fieldset>
      )}
      <p aria-live="polite">{impact && whatGoes()}</p>
      <p aria-live="polite">{weakenedText(t, weakened)}</p>
    </Dialog>
  );

  function whatGoes(): string {
    if (inside > 0 && children === 'lift') return t('codebook.removeLiftSays', { codings: code.codings });
    const { codings, documents, participants } = impact ?? { codings: 0, documents: 0, participants: 0 };
    return codings === 0
      ? t('codebook.removeUnused')
      : t('codebook.removeSays', { codings, documents, participants });
  }
}

type ChoiceProps = {
  readonly value: Children;
  readonly chosen: Children;
  readonly onChoose: (value: Children) => void;
  readonly label: string;
};

function Choice({ value, chosen, onChoose, label }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name="children" checked={chosen === value} onChange={() => onChoose(value)} />
      {label}
    </label>
  );
}
