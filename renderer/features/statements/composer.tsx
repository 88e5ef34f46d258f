import type { Ref } from 'react';
import { useState } from 'react';
import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import { slotNames } from '../../../shared/domain/statement.ts';
import { useMemoHere } from '../../app/memo-here.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useDraft } from '../../data/use-draft.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { MemoSection } from '../../memos/memo-section.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { EvidencePicker } from './evidence-picker.tsx';
import type { PickGoal } from './evidence-picker.tsx';
import { NextQuestionsSection } from './next-questions.tsx';
import { SentenceSection } from './sentence-section.tsx';
import { SlotCard } from './slot-card.tsx';
import { StateMenu } from './state-menu.tsx';
import styles from './statements-screen.module.css';
import { useSlotTexts } from './use-slot-texts.ts';

type Props = { readonly listed: ListedStatement; readonly sentenceRef: Ref<HTMLElement> };

/** A statement on the page: its sentence, the slots it is made of, what speaks for and against it. */
export function Composer({ listed, sentenceRef }: Props) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const { statement } = listed;
  const update = useCommand('statements.update');
  useMemoHere('statement', statement.id, statement.title || t('statements.untitled'));
  const saveSlot = useSlotTexts(statement);
  const title = useDraft(statement.title, (text) => void update({ id: statement.id, title: text }));
  const [goal, setGoal] = useState<PickGoal>();
  // Counter-evidence of a slot stands with its slot.
  const against = listed.evidence.filter((each) => each.side === 'against' && each.slot === null);
  const whole = listed.evidence.filter((each) => each.side === 'for' && each.slot === null);
  return (
    <div className={styles['composer']}>
      <div className={styles['head']}>
        <div className={styles['title']}>
          <TextArea
            label={t('statements.name')}
            hideLabel
            rows={1}
            maxLength={300}
            placeholder={t('statements.untitled')}
            readOnly={readOnly}
            {...title}
            onChange={(text) => title.onChange(text.replace(/[\r\n]+/gu, ' '))}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              event.currentTarget.blur();
            }}
          />
          {listed.themeLabel !== null && (
            <span className="faint">{t('statements.fromTheme', { label: listed.themeLabel })}</span>
          )}
        </div>
        <StateMenu statement={statement} />
      </div>
      <SentenceSection listed={listed} sectionRef={sentenceRef} />
      <section className={styles['section']} aria-label={t('statements.slots')}>
        <h2>{t('statements.slots')}</h2>
        <div className={styles['slots']}>
          {slotNames.map((slot) => (
            <SlotCard
              key={slot}
              listed={listed}
              slot={slot}
              onSave={saveSlot}
              onAdd={(name, side) => setGoal({ slot: name, side })}
            />
          ))}
        </div>
        {whole.length > 0 && (
          <>
            <h2>{t('statements.wholeStatement')}</h2>
            <EvidenceList evidence={whole} ground="var(--margin)" />
          </>
        )}
      </section>
      <section className={styles['section']} aria-label={t('statements.against')}>
        <div className={styles['sectionHead']}>
          <h2>{t('statements.against')}</h2>
          {!readOnly && (
            <Button size="small" onClick={() => setGoal({ slot: null, side: 'against' })}>
              {t('statements.addAgainst')}
            </Button>
          )}
        </div>
        {listed.check.contrary.length === 0 && <p className="muted">{t('statements.againstNone')}</p>}
        <EvidenceList evidence={against} ground="var(--free-bg)" />
      </section>
      <MemoSection targetKind="statement" targetId={statement.id} />
      <NextQuestionsSection listed={listed} />
      {goal && <EvidencePicker listed={listed} goal={goal} onClose={() => setGoal(undefined)} />}
    </div>
  );
}
