import type { Document, Element } from '@xmldom/xmldom';
import type { Slide, SlideElement } from '../../shared/deck/slide.ts';
import { elementIndex } from './pptx-pen.ts';
import { figureWords } from './slide-words.ts';
import { children, descendants, firstDescendant, newElement, parseXml, writeXml } from './xml-dom.ts';

const drawnAsShapes = new Set<SlideElement['kind']>(['bodyMap', 'intervalPlot', 'journey', 'themeMap']);

/** Name and description of a shape. */
function properties(shape: Element): Element | null {
  return firstDescendant(shape, 'p', 'cNvPr');
}

function visibleName(element: SlideElement, index: number): string {
  const names: Readonly<Record<SlideElement['kind'], string>> = {
    text: 'Text',
    quote: 'Quote',
    bullets: 'Points',
    bigNumber: 'Number',
    barChart: 'Chart',
    intervalPlot: 'Shares',
    bodyMap: 'Body map',
    journey: 'Journey',
    themeMap: 'Theme map',
    table: 'Table',
    image: 'Logo',
  };
  return `${names[element.kind]} ${index + 1}`;
}

function numbers(element: Element | null, ...names: readonly string[]): number[] {
  return names.map((name) => Number(element?.getAttribute(name) ?? 0));
}

/** The box around shapes, in EMU. */
function bounds(shapes: readonly Element[]): { x: number; y: number; w: number; h: number } {
  const boxes = shapes.map((shape) => {
    const [x = 0, y = 0] = numbers(firstDescendant(shape, 'a', 'off'), 'x', 'y');
    const [w = 0, h = 0] = numbers(firstDescendant(shape, 'a', 'ext'), 'cx', 'cy');
    return { x, y, right: x + w, bottom: y + h };
  });
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    w: Math.max(...boxes.map((box) => box.right)) - x,
    h: Math.max(...boxes.map((box) => box.bottom)) - y,
  };
}

/** Shapes of one figure as one object with one description. */
function group(document: Document, shapes: readonly Element[], name: string, words: string): void {
  const [first] = shapes;
  if (!first) return;
  const box = bounds(shapes);
  const at = { x: String(box.x), y: String(box.y) };
  const extent = { cx: String(box.w), cy: String(box.h) };
  const frame = newElement(document, 'a', 'xfrm', {}, [
    newElement(document, 'a', 'off', at),
    newElement(document, 'a', 'ext', extent),
    newElement(document, 'a', 'chOff', at),
    newElement(document, 'a', 'chExt', extent),
  ]);
  const whole = newElement(document, 'p', 'grpSp', {}, [
    newElement(document, 'p', 'nvGrpSpPr', {}, [
      newElement(document, 'p', 'cNvPr', { id: '0', name, descr: words }),
      newElement(document, 'p', 'cNvGrpSpPr'),
      newElement(document, 'p', 'nvPr'),
    ]),
    newElement(document, 'p', 'grpSpPr', {}, [frame]),
  ]);
  first.parentNode?.insertBefore(whole, first);
  for (const shape of shapes) whole.appendChild(shape);
}

const decorativeUri = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}';
const decorativeSpace = 'http://schemas.microsoft.com/office/drawing/2017/decorative';

function markDecorative(document: Document, shape: Element): void {
  const mark = document.createElementNS(decorativeSpace, 'adec:decorative');
  mark.setAttribute('val', '1');
  const extension = newElement(document, 'a', 'ext', { uri: decorativeUri });
  extension.appendChild(mark);
  properties(shape)?.appendChild(newElement(document, 'a', 'extLst', {}, [extension]));
}

/** The page's number as a field, so that it stays right when slides move. */
function numberField(document: Document, shape: Element): void {
  for (const run of descendants(shape, 'a', 'r')) {
    const field = newElement(document, 'a', 'fld', {
      id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}',
      type: 'slidenum',
    });
    for (const child of children(run)) field.appendChild(child);
    run.parentNode?.replaceChild(field, run);
  }
}

function markFooter(document: Document, shape: Element): void {
  const words = descendants(shape, 'a', 't')
    .map((text) => text.textContent ?? '')
    .join('');
  const isNumber = /^\d+$/u.test(words);
  if (isNumber) numberField(document, shape);
  const own = isNumber
    ? { type: 'sldNum', sz: 'quarter', idx: '12' }
    : { type: 'ftr', sz: 'quarter', idx: '11' };
  const place = firstDescendant(shape, 'p', 'nvPr');
  if (place && !firstDescendant(shape, 'p', 'ph')) place.appendChild(newElement(document, 'p', 'ph', own));
}

function finishShape(document: Document, shape: Element, element: SlideElement, index: number): void {
  const own = properties(shape);
  const decorative = own?.getAttribute('name')?.endsWith(' bar') ?? false;
  own?.setAttribute('name', visibleName(element, index));
  const words = figureWords(element);
  if (words !== null) own?.setAttribute('descr', words);
  if (decorative) markDecorative(document, shape);
  if (element.kind === 'text' && element.role === 'footer') markFooter(document, shape);
}

/**
 * A written slide made whole: shapes of a figure in one group with its words, names of objects as people read them, the
 * page number as a field, ids that occur once.
 */
export function finishSlideXml(xml: string, slide: Slide): string {
  const document = parseXml(xml);
  const tree = firstDescendant(document, 'p', 'spTree');
  if (!tree) return xml;
  const groups = new Map<number, Element[]>();
  for (const shape of children(tree)) {
    const index = elementIndex(properties(shape)?.getAttribute('name') ?? '');
    const element = index === null ? undefined : slide.elements[index];
    if (index === null || !element) continue;
    if (drawnAsShapes.has(element.kind)) groups.set(index, [...(groups.get(index) ?? []), shape]);
    else finishShape(document, shape, element, index);
  }
  for (const [index, shapes] of groups) {
    const element = slide.elements[index];
    if (!element) continue;
    for (const shape of shapes) {
      const own = properties(shape);
      own?.setAttribute('name', (own.getAttribute('name') ?? '').replace(/^hara \d+ ?/u, '') || 'part');
    }
    group(document, shapes, visibleName(element, index), figureWords(element) ?? '');
  }
  descendants(document, 'p', 'cNvPr').forEach((own, index) => own.setAttribute('id', String(index + 1)));
  return writeXml(document);
}
