import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes, placeLabels, type Extent } from '../../renderer/editor/lanes.ts';

const extents = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 90 })), { maxLength: 40 })
  .map((pairs) =>
    pairs.map(([top, height], index): Extent => ({ id: `c${index}`, top, bottom: top + height })),
  );

describe('assignLanes', () => {
  it('puts overlapping extents beside one another and uses a lane again once it is free', () => {
    const { lanes, count } = assignLanes([
      { id: 'short', top: 10, bottom: 20 },
      { id: 'long', top: 0, bottom: 50 },
      { id: 'later', top: 20, bottom: 30 },
      { id: 'after', top: 60, bottom: 70 },
    ]);
    expect({ lanes: Object.fromEntries(lanes), count }).toEqual({
      lanes: { long: 0, short: 1, later: 1, after: 0 },
      count: 2,
    });
  });

  it('never lets two extents of one lane touch', () => {
    fc.assert(
      fc.property(extents, (list) => {
        const { lanes } = assignLanes(list);
        for (const a of list)
          for (const b of list)
            if (a.id !== b.id && lanes.get(a.id) === lanes.get(b.id))
              expect(a.bottom <= b.top || b.bottom <= a.top).toBe(true);
      }),
    );
  });

  it('needs no more lanes than the most extents that overlap at one height', () => {
    fc.assert(
      fc.property(extents, (list) => {
        const depths = list.map(
          ({ top }) => list.filter((other) => other.top <= top && top < other.bottom).length,
        );
        expect(assignLanes(list).count).toBe(Math.max(0, ...depths));
      }),
    );
  });

  it('does not depend on the order in which extents come', () => {
    fc.assert(
      fc.property(extents, (list) => {
        const there = Object.fromEntries(assignLanes(list).lanes);
        expect(Object.fromEntries(assignLanes(list.toReversed()).lanes)).toEqual(there);
      }),
    );
  });

  it('keeps a gap where one is asked for', () => {
    const pair = [
      { id: 'a', top: 0, bottom: 10 },
      { id: 'b', top: 11, bottom: 20 },
    ];
    expect([assignLanes(pair).count, assignLanes(pair, 2).count]).toEqual([1, 2]);
  });
});

describe('placeLabels', () => {
  it('sets labels at their extents and moves those down that would touch', () => {
    const placement = placeLabels(
      [
        { id: 'a', top: 0, bottom: 20 },
        { id: 'b', top: 4, bottom: 30 },
        { id: 'c', top: 60, bottom: 80 },
      ],
      18,
      100,
    );
    expect(placement).toEqual({
      placed: [
        { id: 'a', top: 0 },
        { id: 'b', top: 18 },
        { id: 'c', top: 60 },
      ],
      hidden: [],
      moreTop: 78,
    });
  });

  it('counts the labels that find no room on the last line', () => {
    const stack = ['a', 'b', 'c', 'd'].map((id) => ({ id, top: 0, bottom: 40 }));
    expect(placeLabels(stack, 20, 45)).toEqual({
      placed: [{ id: 'a', top: 0 }],
      hidden: ['b', 'c', 'd'],
      moreTop: 20,
    });
  });

  it('shows or counts every label, and none overlaps another', () => {
    fc.assert(
      fc.property(extents, (list) => {
        const { placed, hidden } = placeLabels(list, 18, 400);
        expect([...placed.map(({ id }) => id), ...hidden].toSorted()).toEqual(
          list.map(({ id }) => id).toSorted(),
        );
        placed
          .slice(1)
          .forEach((label, index) =>
            expect(label.top).toBeGreaterThanOrEqual((placed[index]?.top ?? 0) + 18),
          );
      }),
    );
  });
});
