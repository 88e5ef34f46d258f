import { strFromU8, strToU8 } from 'fflate';
import { descendants, namespaces, parseXml, writeXml } from './xml-dom.ts';

/** Parts of a package by their names. */
export type Parts = Map<string, Uint8Array>;
export type Link = {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly outside: boolean;
};

const folderOf = (part: string) => part.slice(0, part.lastIndexOf('/') + 1);

/** Where the links of a part are kept. */
export function linksPart(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;
}

/** A target as the name of a part, from the part that links to it. */
function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folderOf(part)}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The links of a part, targets as names of parts; none where it has no list. Throws where the list is no XML. */
export function linksOf(parts: Parts, part: string): Link[] {
  const list = parts.get(linksPart(part));
  if (!list) return [];
  return descendants(parseXml(strFromU8(list)), 'rels', 'Relationship').map((link) => {
    const outside = link.getAttribute('TargetMode') === 'External';
    const target = link.getAttribute('Target') ?? '';
    return {
      id: link.getAttribute('Id') ?? '',
      type: (link.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
      target: outside ? target : resolved(part, target),
      outside,
    };
  });
}

const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageType: Readonly<Record<string, string>> = {
  'core-properties': 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
};

/** Writes the links of a part anew; targets are written from the package's root. */
export function setLinks(parts: Parts, part: string, links: readonly Link[]): void {
  const document = parseXml(`<Relationships xmlns="${namespaces.rels}"/>`);
  for (const link of links) {
    const element = document.createElementNS(namespaces.rels, 'Relationship');
    element.setAttribute('Id', link.id);
    element.setAttribute('Type', packageType[link.type] ?? `${relationType}/${link.type}`);
    element.setAttribute('Target', link.outside ? link.target : `/${link.target}`);
    if (link.outside) element.setAttribute('TargetMode', 'External');
    document.documentElement?.appendChild(element);
  }
  parts.set(linksPart(part), strToU8(writeXml(document)));
}

/** Drops every part that nothing leads to from the package's own links. */
export function dropUnreached(parts: Parts): void {
  const reached = new Set<string>(['[Content_Types].xml', '_rels/.rels']);
  const waiting = linksOf(parts, '');
  for (const link of waiting) {
    if (link.outside || reached.has(link.target) || !parts.has(link.target)) continue;
    reached.add(link.target);
    if (parts.has(linksPart(link.target))) reached.add(linksPart(link.target));
    waiting.push(...linksOf(parts, link.target));
  }
  for (const name of parts.keys()) if (!reached.has(name)) parts.delete(name);
}
