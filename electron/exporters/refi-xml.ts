import { DOMImplementation, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';

/** Characters that XML 1.0 cannot carry. */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export type XmlWriter = {
  readonly root: Element;
  /** A new element with attributes (undefined: left out) and what is in it. */
  readonly make: (
    name: string,
    attributes: Readonly<Record<string, string | undefined>>,
    inner?: readonly Element[] | string,
  ) => Element;
  readonly write: () => string;
};

/** A document of one default name space. */
export function xmlWriter(namespace: string, rootName: string): XmlWriter {
  const document: Document = new DOMImplementation().createDocument(namespace, rootName, null);
  const root = document.documentElement;
  if (root === null) throw new TypeError('a document has a root');
  return {
    root,
    make: (name, attributes, inner = []) => {
      const element = document.createElementNS(namespace, name);
      for (const [key, value] of Object.entries(attributes))
        if (value !== undefined) element.setAttribute(key, carried(value));
      if (typeof inner === 'string') element.appendChild(document.createTextNode(carried(inner)));
      else for (const child of inner) element.appendChild(child);
      return element;
    },
    write: () =>
      `<?xml version="1.0" encoding="utf-8"?>\n${new XMLSerializer().serializeToString(document)}\n`,
  };
}

function carried(text: string): string {
  return text.replace(notInXml, '');
}
