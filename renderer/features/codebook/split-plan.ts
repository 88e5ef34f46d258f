import type { Id } from '../../../shared/domain/ids.ts';

/** Where the passages of a code go while it is being split; nothing is stored before the end. */
export type SplitPlan = {
  readonly names: readonly string[];
  /** Passage to place of its new code; passages that are not here stay with the code. */
  readonly places: ReadonlyMap<Id, number>;
  /** Place of the passage that is looked at; the number of passages: all were seen. */
  readonly at: number;
};

export const mostParts = 9;

/** Two new codes to begin with, without names. */
export const newPlan: SplitPlan = { names: ['', ''], places: new Map(), at: 0 };

/** The letter that sends a passage to a new code: a, b, … i. */
export function letterOf(part: number): string {
  return 'abcdefghi'.charAt(part);
}

/** Sends the passage that is looked at to a new code (or leaves it, `undefined`) and goes on. */
export function send(plan: SplitPlan, ids: readonly Id[], part: number | undefined): SplitPlan {
  const id = ids[plan.at];
  if (id === undefined || (part !== undefined && part >= plan.names.length)) return plan;
  const places = new Map(plan.places);
  if (part === undefined) places.delete(id);
  else places.set(id, part);
  return { ...plan, places, at: plan.at + 1 };
}

export function goTo(plan: SplitPlan, ids: readonly Id[], at: number): SplitPlan {
  return { ...plan, at: Math.max(0, Math.min(ids.length, at)) };
}

export function addPart(plan: SplitPlan): SplitPlan {
  return plan.names.length >= mostParts ? plan : { ...plan, names: [...plan.names, ''] };
}

export function rename(plan: SplitPlan, part: number, name: string): SplitPlan {
  return { ...plan, names: plan.names.with(part, name) };
}

/** A new code goes away again; its passages stay with the code. */
export function removePart(plan: SplitPlan, part: number): SplitPlan {
  if (plan.names.length <= 1) return plan;
  const places = [...plan.places].flatMap(([id, place]): readonly (readonly [Id, number])[] => {
    if (place === part) return [];
    return [[id, place > part ? place - 1 : place]];
  });
  return { ...plan, names: plan.names.toSpliced(part, 1), places: new Map(places) };
}

export function countOf({ places }: SplitPlan, part: number): number {
  return [...places.values()].filter((place) => place === part).length;
}

/** New codes that got passages, or at least a name, as `codes.split` takes them; parts with neither are left out. */
export function splitInput(plan: SplitPlan): {
  readonly into: { name: string }[];
  readonly places: { codingId: Id; to: number }[];
} {
  const used = plan.names.flatMap((name, part) =>
    name.trim() !== '' || countOf(plan, part) > 0 ? [{ name: name.trim(), part }] : [],
  );
  return {
    into: used.map(({ name }) => ({ name })),
    places: [...plan.places].map(([codingId, part]) => ({
      codingId,
      to: used.findIndex((each) => each.part === part),
    })),
  };
}

export type SplitProblem = 'nothing' | 'nameless' | 'same-name';

/** Why it cannot be done yet. */
export function splitProblem(plan: SplitPlan): SplitProblem | undefined {
  const { into } = splitInput(plan);
  if (into.length === 0 || plan.places.size === 0) return 'nothing';
  if (into.some(({ name }) => name === '')) return 'nameless';
  const keys = into.map(({ name }) => name.normalize('NFKC').toLowerCase());
  return new Set(keys).size < keys.length ? 'same-name' : undefined;
}
