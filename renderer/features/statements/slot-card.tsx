import type { CSSProperties } from 'react';
import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import type { SlotName } from '../../../shared/domain/statement.ts';
import { slotKinds } from '../../../shared/domain/statement.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useDraft } from '../../data/use-draft.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { EvidenceList } from './evidence-list.tsx';
import styles from './statements-screen.module.css';

type Props = {
  readonly listed: ListedStatement;
  readonly slot: SlotName;
  readonly onSave: (slot: SlotName, text: string) => void;
  readonly onAdd: (slot: SlotName) => void;
};

/** One slot: its words, who speaks for it, and the passages it rests on. */
export function SlotCard({ listed, slot, onSave, onAdd }: Props) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const draft = useDraft(listed.statement.slots[slot], (text) => onSave(slot, text));
  const kind = slotKinds[slot];
  const check = listed.check.slots[slot];
  const evidence = listed.evidence.filter((each) => each.slot === slot && each.side === 'for');
  const style: CSSProperties & { readonly '--slot': string } = { '--slot': `var(--${kind})` };
  return (
    <div className={styles['slot']} style={style}>
      <div>
        <div className={styles['slotName']}>
          <KindGlyph kind={kind} />
          {t(`slot.${slot}`)}
        </div>
        <div className={styles['slotFacts']}>
          {t('statements.slotPeople', { people: check.people, core: check.core })}
          {check.against > 0 && <> · {t('statements.slotAgainst', { count: check.against })}</>}
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
        {!readOnly && (
          <Button
            size="small"
            variant="quiet"
            className={styles['add']}
            aria-label={t('statements.addEvidenceTo', { slot: t(`slot.${slot}`) })}
            onClick={() => onAdd(slot)}
          >
            + {t('statements.addEvidence')}
          </Button>
        )}
      </div>
    </div>
  );
}
