import { useState } from 'react';
import type { CodingDecision } from '../../../shared/api/edit-procedures.ts';
import type { Turn } from '../../../shared/domain/transcript.ts';
import { useTranslate } from '../../data/use-translate.ts';
import type { CodeLook } from '../../editor/code-look.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DecisionList, openOf, toDecisions, type Decisions } from './decision-list.tsx';
import type { Undecided } from './decision-row.tsx';

type DecisionsDialogProps = {
  readonly undecided: readonly Undecided[];
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly lookOf: (codeId: string) => CodeLook;
  readonly onDecide: (decisions: readonly CodingDecision[]) => void;
  readonly onClose: () => void;
};

/** Before an edit is saved: where do codings go whose words were taken out? */
export function DecisionsDialog({ onDecide, onClose, ...list }: DecisionsDialogProps) {
  const t = useTranslate();
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={t('edit.decideTitle', { count: list.undecided.length })}
      description={t('edit.decideText')}
      footer={
        <>
          <Button onClick={onClose}>{t('edit.backToText')}</Button>
          <Button
            variant="primary"
            disabled={openOf(list.undecided, decisions).length > 0}
            onClick={() => onDecide(toDecisions(decisions))}
          >
            {t('edit.save')}
          </Button>
        </>
      }
    >
      <DecisionList {...list} decisions={decisions} onChange={setDecisions} />
    </Dialog>
  );
}
