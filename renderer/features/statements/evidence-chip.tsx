import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import { slotNames } from '../../../shared/domain/statement.ts';
import type { SlotName } from '../../../shared/domain/statement.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { useUndo } from '../../data/use-undo.ts';
import { announce } from '../../ui/live-region.tsx';
import { Popover } from '../../ui/popover.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { EvidenceCard } from './evidence-card.tsx';
import type { EvidencePlace } from './evidence-card.tsx';
import styles from './statements-screen.module.css';

type Props = { readonly evidence: ListedStatement['evidence'][number] };

/**
 * A linked passage. Enter shows it with what was said around it; Delete takes the link away; with Alt the arrows move it
 * to the slot above or below.
 */
export function EvidenceChip({ evidence }: Props) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const remove = useCommand('statements.removeEvidence');
  const move = useCommand('statements.moveEvidence');
  const { undo } = useUndo();
  const chip = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const take = async () => {
    setOpen(false);
    const next = neighbourOf(chip.current);
    if (!(await remove({ evidenceIds: [evidence.id] }))) return;
    next?.focus();
    showToast({
      text: t('statements.evidenceRemoved', { quote: evidence.quote.slice(0, 40) }),
      action: { label: t('statements.undo'), run: () => void undo() },
    });
  };
  const moveTo = async ({ slot, side }: EvidencePlace) => {
    setOpen(false);
    const next = neighbourOf(chip.current);
    if (!(await move({ evidenceIds: [evidence.id], slot, side }))) return;
    next?.focus();
    announce(
      t('statements.evidenceMoved', { slot: slot ? t(`slot.${slot}`) : t('statements.wholeStatement') }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (readOnly) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const slot = step === undefined ? undefined : slotBeside(evidence.slot, step);
    if (event.key === 'Delete' || event.key === 'Backspace') void take();
    else if (event.altKey && slot !== undefined) void moveTo({ slot, side: evidence.side });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const who = evidence.participant ?? evidence.document;
  return (
    <li className={styles['chip']}>
      <Popover
        open={open}
        onOpenChange={setOpen}
        label={t('statements.evidenceOf', { name: who })}
        trigger={
          <button
            ref={chip}
            type="button"
            className={styles['chipWords']}
            aria-keyshortcuts="Delete Alt+ArrowUp Alt+ArrowDown"
            data-evidence={evidence.id}
            onKeyDown={onKeyDown}
          >
            <span dir="auto">{evidence.quote}</span>
            <small>
              {who} · {evidence.code}
            </small>
          </button>
        }
      >
        <EvidenceCard
          evidence={evidence}
          readOnly={readOnly}
          onMove={(place) => void moveTo(place)}
          onRemove={() => void take()}
        />
      </Popover>
    </li>
  );
}

function slotBeside(slot: SlotName | null, step: number): SlotName | undefined {
  return slotNames[slot === null ? 0 : slotNames.indexOf(slot) + step];
}

/** Where the focus goes when a chip leaves its list: the chip after it, else the one before. */
function neighbourOf(chip: HTMLElement | null): HTMLElement | undefined {
  const chips = [...document.querySelectorAll<HTMLElement>('[data-evidence]')];
  const at = chips.findIndex((each) => each === chip);
  return at < 0 ? undefined : (chips[at + 1] ?? chips[at - 1]);
}
