import { useMemo, useState } from 'react';
import { ApiError } from '../../../shared/api/errors.ts';
import type { OpenDocument } from '../../../shared/api/study-procedures.ts';
import { revisionOf } from '../../../shared/domain/revision.ts';
import type { EditPlan } from '../../../shared/text/edit-plan.ts';
import { doubtful, planReplace } from '../../../shared/text/replace-plan.ts';
import { useClient, useHandle } from '../../data/session.tsx';
import { useReportError } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { ChangedPlaces } from './changed-places.tsx';
import { DecisionList, openOf, toDecisions, type Decisions } from './decision-list.tsx';
import type { Undecided } from './decision-row.tsx';
import styles from './decisions.module.css';
import { useCodeLooks } from './use-code-looks.ts';
import type { OpenTranscript } from './use-reading-session.ts';

type ReplaceDialogProps = {
  readonly transcript: OpenTranscript;
  /** What the field begins with: empty, or a draft of an older version. */
  readonly text: string;
  readonly onClose: () => void;
  readonly onSaved: (saved: OpenDocument) => void;
};

/** Another version of the whole transcript is pasted, compared, decided upon, and put in its place as one act. */
export function ReplaceDialog({ transcript, text, onClose, onSaved }: ReplaceDialogProps) {
  const t = useTranslate();
  const handle = useHandle();
  const client = useClient();
  const report = useReportError();
  const [pasted, setPasted] = useState(text);
  const [compared, setCompared] = useState(text !== '');
  const [busy, setBusy] = useState(false);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const { open } = transcript;
  const { codings } = open;
  const looks = useCodeLooks(useStudyQuery('codes.list', {}).data ?? []);
  const plan = useMemo(
    () => (compared ? planReplace(open, pasted, codings) : undefined),
    [compared, open, pasted, codings],
  );
  const undecided = useMemo(() => (plan === undefined ? [] : undecidedIn(plan, open)), [plan, open]);
  const isSame = plan !== undefined && plan.text === open.text;
  const hasTurns = plan === undefined || plan.turns.some(({ start, end }) => end > start);

  const save = async () => {
    if (plan === undefined) return;
    setBusy(true);
    try {
      const saved = await transcript.own.track(
        client.study(handle, 'documents.edit', {
          id: open.document.id,
          base: revisionOf(open.text, open.turns),
          edits: [...plan.edits],
          turns: [...plan.turns],
          decisions: [...toDecisions(decisions)],
          kind: 'replace',
        }),
      );
      onSaved({ ...saved, text: plan.text, turns: [...plan.turns] });
    } catch (problem) {
      report(problem);
      // A newer version is on its way to this window; the comparison is made anew with it.
      if (problem instanceof ApiError) setDecisions(new Map());
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={t('edit.replaceTitle', { title: open.document.title })}
      description={t(compared ? 'edit.replaceCompared' : 'edit.replaceText')}
      footer={
        compared ? (
          <>
            <Button onClick={() => setCompared(false)}>{t('edit.replaceBack')}</Button>
            <Button
              variant="primary"
              disabled={busy || isSame || !hasTurns || openOf(undecided, decisions).length > 0}
              onClick={() => void save()}
            >
              {t('edit.replaceSave')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{t('app.cancel')}</Button>
            <Button
              variant="primary"
              disabled={pasted.trim() === ''}
              onClick={() => {
                setDecisions(new Map());
                setCompared(true);
              }}
            >
              {t('edit.replaceCompare')}
            </Button>
          </>
        )
      }
    >
      {plan === undefined ? (
        <TextArea
          className={styles['paste']}
          label={t('edit.replaceField')}
          value={pasted}
          onChange={setPasted}
          spellCheck={false}
          lang={open.document.language || undefined}
        />
      ) : (
        <div className={styles['list']}>
          <Figures plan={plan} open={open} undecided={undecided.length} isSame={isSame} hasTurns={hasTurns} />
          {!isSame && hasTurns && <ChangedPlaces text={open.text} edits={plan.edits} />}
          {undecided.length > 0 && !isSame && (
            <DecisionList
              undecided={undecided}
              text={plan.text}
              turns={plan.turns}
              lookOf={looks.lookOf}
              decisions={decisions}
              onChange={setDecisions}
            />
          )}
        </div>
      )}
    </Dialog>
  );
}

function Figures(props: {
  readonly plan: EditPlan;
  readonly open: OpenDocument;
  readonly undecided: number;
  readonly isSame: boolean;
  readonly hasTurns: boolean;
}) {
  const t = useTranslate();
  const { plan, open, undecided } = props;
  if (props.isSame) return <p role="status">{t('edit.replaceSame')}</p>;
  if (!props.hasTurns) return <p role="alert">{t('edit.replaceNoWords')}</p>;
  const same = plan.ranges.filter(({ fate }) => fate === 'same').length;
  return (
    <ul className={styles['figures']}>
      <li>{t('edit.replaceTurns', { before: open.turns.length, after: plan.turns.length })}</li>
      <li>{t('edit.replacePlaces', { count: plan.edits.length })}</li>
      <li>{t('edit.replaceKept', { count: same })}</li>
      <li>{t('edit.replaceMoved', { count: plan.ranges.length - same - undecided })}</li>
      <li>{t('edit.replaceOpen', { count: undecided })}</li>
    </ul>
  );
}

function undecidedIn(plan: EditPlan, open: OpenDocument): readonly Undecided[] {
  return plan.ranges.flatMap((range, index): readonly Undecided[] => {
    const coding = open.codings[index];
    if (coding === undefined || range.kept >= doubtful) return [];
    const words = open.text.slice(coding.start, coding.end);
    const place = range.fate === 'lost' ? {} : { range: { start: range.start, end: range.end } };
    return [{ coding, words, at: range.start, ...place }];
  });
}
