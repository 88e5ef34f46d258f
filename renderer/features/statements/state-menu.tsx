import { useRef, useState } from 'react';
import { statementStates } from '../../../shared/domain/statement.ts';
import type { Statement, StatementState } from '../../../shared/domain/statement.ts';
import { useReadOnly } from '../../data/session.tsx';
import { useCommand } from '../../data/use-command.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { announce } from '../../ui/live-region.tsx';
import { Menu } from '../../ui/menu.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { StateName } from './state-name.tsx';

/** The state, and moving it: never without a reason. */
export function StateMenu({ statement }: { readonly statement: Statement }) {
  const t = useTranslate();
  const readOnly = useReadOnly();
  const [goal, setGoal] = useState<StatementState>();
  if (readOnly) return <StateName state={statement.state} />;
  const items = statementStates
    .filter((state) => state !== statement.state)
    .map((state) => ({
      id: state,
      label: t('statements.toState', { state: t(`state.${state}`) }),
      onSelect: () => setGoal(state),
    }));
  return (
    <>
      <Menu
        trigger={
          <Button aria-label={`${t('statements.changeState')}: ${t(`state.${statement.state}`)}`}>
            <StateName state={statement.state} />
          </Button>
        }
        items={items}
      />
      {goal && <ReasonDialog statement={statement} goal={goal} onClose={() => setGoal(undefined)} />}
    </>
  );
}

type Props = { readonly statement: Statement; readonly goal: StatementState; readonly onClose: () => void };

function ReasonDialog({ statement, goal, onClose }: Props) {
  const t = useTranslate();
  const setState = useCommand('statements.setState');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const missing = reason.trim() === '';
  const run = async () => {
    if (missing) {
      setTried(true);
      field.current?.focus();
      return;
    }
    onClose();
    const moved = await setState({ id: statement.id, state: goal, reason: reason.trim() });
    if (moved) announce(t('statements.stateNow', { state: t(`state.${goal}`) }));
  };
  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      title={t('statements.stateTitle', { from: t(`state.${statement.state}`), to: t(`state.${goal}`) })}
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>{t('statements.cancel')}</Button>
          <Button variant="primary" onClick={() => void run()}>
            {t('statements.move')}
          </Button>
        </>
      }
    >
      <TextArea
        ref={field}
        label={t('statements.reason')}
        hint={t('statements.reasonHint')}
        error={tried && missing ? t('statements.reasonNeeded') : undefined}
        required
        maxLength={2000}
        value={reason}
        onChange={setReason}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && void run()}
      />
    </Dialog>
  );
}
