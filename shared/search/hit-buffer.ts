/** Hits of one text, start and end of each in turn; one buffer serves text after text, and grows with the largest. */
export type HitBuffer = { values: Int32Array<ArrayBuffer>; size: number };

export function hitBuffer(): HitBuffer {
  return { values: new Int32Array(4096), size: 0 };
}

export function addHit(hits: HitBuffer, start: number, end: number): void {
  if (hits.size === hits.values.length) hits.values = longer(hits.values);
  hits.values[hits.size] = start;
  hits.values[hits.size + 1] = end;
  hits.size += 2;
}

/** The same values with as much room again. */
export function longer(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
}
