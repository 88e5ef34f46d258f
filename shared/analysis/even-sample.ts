/**
 * `size` of the numbers 0..count-1 at even distances, ascending; all of them where `count` is not greater. What follows from
 * an order that has a meaning (documents, then text) is spread over all people.
 */
export function evenSample(count: number, size: number): Int32Array {
  const taken = Math.min(count, size);
  return Int32Array.from({ length: taken }, (_, at) => Math.floor((at * count) / taken));
}
