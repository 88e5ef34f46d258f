import type { Id } from '../domain/ids.ts';
import { slotNames } from '../domain/statement.ts';
import type { SlotName, StatementState } from '../domain/statement.ts';
import type { StudyData } from '../domain/study-data.ts';
import { checkStatement } from './check-statement.ts';
import type { StatementCheck } from './check-statement.ts';

/** What a statement loses when codings go. */
export type Weakened = {
  readonly statementId: Id;
  readonly title: string;
  readonly state: StatementState;
  /** Links to passages that go, for and against. */
  readonly evidence: number;
  readonly against: number;
  /** Core customers (others, where there are none) who have it, before and after. */
  readonly before: number;
  readonly after: number;
  /** Slots with fewer people than before. */
  readonly slots: readonly { readonly slot: SlotName; readonly before: number; readonly after: number }[];
};

/**
 * Statements that have evidence among `codingIds`, with what they would be without it; the most weakened first. Links
 * against a statement that go strengthen it, and are told as well: they were somebody's reason.
 */
export function weakenedBy(codingIds: ReadonlySet<Id>, data: StudyData): readonly Weakened[] {
  const links = Map.groupBy(data.evidence, (entry) => entry.statementId);
  const rest = { ...data, codings: data.codings.filter((coding) => !codingIds.has(coding.id)) };
  return data.statements
    .flatMap((statement): Weakened[] => {
      const own = links.get(statement.id) ?? [];
      const going = own.filter((entry) => codingIds.has(entry.codingId));
      if (going.length === 0) return [];
      const before = checkStatement(statement, own, data);
      const after = checkStatement(statement, own, rest);
      const { id: statementId, title, state } = statement;
      const against = going.filter((entry) => entry.side === 'against').length;
      const slots = slotNames
        .map((slot) => ({ slot, before: before.slots[slot].people, after: after.slots[slot].people }))
        .filter((slot) => slot.after < slot.before);
      return [
        {
          statementId,
          title:
            title ||
            statement.sentence
              .map((part) => part.text)
              .join('')
              .slice(0, 60),
          state,
          evidence: going.length - against,
          against,
          before: having(before),
          after: having(after),
          slots,
        },
      ];
    })
    .toSorted(
      (left, right) =>
        right.before - right.after - (left.before - left.after) || right.evidence - left.evidence,
    );
}

function having({ core, others }: StatementCheck): number {
  return core.total > 0 ? core.have : others.have;
}
