/** Hits of one text, start and end of each in turn; one buffer serves text after text, and grows with the largest. */
export type HitBuffer = { values: Int32Array; size: number };

export function hitBuffer(): HitBuffer {
  return { values: new Int32Array(4096), size: 0 };
}

export function addHit(hits: HitBuffer, start: number, end: number): void {
  if (hits.size === hits.values.length) {
    const larger = new Int32Array(hits.size * 2);
    larger.set(hits.values);
    hits.values = larger;
  }
  hits.values[hits.size] = start;
  hits.values[hits.size + 1] = end;
  hits.size += 2;
}
