import { zipSync, type Zippable } from 'fflate';

/** The earliest time a zip can carry: entries are equal whenever they are written. */
const zipTime = new Date(1980, 0, 1);
/** Little larger than at the usual level, in half the time. */
const level = 3;
const packed = /\.(?:png|jpe?g|xlsx)$/u;

/** Parts as a package; the content types come first, as readers of streams expect. */
export function zipParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  const first = (name: string) => (name === '[Content_Types].xml' ? 0 : 1);
  for (const [name, content] of [...parts].toSorted(([a], [b]) => first(a) - first(b)))
    entries[name] = [content, { mtime: zipTime, level: packed.test(name) ? 0 : level }];
  return zipSync(entries);
}
