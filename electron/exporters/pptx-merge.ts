import { strFromU8, strToU8 } from 'fflate';
import type { Document, Element, Node } from '@xmldom/xmldom';
import type { Faces } from '../../shared/deck/faces.ts';
import { textHeight } from '../../shared/deck/text-primitives.ts';
import type { PageSize } from '../../shared/deck/deck-look.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import { dropUnreached, linksOf, linksPart, setLinks, type Link, type Parts } from './package-links.ts';
import { layoutFor, type Template, type TemplateLayout } from './pptx-template.ts';
import { scaleTemplate } from './scale-template.ts';
import {
  children,
  descendants,
  emptyElement,
  firstDescendant,
  namespaces,
  newElement,
  parseXml,
  writeXml,
} from './xml-dom.ts';

export type MergedDeck = {
  readonly parts: Parts;
  /** True where no layout of the template holds a title: titles are text of their own. */
  readonly withoutTitles: boolean;
};

/** Where the content of our slides begins, in inches: a title of the template must end above. */
const contentTop = 2.05;

/** True where every title of the deck fits into the place that the layout has for one: all move there, or none. */
export function titlesFit(slides: readonly Slide[], layout: TemplateLayout, faces: Faces): boolean {
  const { title: place } = layout;
  if (!place || place.y + place.h > contentTop) return false;
  return slides.every((slide) =>
    slide.elements.every((element) => {
      if (element.kind !== 'text' || element.role !== 'title') return true;
      // Placeholders have insets of a tenth of an inch.
      const box = { ...place, w: place.w - 0.2, h: place.h - 0.1 };
      return textHeight({ ...element, box }, faces) <= box.h;
    }),
  );
}

function frameOf(place: Element): Element | null {
  const shape = place.parentNode?.parentNode?.parentNode;
  const frame = shape && [...shape.childNodes].find((node) => node.nodeName === 'p:spPr');
  return frame && isElement(frame) ? frame : null;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The title in the template's own place: its box, and smaller type where its face is wider than ours. */
function placeTitle(document: Document, place: Element): void {
  const frame = frameOf(place);
  if (frame) emptyElement(frame);
  const body =
    frame?.parentNode && [...frame.parentNode.childNodes].find((node) => node.nodeName === 'p:txBody');
  const setting = body && isElement(body) ? firstDescendant(body, 'a', 'bodyPr') : null;
  if (!setting) return;
  emptyElement(setting);
  setting.appendChild(newElement(document, 'a', 'normAutofit'));
}

/** Titles as plain text, where the layout has no place for one. */
function freeTitle(document: Document): void {
  for (const place of descendants(document, 'p', 'ph'))
    if (place.getAttribute('type') === 'title') place.parentNode?.removeChild(place);
}

/** Footer and page number take the layout's places where it has them. */
function placeFooter(document: Document, layout: TemplateLayout): void {
  for (const place of descendants(document, 'p', 'ph')) {
    const type = place.getAttribute('type');
    const held = type === 'ftr' ? layout.hasFooter : type === 'sldNum' ? layout.hasNumber : null;
    if (held === null) continue;
    if (!held) place.parentNode?.removeChild(place);
    else place.removeAttribute('idx');
  }
}

type Fit = { readonly layout: TemplateLayout; readonly opening: boolean; readonly moves: boolean };

function fittedSlide(xml: string, slide: Slide, { layout, opening, moves }: Fit): string {
  const document = parseXml(xml);
  const framed = slide.elements.some((element) => element.kind === 'text' && element.role === 'title');
  if (!layout.title) freeTitle(document);
  for (const place of descendants(document, 'p', 'ph')) {
    if (place.getAttribute('type') !== 'title') continue;
    // Ours are of our own layouts: the template's place is found by its kind.
    for (const own of ['idx', 'hasCustomPrompt']) place.removeAttribute(own);
    if (opening && layout.type === 'title') place.setAttribute('type', 'ctrTitle');
    if (moves && framed && !opening) placeTitle(document, place);
  }
  placeFooter(document, layout);
  return writeXml(document);
}

/** A name that is not taken yet. */
function freeName(parts: Parts, name: string): string {
  let free = name;
  while (parts.has(free)) free = free.replace(/([^/]+)$/u, 'hara-$1');
  return free;
}

/** Our parts below a part go into the template, under names that are free there; links follow. */
function bring(
  from: Parts,
  into: Parts,
  part: string,
  moved: Map<string, string>,
  replace: (link: Link) => Link | null,
): string {
  const known = moved.get(part);
  if (known !== undefined) return known;
  const content = from.get(part);
  const name = freeName(into, part);
  moved.set(part, name);
  into.set(name, content ?? new Uint8Array());
  const links = linksOf(from, part).flatMap((link): Link[] => {
    const other = replace(link);
    if (other === null) return [];
    if (other !== link || link.outside) return [other];
    return [{ ...link, target: bring(from, into, link.target, moved, replace) }];
  });
  if (links.length > 0) setLinks(into, name, links);
  return name;
}

/** What the template keeps of its own presentation: everything but its slides and what belongs to them. */
const keptLinks = new Set([
  'slideMaster',
  'notesMaster',
  'handoutMaster',
  'presProps',
  'viewProps',
  'theme',
  'tableStyles',
  'font',
]);

function emptied(template: Template): Link[] {
  const { parts, presentation } = template;
  const links = linksOf(parts, presentation).filter((link) => keptLinks.has(link.type));
  setLinks(parts, presentation, links);
  const root = linksOf(parts, '').filter((link) => link.type === 'officeDocument');
  setLinks(parts, '', root);
  dropUnreached(parts);
  return links;
}

type Brought = { readonly id: string; readonly name: string };

function presentationXml(
  template: Template,
  slides: readonly Brought[],
  notes: string | null,
  ours: string,
  page: PageSize,
): string {
  const { parts, presentation } = template;
  const document = parseXml(strFromU8(parts.get(presentation) ?? new Uint8Array()));
  const root = document.documentElement;
  if (!root) return '';
  for (const child of children(root))
    if (
      ['p:sldIdLst', 'p:custShowLst', 'p:extLst', 'p:modifyVerifier', 'p:smartTags'].includes(child.nodeName)
    )
      root.removeChild(child);
  const link = (element: ReturnType<typeof newElement>, id: string) => {
    element.setAttributeNS(namespaces.r, 'r:id', id);
    return element;
  };
  const list = newElement(document, 'p', 'sldIdLst');
  slides.forEach(({ id }, index) =>
    list.appendChild(link(newElement(document, 'p', 'sldId', { id: String(256 + index) }), id)),
  );
  const size = firstDescendant(document, 'p', 'sldSz');
  size?.setAttribute('cx', String(Math.round(page.w * 914_400)));
  size?.setAttribute('cy', String(Math.round(page.h * 914_400)));
  size?.removeAttribute('type');
  root.insertBefore(list, size);
  if (notes !== null) {
    const notesList = newElement(document, 'p', 'notesMasterIdLst', {}, [
      link(newElement(document, 'p', 'notesMasterId'), notes),
    ]);
    root.insertBefore(notesList, list);
  }
  // Sections as we wrote them: the ids of slides are the same.
  const sections = children(parseXml(ours).documentElement ?? root).find(
    (child) => child.nodeName === 'p:extLst',
  );
  if (sections) root.appendChild(document.importNode(sections, true));
  return writeXml(document);
}

/** Types of all parts: the template's list with ours, for what is there. */
function contentTypes(
  parts: Parts,
  template: string,
  ours: string,
  moved: ReadonlyMap<string, string>,
): string {
  const document = parseXml(template);
  const root = document.documentElement;
  const types = new Map<string, string>();
  const defaults = new Map<string, string>();
  const read = (xml: string, nameOf: (name: string) => string | undefined) => {
    const list = parseXml(xml);
    for (const entry of descendants(list, 'types', 'Default')) {
      const extension = (entry.getAttribute('Extension') ?? '').toLowerCase();
      if (!defaults.has(extension)) defaults.set(extension, entry.getAttribute('ContentType') ?? '');
    }
    for (const entry of descendants(list, 'types', 'Override')) {
      const name = nameOf((entry.getAttribute('PartName') ?? '').slice(1));
      if (name !== undefined && parts.has(name)) types.set(name, entry.getAttribute('ContentType') ?? '');
    }
  };
  read(template, (name) => (parts.has(name) ? name : undefined));
  read(ours, (name) => moved.get(name));
  if (root) emptyElement(root);
  const add = (tag: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElementNS(namespaces.types, tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    root?.appendChild(element);
  };
  for (const [extension, type] of defaults) add('Default', { Extension: extension, ContentType: type });
  for (const [name, type] of types) add('Override', { PartName: `/${name}`, ContentType: type });
  return writeXml(document);
}

const presentationType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';

/**
 * Our slides in a company's presentation: its masters, layouts, theme and page furniture, none of its slides, comments or
 * properties. The template is laid out for our page where its own is another.
 */
export function mergeIntoTemplate(
  ours: Parts,
  slides: readonly Slide[],
  template: Template,
  { page, faces }: { readonly page: PageSize; readonly faces: Faces },
): MergedDeck {
  const { parts, presentation } = template;
  scaleTemplate(template, page);
  const scale = { x: page.w / template.size.w, y: page.h / template.size.h };
  const fitted = (layout: TemplateLayout): TemplateLayout => ({
    ...layout,
    title: layout.title && {
      x: layout.title.x * scale.x,
      y: layout.title.y * scale.y,
      w: layout.title.w * scale.x,
      h: layout.title.h * scale.y,
    },
  });
  const told = slides.filter((slide) => slide.kind !== 'title');
  const moves = titlesFit(told, fitted(layoutFor(template, false)), faces);
  const kept = emptied(template);
  const notesMaster = kept.find((link) => link.type === 'notesMaster');
  const moved = new Map<string, string>();
  if (notesMaster) moved.set('ppt/notesMasters/notesMaster1.xml', notesMaster.target);
  const links: Link[] = [...kept];
  const brought: Brought[] = [];
  slides.forEach((slide, index) => {
    const part = `ppt/slides/slide${index + 1}.xml`;
    const opening = slide.kind === 'title';
    const layout = fitted(layoutFor(template, opening));
    const xml = ours.get(part);
    const fit = { layout, opening, moves };
    if (xml) ours.set(part, strToU8(fittedSlide(strFromU8(xml), slide, fit)));
    const name = bring(ours, parts, part, moved, (link) =>
      link.type === 'slideLayout' ? { ...link, target: layout.part } : link,
    );
    const id = `rIdHara${index + 1}`;
    brought.push({ id, name });
    links.push({ id, type: 'slide', target: name, outside: false });
  });
  const ownNotes = notesMaster ? undefined : moved.get('ppt/notesMasters/notesMaster1.xml');
  if (ownNotes !== undefined)
    links.push({ id: 'rIdHaraNotes', type: 'notesMaster', target: ownNotes, outside: false });
  setLinks(parts, presentation, links);
  const oursPresentation = strFromU8(ours.get('ppt/presentation.xml') ?? new Uint8Array());
  parts.set(
    presentation,
    strToU8(
      presentationXml(
        template,
        brought,
        ownNotes === undefined ? null : 'rIdHaraNotes',
        oursPresentation,
        page,
      ),
    ),
  );
  addProperties(ours, parts, moved, presentation);
  const types = contentTypes(
    parts,
    strFromU8(parts.get('[Content_Types].xml') ?? new Uint8Array()),
    strFromU8(ours.get('[Content_Types].xml') ?? new Uint8Array()),
    moved,
  );
  // A .potx or .ppsx becomes a presentation.
  parts.set(
    '[Content_Types].xml',
    strToU8(
      types.replace(
        new RegExp(`(PartName="/${presentation}" ContentType=")[^"]*`, 'u'),
        `$1${presentationType}`,
      ),
    ),
  );
  return { parts, withoutTitles: !slides.some((slide) => layoutFor(template, slide.kind === 'title').title) };
}

/** Properties of ours: the template's name people. */
function addProperties(ours: Parts, parts: Parts, moved: Map<string, string>, presentation: string): void {
  const root: Link[] = [{ id: 'rId1', type: 'officeDocument', target: presentation, outside: false }];
  for (const [id, type, name] of [
    ['rId2', 'core-properties', 'docProps/core.xml'],
    ['rId3', 'extended-properties', 'docProps/app.xml'],
  ] as const) {
    const content = ours.get(name);
    if (!content) continue;
    parts.set(name, content);
    moved.set(name, name);
    root.push({ id, type, target: name, outside: false });
  }
  setLinks(parts, '', root);
  parts.delete(linksPart('docProps/core.xml'));
}
