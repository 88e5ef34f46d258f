import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Language } from '../../shared/domain/language.ts';
import { eastAsianFonts } from './pptx-type.ts';

type Options = {
  readonly language: Language;
  readonly at: Date;
  /** Titles of the slides in order: what lists and screen readers call them. */
  readonly titles?: readonly string[];
};

const escapedXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The writer repeats a paragraph's properties before each of its runs; the format allows them first alone. */
function propertiesFirst(xml: string): string {
  return xml.replaceAll(/(<\/a:r>|<a:br\/>)<a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/gsu, '$1');
}

/** Slides are named by their whole title, not by their number. */
function namedSlide(name: string, xml: string, titles: readonly string[]): string {
  const number = /ppt\/slides\/slide(\d+)\.xml$/u.exec(name)?.[1];
  const title = number === undefined ? undefined : titles[Number(number) - 1];
  return title === undefined
    ? xml
    : xml.replace(/<p:cSld name="[^"]*"/u, () => `<p:cSld name="${escapedXml(title)}"`);
}

function listedTitles(xml: string, titles: readonly string[]): string {
  return xml.replaceAll(/(<vt:lpstr>)Slide (\d+)(?=<\/vt:lpstr>)/gu, (whole, tag: string, number: string) => {
    const title = titles[Number(number) - 1];
    return title === undefined ? whole : `${tag}${escapedXml(title)}`;
  });
}

/** The earliest time a zip can carry: entries are equal whenever they are written. */
const zipTime = new Date(1980, 0, 1);

/** The writer gives Latin and East Asian text one face; Japanese needs its own. */
function eastAsianFace(xml: string): string {
  return xml
    .replaceAll(/<a:ea typeface="Palatino Linotype"[^>]*\/>/gu, `<a:ea typeface="${eastAsianFonts.serif}"/>`)
    .replaceAll(/<a:ea typeface="Arial"[^>]*\/>/gu, `<a:ea typeface="${eastAsianFonts.sans}"/>`);
}

function themeFace(xml: string): string {
  return xml
    .replace(/(<a:majorFont>.*?)<a:ea typeface=""\/>/su, `$1<a:ea typeface="${eastAsianFonts.serif}"/>`)
    .replace(/(<a:minorFont>.*?)<a:ea typeface=""\/>/su, `$1<a:ea typeface="${eastAsianFonts.sans}"/>`);
}

function coreTimes(xml: string, at: Date): string {
  const stamp = `${at.toISOString().slice(0, 19)}Z`;
  return xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${stamp}`);
}

function finishXml(name: string, xml: string, options: Options): string {
  const titles = options.titles ?? [];
  if (name.endsWith('docProps/app.xml')) return listedTitles(xml, titles);
  const faced = namedSlide(name, propertiesFirst(eastAsianFace(xml)), titles);
  if (name.endsWith('core.xml')) return coreTimes(faced, options.at);
  if (/theme\d+\.xml$/u.test(name) && options.language === 'ja') return themeFace(faced);
  // Ids of the writer's random kind, in charts only.
  return name.includes('charts/')
    ? faced.replaceAll(/\{[0-9A-F]{8}-[0-9A-F-]{27}\}/giu, '{00000000-0000-0000-0000-000000000000}')
    : faced;
}

const chartFile = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.(?:xml|xlsx))/gu;

/** The writer numbers charts over the life of the process: here they are numbered from 1 in each file. */
function chartNumbers(names: readonly string[]): (text: string) => string {
  const used = names.flatMap((name) =>
    [...name.matchAll(/charts\/chart(\d+)\.xml$/gu)].map((match) => Number(match[1])),
  );
  const order = used.toSorted((a, b) => a - b);
  return (text) =>
    text.replaceAll(chartFile, (whole, stem: string, number: string) => {
      const place = order.indexOf(Number(number));
      return place < 0 ? whole : `${stem}${place + 1}`;
    });
}

/**
 * Finishes a written package: East Asian faces, the given time in the properties, entry times fixed, embedded
 * workbooks likewise, charts numbered from 1, slides named by their titles, paragraphs in the order of the format. Throws where the bytes are no zip.
 */
export function finishPackage(bytes: Uint8Array, options: Options): Uint8Array {
  const entries: Zippable = {};
  const contents = unzipSync(bytes);
  const renumber = chartNumbers(Object.keys(contents));
  for (const [name, content] of Object.entries(contents)) {
    if (name.endsWith('/')) continue;
    const settled = name.endsWith('.xlsx')
      ? finishPackage(content, options)
      : /\.(?:xml|rels)$/u.test(name)
        ? strToU8(renumber(finishXml(name, strFromU8(content), options)))
        : content;
    entries[renumber(name)] = [settled, { mtime: zipTime }];
  }
  return zipSync(entries, { level: 6 });
}
