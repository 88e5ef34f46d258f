import { useMemo, useRef, useState } from 'react';
import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import type { QuotedCoding } from '../../../shared/api/study-procedures.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { slotKinds } from '../../../shared/domain/statement.ts';
import type { SlotName } from '../../../shared/domain/statement.ts';
import { useCommand } from '../../data/use-command.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { KindGlyph, codeColor } from '../../ui/kind-glyph.tsx';
import { announce } from '../../ui/live-region.tsx';
import { Quote } from '../../ui/quote.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { pickable } from './pick-passages.ts';
import styles from './statements-screen.module.css';

/** For a slot, or (null) against the statement as a whole. */
export type PickGoal = { readonly slot: SlotName | null; readonly side: 'for' | 'against' };

type Props = { readonly listed: ListedStatement; readonly goal: PickGoal; readonly onClose: () => void };

/** Coded passages to link: filtered by words, kind and theme, several at once. */
export function EvidencePicker({ listed, goal, onClose }: Props) {
  const t = useTranslate();
  const add = useCommand('statements.addEvidence');
  const { themeId, id } = listed.statement;
  const kind = goal.slot === null ? undefined : slotKinds[goal.slot];
  const [words, setWords] = useState('');
  const [onlyKind, setOnlyKind] = useState(kind !== undefined);
  const [onlyTheme, setOnlyTheme] = useState(themeId !== null && goal.side === 'for');
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const field = useRef<HTMLInputElement>(null);
  const all = useStudyQuery('codings.list', {}).data;
  const ofTheme = useStudyQuery(
    'codings.list',
    { themeId: themeId ?? '' },
    { enabled: themeId !== null },
  ).data;
  const codes = useStudyQuery('codes.list', {}).data;
  const codeById = useMemo(() => new Map((codes ?? []).map((code) => [code.id, code])), [codes]);
  const among = useMemo(
    () => (onlyTheme && ofTheme ? new Set(ofTheme.map((each) => each.id)) : undefined),
    [onlyTheme, ofTheme],
  );
  const shown = useMemo(
    () => pickable(all ?? [], codeById, { words, kind: onlyKind ? kind : undefined, among }),
    [all, codeById, words, onlyKind, kind, among],
  );
  const linked = new Set(
    listed.evidence
      .filter((each) => each.slot === goal.slot && each.side === goal.side)
      .map((each) => each.codingId),
  );
  const toggle = (codingId: Id) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(codingId)) next.add(codingId);
      return next;
    });
  const run = async () => {
    if (chosen.size === 0) return;
    onClose();
    const added = await add({ id, codingIds: [...chosen], slot: goal.slot, side: goal.side });
    if (added) announce(t('statements.evidenceAdded', { count: chosen.size }));
  };
  const title =
    goal.slot === null || goal.side === 'against'
      ? t('statements.pickAgainstTitle')
      : t('statements.pickTitle', { slot: t(`slot.${goal.slot}`) });
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>{t('statements.cancel')}</Button>
          <Button variant="primary" disabled={chosen.size === 0} onClick={() => void run()}>
            {t('statements.pickAdd', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <div className={styles['pick']}>
        <TextField
          ref={field}
          label={t('statements.pickFilter')}
          hideLabel
          type="search"
          placeholder={t('statements.pickFilter')}
          value={words}
          onChange={setWords}
        />
        <div className={styles['pickBar']}>
          {kind && (
            <Chip selected={onlyKind} onClick={() => setOnlyKind(!onlyKind)}>
              <KindGlyph kind={kind} /> {t('statements.pickKind', { kind: t(`kind.${kind}`) })}
            </Chip>
          )}
          {themeId !== null && (
            <Chip selected={onlyTheme} onClick={() => setOnlyTheme(!onlyTheme)}>
              {t('statements.pickTheme')}
            </Chip>
          )}
          <span className="faint" role="status">
            {t('statements.pickFound', { count: shown.length })}
          </span>
        </div>
        <div className={styles['pickList']}>
          {all && shown.length === 0 ? (
            <p className="muted" style={{ padding: '1rem' }}>
              {t('statements.pickNone')}
            </p>
          ) : (
            <VirtualList
              label={t('statements.pickList')}
              items={shown}
              keyOf={(coding) => coding.id}
              estimateSize={86}
              renderItem={(coding) => (
                <PickItem
                  coding={coding}
                  code={codeById.get(coding.codeId)}
                  linked={linked.has(coding.id)}
                  chosen={chosen.has(coding.id)}
                  onToggle={() => toggle(coding.id)}
                />
              )}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}

type ItemProps = {
  readonly coding: QuotedCoding;
  readonly code: Parameters<typeof codeLine>[0] | undefined;
  readonly linked: boolean;
  readonly chosen: boolean;
  readonly onToggle: () => void;
};

function PickItem({ coding, code, linked, chosen, onToggle }: ItemProps) {
  const t = useTranslate();
  const who = coding.participant ?? coding.document;
  return (
    <label className={styles['pickItem']}>
      <input type="checkbox" checked={linked || chosen} disabled={linked} onChange={onToggle} />
      <Quote
        words={coding.quote}
        bar={code && codeColor(code.kind, code.color)}
        source={
          <>
            <span>
              {who}
              {coding.segment === 'core' && ` · ${t('segment.core')}`}
            </span>
            {code && codeLine(code)}
            {linked && <span>{t('statements.pickAlready')}</span>}
          </>
        }
      />
    </label>
  );
}

function codeLine(code: {
  readonly name: string;
  readonly kind: Parameters<typeof codeColor>[0];
  readonly color: number | null;
}) {
  return (
    <span>
      <KindGlyph kind={code.kind} color={code.color} /> {code.name}
    </span>
  );
}
