import type { CSSProperties } from 'react';
import { useState } from 'react';
import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import type { Evidence, SlotName } from '../../../shared/domain/statement.ts';
import { slotKinds } from '../../../shared/domain/statement.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useDraft } from '../../data/use-draft.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { PeopleDialog } from './people-dialog.tsx';
import { peopleAgainst, peopleOfSlot } from './people-question.ts';
import type { PeopleQuestion } from './people-question.ts';
import styles from './statements-screen.module.css';

type Props = {
  readonly listed: ListedStatement;
  readonly slot: SlotName;
  readonly onSave: (slot: SlotName, text: string) => void;
  readonly onAdd: (slot: SlotName, side: Evidence['side']) => void;
};

/** One slot: its words, who speaks for it, and the passages it rests on. */
export function SlotCard({ listed, slot, onSave, onAdd }: Props) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const draft = useDraft(listed.statement.slots[slot], (text) => onSave(slot, text));
  const kind = slotKinds[slot];
  const check = listed.check.slots[slot];
  const own = listed.evidence.filter((each) => each.slot === slot);
  const evidence = own.filter((each) => each.side === 'for');
  const against = own.filter((each) => each.side === 'against');
  const [question, setQuestion] = useState<PeopleQuestion>();
  const people = t('statements.slotPeople', { people: check.people, core: check.core });
  const contrary = t('statements.slotAgainst', { count: check.against });
  const style: CSSProperties & { readonly '--slot': string } = { '--slot': `var(--${kind})` };
  return (
    <div className={styles['slot']} style={style}>
      <div>
        <div className={styles['slotName']}>
          <KindGlyph kind={kind} />
          {t(`slot.${slot}`)}
        </div>
        <div className={styles['slotFacts']}>
          <button
            type="button"
            className={styles['number']}
            onClick={() => setQuestion(peopleOfSlot(listed.check, slot, people))}
          >
            {people}
          </button>
          {check.against > 0 && (
            <button
              type="button"
              className={styles['number']}
              onClick={() => setQuestion(peopleAgainst(check.contraries, contrary))}
            >
              {contrary}
            </button>
          )}
        </div>
      </div>
      <div className={styles['slotBody']}>
        <TextArea
          label={t('statements.slotText', { slot: t(`slot.${slot}`) })}
          hideLabel
          placeholder={t(`statements.slotHint.${slot}`)}
          rows={1}
          readOnly={readOnly}
          {...draft}
        />
        <EvidenceList evidence={evidence} ground={`var(--${kind}-bg)`} />
        {against.length > 0 && (
          <>
            <span className={styles['sideName']}>{t('statements.against')}</span>
            <EvidenceList evidence={against} ground="var(--free-bg)" />
          </>
        )}
        {!readOnly && (
          <div className={styles['adds']}>
            <Button
              size="small"
              variant="quiet"
              aria-label={t('statements.addEvidenceTo', { slot: t(`slot.${slot}`) })}
              onClick={() => onAdd(slot, 'for')}
            >
              + {t('statements.addEvidence')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              aria-label={t('statements.addAgainstTo', { slot: t(`slot.${slot}`) })}
              onClick={() => onAdd(slot, 'against')}
            >
              + {t('statements.addAgainst')}
            </Button>
          </div>
        )}
      </div>
      {question && (
        <PeopleDialog listed={listed} question={question} onClose={() => setQuestion(undefined)} />
      )}
    </div>
  );
}
