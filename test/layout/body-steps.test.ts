import { describe, expect, it } from 'vitest';
import { bodyRegions, type BodyRegion } from '../../shared/domain/code.ts';
import { regionShapes } from '../../shared/layout/body-regions.ts';
import { stepOnBody, type BodyStep } from '../../shared/layout/body-steps.ts';

const steps: readonly BodyStep[] = ['up', 'down', 'left', 'right'];

describe('arrows on the body map', () => {
  it('reach every region from every other', () => {
    const reached = new Set<BodyRegion>(['head']);
    for (const region of reached) for (const step of steps) reached.add(stepOnBody(region, step));
    expect([...reached].toSorted()).toEqual([...bodyRegions].toSorted());
  });

  it('stay at an end, and go over to the back and home again', () => {
    const walk = (from: BodyRegion, step: BodyStep) => {
      let at = from;
      for (let n = 0; n < bodyRegions.length; n += 1) at = stepOnBody(at, step);
      return { at, stays: stepOnBody(at, step) === at, side: regionShapes[at].side };
    };
    expect([walk('chest', 'up'), walk('chest', 'right'), walk('upper-back', 'left')]).toMatchObject([
      { stays: true, side: 'front' },
      { stays: true, side: 'back' },
      { stays: true, side: 'front' },
    ]);
  });
});
