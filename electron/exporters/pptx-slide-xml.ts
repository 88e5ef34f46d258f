import type { Slide, SlideElement } from '../../shared/deck/slide.ts';
import { elementIndex } from './pptx-pen.ts';
import { escapedXml } from './pptx-notes.ts';
import { figureWords } from './slide-words.ts';

// Slides as this product's writer gives them are changed as text: read into a tree and written out again, they take five
// times as long.

const drawnAsShapes = new Set<SlideElement['kind']>(['bodyMap', 'intervalPlot', 'journey', 'themeMap']);

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
const visibleName = (element: SlideElement, index: number) => `${names[element.kind]} ${index + 1}`;

/** Objects on a slide; none is inside another here. */
const objects = /<p:(sp|graphicFrame|pic|cxnSp)>.*?<\/p:\1>/gsu;
const ownProperties = /<p:cNvPr id="\d+" name="([^"]*)"(?: descr="[^"]*")?/u;

function named(shape: string, name: string, words: string | null): string {
  const description = words === null ? '' : ` descr="${escapedXml(words)}"`;
  return shape.replace(ownProperties, () => `<p:cNvPr id="0" name="${escapedXml(name)}"${description}`);
}

type Box = { readonly x: number; readonly y: number; readonly right: number; readonly bottom: number };

function boxOf(shape: string): Box {
  const [, x = 0, y = 0, w = 0, h = 0] = (
    /<a:off x="(-?\d+)" y="(-?\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"\/>/u.exec(shape) ?? []
  ).map(Number);
  return { x, y, right: x + w, bottom: y + h };
}

/** Shapes of one figure as one object with one description. */
function grouped(shapes: readonly string[], name: string, words: string): string {
  const boxes = shapes.map(boxOf);
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const w = Math.max(...boxes.map((box) => box.right)) - x;
  const h = Math.max(...boxes.map((box) => box.bottom)) - y;
  const parts = shapes.map((shape) => {
    const part = (ownProperties.exec(shape)?.[1] ?? '').replace(/^hara \d+ ?/u, '');
    return named(shape, part === '' ? 'part' : part, null);
  });
  return [
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="0" name="${name}" descr="${escapedXml(words)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>`,
    `<p:grpSpPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/><a:chOff x="${x}" y="${y}"/><a:chExt cx="${w}" cy="${h}"/></a:xfrm></p:grpSpPr>`,
    ...parts,
    '</p:grpSp>',
  ].join('');
}

const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** Lines at the side of a quote are nothing to those who hear the slide. */
function markedDecorative(shape: string): string {
  return shape.replace(
    /(<p:cNvPr [^>]*?)(?:\/>|><\/p:cNvPr>)/u,
    (_, head: string) => `${head}>${decorative}</p:cNvPr>`,
  );
}

/** Footer and page number as what they are; the number as a field, so that it stays right when slides move. */
function footer(shape: string): string {
  const words = [...shape.matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map((match) => match[1] ?? '').join('');
  const isNumber = /^\d+$/u.test(words);
  const place = isNumber
    ? '<p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr>'
    : '<p:nvPr><p:ph type="ftr" sz="quarter" idx="11"/></p:nvPr>';
  const placed = shape.replace(/<p:nvPr\s*\/>|<p:nvPr><\/p:nvPr>/u, place);
  if (!isNumber) return placed;
  return placed
    .replaceAll('<a:r>', '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">')
    .replaceAll('</a:r>', '</a:fld>');
}

function finished(shape: string, element: SlideElement, index: number): string {
  const isBar = ownProperties.exec(shape)?.[1]?.endsWith(' bar') ?? false;
  const own = named(shape, visibleName(element, index), figureWords(element));
  if (isBar) return markedDecorative(own);
  return element.kind === 'text' && element.role === 'footer' ? footer(own) : own;
}

function withGroups(shapes: readonly string[], slide: Slide): string[] {
  const out: string[] = [];
  const groups = new Map<number, { readonly at: number; readonly shapes: string[] }>();
  for (const shape of shapes) {
    const index = elementIndex(ownProperties.exec(shape)?.[1] ?? '');
    const element = index === null ? undefined : slide.elements[index];
    if (index === null || !element) out.push(shape);
    else if (!drawnAsShapes.has(element.kind)) out.push(finished(shape, element, index));
    else {
      const group = groups.get(index) ?? { at: out.push('') - 1, shapes: [] };
      group.shapes.push(shape);
      groups.set(index, group);
    }
  }
  for (const [index, group] of groups) {
    const element = slide.elements[index];
    if (element)
      out[group.at] = grouped(group.shapes, visibleName(element, index), figureWords(element) ?? '');
  }
  return out;
}

/**
 * A written slide made whole: shapes of a figure in one group with its words, names of objects as people read them, the
 * page number as a field, ids that occur once.
 */
export function finishSlideXml(xml: string, slide: Slide): string {
  const shapes = xml.match(objects) ?? [];
  const first = xml.search(objects);
  if (first < 0) return xml;
  const end = xml.indexOf('</p:spTree>', first);
  let id = 0;
  return `${xml.slice(0, first)}${withGroups(shapes, slide).join('')}${xml.slice(end)}`.replaceAll(
    /<p:cNvPr id="\d+"/gu,
    () => `<p:cNvPr id="${(id += 1)}"`,
  );
}
