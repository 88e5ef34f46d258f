import { useRef, useState, type KeyboardEvent } from 'react';
import type { ListedCode } from '../../../shared/api/study-procedures.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { announce } from '../../ui/live-region.tsx';
import styles from './split-dialog.module.css';
import { SplitPassage } from './split-passage.tsx';
import { SplitParts } from './split-parts.tsx';
import { addPart, goTo, newPlan, send, splitInput, splitProblem, type SplitPlan } from './split-plan.ts';

type Props = {
  readonly code: ListedCode;
  readonly onClose: () => void;
  readonly onSplit: (id: Id) => void;
};

/**
 * Splits a code by going through its passages one at a time: a key sends each to a new code or leaves it. Nothing is
 * stored before the end; then it is one act.
 */
export function SplitDialog({ code, onClose, onSplit }: Props) {
  const t = useTranslate();
  const split = useCommand('codes.split');
  const { data } = useStudyQuery('codings.list', { codeId: code.id });
  const codings = data ?? [];
  const [plan, setPlan] = useState<SplitPlan>(newPlan);
  const [leaving, setLeaving] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const ids = codings.map(({ id }) => id);
  const problem = splitProblem(plan);
  const move = (next: SplitPlan) => {
    setPlan(next);
    const coding = codings[next.at];
    announce(coding ? coding.quote : t('codebook.splitSeen'));
  };
  const leave = () => (plan.places.size > 0 ? setLeaving(true) : onClose());
  const finish = async () => {
    if (problem) return;
    const done = await split({ id: code.id, ...splitInput(plan), removeEmpty: true });
    if (!done) return;
    announce(t('codebook.splitDone', { count: done.ids.length, moved: done.moved }));
    onClose();
    onSplit(done.ids[0] ?? code.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      event.preventDefault();
      return void finish();
    }
    if (event.target !== stage.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextPlan(plan, ids, event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(next);
  };
  return (
    <Dialog
      open
      onClose={leave}
      size="large"
      title={t('codebook.splitTitle', { name: code.name })}
      description={t('codebook.splitHow')}
      initialFocus={stage}
      footer={
        <>
          <span className={styles['problem']} role="status">
            {problem
              ? t(`codebook.splitProblem.${problem}`)
              : t('codebook.splitReady', splitCounts(plan, ids))}
          </span>
          <Button onClick={leave}>{t('codebook.cancel')}</Button>
          <Button
            variant="primary"
            disabled={problem !== undefined}
            onClick={() => void finish()}
            keys="$mod+Enter"
          >
            {t('codebook.split')}
          </Button>
        </>
      }
    >
      <div className={styles['two']} onKeyDown={onKeyDown}>
        <div
          ref={stage}
          className={styles['stage']}
          tabIndex={0}
          role="group"
          aria-label={t('codebook.splitPassage', {
            at: Math.min(plan.at + 1, ids.length),
            count: ids.length,
          })}
        >
          <SplitPassage
            code={code}
            coding={codings[plan.at]}
            loading={data === undefined}
            part={plan.places.get(ids[plan.at] ?? '')}
            plan={plan}
            count={ids.length}
          />
          <div className={styles['steps']}>
            <Button
              size="small"
              keys="ArrowLeft"
              disabled={plan.at === 0}
              onClick={() => move(goTo(plan, ids, plan.at - 1))}
            >
              {t('codebook.splitBack')}
            </Button>
            <Button
              size="small"
              keys="Space"
              disabled={plan.at >= ids.length}
              onClick={() => move(send(plan, ids, undefined))}
            >
              {t('codebook.splitSkip')}
            </Button>
          </div>
        </div>
        <SplitParts
          plan={plan}
          left={ids.length - plan.places.size}
          name={code.name}
          onChange={setPlan}
          onSend={(part) => {
            move(send(plan, ids, part));
            stage.current?.focus();
          }}
        />
      </div>
      <ConfirmDialog
        open={leaving}
        title={t('codebook.splitLeaveTitle')}
        body={<p>{t('codebook.splitLeaveText', { count: plan.places.size })}</p>}
        confirmLabel={t('codebook.splitLeave')}
        onConfirm={onClose}
        onClose={() => setLeaving(false)}
      />
    </Dialog>
  );
}

function nextPlan(plan: SplitPlan, ids: readonly Id[], key: string): SplitPlan | undefined {
  if (key === ' ' || key === 'ArrowRight' || key === 'ArrowDown')
    return send(plan, ids, keptPart(plan, ids, key));
  if (key === 'ArrowLeft' || key === 'ArrowUp' || key === 'Backspace') return goTo(plan, ids, plan.at - 1);
  if (key === 'Home') return goTo(plan, ids, 0);
  if (key === '+') return addPart(plan);
  const part = 'abcdefghi'.indexOf(key.toLowerCase());
  return key.length === 1 && part >= 0 && part < plan.names.length ? send(plan, ids, part) : undefined;
}

/** The arrow looks at the next one and leaves each where it was sent; Space takes it back. */
function keptPart(plan: SplitPlan, ids: readonly Id[], key: string): number | undefined {
  return key === ' ' ? undefined : plan.places.get(ids[plan.at] ?? '');
}

function splitCounts(plan: SplitPlan, ids: readonly Id[]) {
  return {
    moved: plan.places.size,
    codes: splitInput(plan).into.length,
    left: ids.length - plan.places.size,
  };
}
