import { useMemo, useState } from 'react';
import type { CodingDecision } from '../../../shared/api/edit-procedures.ts';
import type { Turn } from '../../../shared/domain/transcript.ts';
import { placeFinder, turnNear } from '../../../shared/text/propose-place.ts';
import { useTranslate } from '../../data/use-translate.ts';
import type { CodeLook } from '../../editor/code-look.ts';
import { Button } from '../../ui/button.tsx';
import { DecisionRow, type Decided, type Undecided } from './decision-row.tsx';
import styles from './decisions.module.css';

/** So many are drawn at first; buttons decide for all. */
const firstFew = 50;

export type Decisions = ReadonlyMap<string, Decided>;

type DecisionListProps = {
  readonly undecided: readonly Undecided[];
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly lookOf: (codeId: string) => CodeLook;
  readonly decisions: Decisions;
  readonly onChange: (decisions: Decisions) => void;
};

/** Every coding that wants a decision; what is left can be decided at once. */
export function DecisionList({ undecided, text, turns, lookOf, decisions, onChange }: DecisionListProps) {
  const t = useTranslate();
  const left = useMemo(() => openOf(undecided, decisions), [undecided, decisions]);
  const find = useMemo(() => placeFinder(text), [text]);
  const [most, setMost] = useState(firstFew);
  // The same words at another place: whoever reordered a transcript should not say so a thousand times.
  const found = useMemo(
    () =>
      left.flatMap(({ coding, words, at }): readonly [string, Decided][] => {
        const place = find(words, at);
        return place === undefined ? [] : [[coding.id, place]];
      }),
    [left, find],
  );
  const decideRest = (decide: (each: Undecided) => Decided) =>
    onChange(
      new Map([...decisions, ...left.map((each): [string, Decided] => [each.coding.id, decide(each)])]),
    );
  return (
    <div className={styles['list']}>
      <div className={styles['bulk']}>
        <span className={styles['left']} role="status">
          {t('edit.decideLeft', { count: left.length })}
        </span>
        {found.length > 0 && (
          <Button size="small" onClick={() => onChange(new Map([...decisions, ...found]))}>
            {t('edit.restToFound', { count: found.length })}
          </Button>
        )}
        <Button
          size="small"
          disabled={left.length === 0}
          onClick={() => decideRest(({ at }) => turnNear(turns, at))}
        >
          {t('edit.restToTurn')}
        </Button>
        <Button size="small" disabled={left.length === 0} onClick={() => decideRest(() => null)}>
          {t('edit.restRemove')}
        </Button>
      </div>
      {undecided.slice(0, most).map((each) => (
        <DecisionRow
          key={each.coding.id}
          undecided={each}
          text={text}
          find={find}
          turns={turns}
          look={lookOf(each.coding.codeId)}
          decided={decisions.get(each.coding.id)}
          onDecide={(decided) => onChange(new Map([...decisions, [each.coding.id, decided]]))}
        />
      ))}
      {undecided.length > most && (
        <Button onClick={() => setMost(most + firstFew)}>
          {t('edit.decideMore', { count: undecided.length - most })}
        </Button>
      )}
    </div>
  );
}

export function openOf(undecided: readonly Undecided[], decisions: Decisions): readonly Undecided[] {
  return undecided.filter(({ coding }) => decisions.get(coding.id) === undefined);
}

export function toDecisions(decisions: Decisions): readonly CodingDecision[] {
  return [...decisions].flatMap(([codingId, range]) =>
    range === undefined
      ? []
      : [{ codingId, range: range === null ? null : { start: range.start, end: range.end } }],
  );
}
