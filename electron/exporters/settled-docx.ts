import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipParts } from './zip-parts.ts';

/** The document with the given time in its properties and in nothing else: the same report and time give the same bytes. */
export function settledDocx(bytes: Uint8Array, at: Date): Uint8Array {
  const stamp = `${at.toISOString().slice(0, 19)}Z`;
  const parts = Object.entries(unzipSync(bytes))
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, content]): [string, Uint8Array] => {
      if (name !== 'docProps/core.xml') return [name, content];
      const xml = strFromU8(content).replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${stamp}`);
      return [name, strToU8(xml)];
    });
  return zipParts(new Map(parts));
}
