import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';

/** Namespaces of presentation packages. */
export const namespaces = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  rels: 'http://schemas.openxmlformats.org/package/2006/relationships',
  types: 'http://schemas.openxmlformats.org/package/2006/content-types',
} as const;
type Prefix = keyof typeof namespaces;

/** Throws where the text is no XML; document types are refused, so that nothing is expanded. */
export function parseXml(text: string): Document {
  if (/<!DOCTYPE/iu.test(text)) throw new TypeError('document types are not read');
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new TypeError(message);
    },
  });
  return parser.parseFromString(text.replace(/^\uFEFF/u, ''), 'text/xml');
}

export function writeXml(document: Document): string {
  return new XMLSerializer().serializeToString(document);
}

/** Descendants `prefix:name` in document order, as they are now. */
export function descendants(parent: Document | Element, prefix: Prefix, name: string): Element[] {
  return [...parent.getElementsByTagNameNS(namespaces[prefix], name)];
}

export function firstDescendant(parent: Document | Element, prefix: Prefix, name: string): Element | null {
  return parent.getElementsByTagNameNS(namespaces[prefix], name).item(0);
}

/** Children that are elements. */
export function children(parent: Element): Element[] {
  return [...parent.childNodes].filter((node): node is Element => node.nodeType === 1);
}

/** A new element `prefix:name` with attributes and children; not in the tree yet. */
export function newElement(
  document: Document,
  prefix: 'a' | 'p',
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  inner: readonly Element[] = [],
): Element {
  const element = document.createElementNS(namespaces[prefix], `${prefix}:${name}`);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  for (const child of inner) element.appendChild(child);
  return element;
}

/** Takes everything out of an element. */
export function emptyElement(element: Element): void {
  for (let child = element.firstChild; child; child = element.firstChild) element.removeChild(child);
}
