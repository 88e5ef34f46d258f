import { SaxesParser } from 'saxes';

/** An element without its namespace prefix; `text` is what stands directly in it. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };

/** Deeper than this nothing is that a person made. */
const mostLevels = 200;

/**
 * Reads XML into a tree. Entities other than the five of XML are not expanded, document types are refused.
 * @throws Error where the text is no well-formed XML, declares a document type or nests too deeply
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const open: Open[] = [];
  let root: XmlElement | undefined;
  parser.on('doctype', () => {
    throw new Error('document types are not read');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= mostLevels) throw new Error('nested too deeply');
    open.push({ name: local(name), attributes: localNames(attributes), children: [], text: '' });
  });
  const addText = (words: string): void => {
    const last = open.at(-1);
    if (last !== undefined) last.text += words;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed === undefined) return;
    const parent = open.at(-1);
    if (parent === undefined) root = closed;
    else parent.children.push(closed);
  });
  parser.write(text.replace(/^\ufeff/, '')).close();
  if (root === undefined) throw new Error('no element');
  return root;
}

export function childrenNamed(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter((child) => child.name === name) ?? [];
}

export function childNamed(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child) => child.name === name);
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
}
