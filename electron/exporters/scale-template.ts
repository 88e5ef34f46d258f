import { strFromU8, strToU8 } from 'fflate';
import type { Element } from '@xmldom/xmldom';
import type { PageSize } from '../../shared/deck/deck-look.ts';
import type { Template } from './pptx-template.ts';
import { descendants, parseXml, writeXml } from './xml-dom.ts';

type Scale = { readonly x: number; readonly y: number };

function scaled(element: Element, names: Readonly<Record<string, number>>): void {
  for (const [name, factor] of Object.entries(names)) {
    const value = element.getAttribute(name);
    if (value !== null && /^-?\d+$/u.test(value))
      element.setAttribute(name, String(Math.round(Number(value) * factor)));
  }
}

/** Places and type of a master or layout, for a page of another size; what is inside a group follows its frame. */
function scaledXml(xml: string, { x, y }: Scale): string {
  const document = parseXml(xml);
  const inGroup = (element: Element) => {
    let depth = 0;
    for (let node = element.parentNode; node; node = node.parentNode)
      if (node.nodeName === 'p:grpSp') depth += 1;
    const own = element.parentNode?.parentNode?.nodeName === 'p:grpSpPr';
    return depth > (own ? 1 : 0);
  };
  for (const off of descendants(document, 'a', 'off')) if (!inGroup(off)) scaled(off, { x, y });
  for (const ext of descendants(document, 'a', 'ext')) if (!inGroup(ext)) scaled(ext, { cx: x, cy: y });
  const type = Math.min(x, y);
  for (const name of ['defRPr', 'rPr', 'endParaRPr'])
    for (const run of descendants(document, 'a', name)) scaled(run, { sz: type });
  for (const body of descendants(document, 'a', 'bodyPr'))
    scaled(body, { lIns: x, rIns: x, tIns: y, bIns: y });
  return writeXml(document);
}

/** Masters and layouts laid out for our page, as presentation programs do when a page's size is changed. */
export function scaleTemplate({ parts, size }: Template, page: PageSize): void {
  const scale = { x: page.w / size.w, y: page.h / size.h };
  if (Math.abs(scale.x - 1) < 0.001 && Math.abs(scale.y - 1) < 0.001) return;
  for (const [name, content] of parts)
    if (/^ppt\/slide(?:Masters|Layouts)\/[^/]+\.xml$/u.test(name))
      parts.set(name, strToU8(scaledXml(strFromU8(content), scale)));
}
