import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addPart,
  goTo,
  newPlan,
  removePart,
  rename,
  send,
  splitInput,
  splitProblem,
  type SplitPlan,
} from '../../renderer/features/codebook/split-plan.ts';

const ids = ['p1', 'p2', 'p3', 'p4'];

test('a passage goes to its new code and the next one is looked at; going back changes nothing', () => {
  const plan = send(send(newPlan, ids, 0), ids, undefined);
  expect([plan.at, [...plan.places]]).toEqual([2, [['p1', 0]]]);
  expect(goTo(plan, ids, 0)).toEqual({ ...plan, at: 0 });
  const again = send(goTo(plan, ids, 0), ids, 1);
  expect([...again.places]).toEqual([['p1', 1]]);
});

test('says why it cannot be done yet', () => {
  const sent = send(newPlan, ids, 0);
  expect(splitProblem(newPlan)).toBe('nothing');
  expect(splitProblem(sent)).toBe('nameless');
  expect(splitProblem(rename(rename(sent, 0, 'Light'), 1, 'ｌｉｇｈｔ'))).toBe('same-name');
  expect(splitProblem(rename(sent, 0, 'light'))).toBeUndefined();
  expect(splitInput(rename(sent, 0, ' light '))).toEqual({
    into: [{ name: 'light' }],
    places: [{ codingId: 'p1', to: 0 }],
  });
});

test('whatever is done, every passage goes to one new code that is there, or stays', () => {
  const step = fc.record({
    act: fc.constantFrom('send', 'skip', 'back', 'add', 'remove', 'name'),
    n: fc.nat(8),
  });
  const acts: Record<string, (plan: SplitPlan, n: number) => SplitPlan> = {
    send: (plan, n) => send(plan, ids, n),
    skip: (plan) => send(plan, ids, undefined),
    back: (plan) => goTo(plan, ids, plan.at - 1),
    add: addPart,
    remove: (plan, n) => removePart(plan, n % plan.names.length),
    name: (plan, n) => rename(plan, n % plan.names.length, `name ${n}`),
  };
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const plan = steps.reduce((now, { act, n }) => acts[act]?.(now, n) ?? now, newPlan);
      const { into, places } = splitInput(plan);
      expect(places.every(({ codingId, to }) => ids.includes(codingId) && to >= 0 && to < into.length)).toBe(
        true,
      );
      expect(new Set(places.map(({ codingId }) => codingId)).size).toBe(places.length);
    }),
  );
});
