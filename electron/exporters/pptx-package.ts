import { strFromU8, strToU8, unzipSync } from 'fflate';
import { inksOf } from '../../shared/deck/look-inks.ts';
import type { Slide } from '../../shared/deck/slide.ts';
import type { DeckFileOptions } from './deck-file.ts';
import { chartXml } from './pptx-chart-xml.ts';
import { escapedXml, notesParagraphs } from './pptx-notes.ts';
import { finishSlideXml } from './pptx-slide-xml.ts';
import { linkColors, linkFaces, themeXml } from './pptx-theme.ts';
import { zipParts } from './zip-parts.ts';

type Context = { readonly slides: readonly Slide[]; readonly options: DeckFileOptions };

/** The writer repeats a paragraph's properties before each of its runs; the format allows them first alone. */
function propertiesFirst(xml: string): string {
  return xml.replaceAll(/(<\/a:r>|<a:br\/>)<a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/gsu, '$1');
}

/** Slides are named by their whole title, not by their number. */
function slideXml(xml: string, slide: Slide | undefined): string {
  if (!slide) return xml;
  const named = xml.replace(/<p:cSld name="[^"]*"/u, () => `<p:cSld name="${escapedXml(slide.title)}"`);
  return finishSlideXml(propertiesFirst(named), slide);
}

function listedTitles(xml: string, slides: readonly Slide[]): string {
  return xml.replaceAll(/(<vt:lpstr>)Slide (\d+)(?=<\/vt:lpstr>)/gu, (whole, tag: string, number: string) => {
    const slide = slides[Number(number) - 1];
    return slide ? `${tag}${escapedXml(slide.title)}` : whole;
  });
}

function coreTimes(xml: string, at: Date): string {
  const stamp = `${at.toISOString().slice(0, 19)}Z`;
  return xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${stamp}`);
}

/** Ids of the writer's random kind, counted instead. */
function countedIds(xml: string): string {
  let count = 0;
  return xml.replaceAll(/(<p14:section [^>]*id=")\{[^}"]*\}/gu, (_, head: string) => {
    count += 1;
    return `${head}{00000000-0000-4000-8000-${String(count).padStart(12, '0')}}`;
  });
}

/** The format has the list of notes' masters before that of slides. */
function notesMasterFirst(xml: string): string {
  return xml.replace(
    /(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/su,
    '$2$1',
  );
}

/** The writer lists parts that it does not write. */
function contentTypes(xml: string, names: ReadonlySet<string>): string {
  return xml
    .replaceAll(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/gu, (whole, name: string) =>
      names.has(name) ? whole : '',
    )
    .replaceAll('"image/jpg"', '"image/jpeg"')
    .replace(
      '<Override PartName="/ppt/theme/theme1.xml"',
      '<Override PartName="/ppt/theme/theme2.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>$&',
    );
}

function numberOf(name: string, part: RegExp): number | null {
  const found = part.exec(name)?.[1];
  return found === undefined ? null : Number(found);
}

function finishXml(name: string, xml: string, { slides, options }: Context): string {
  if (name === 'docProps/app.xml') return listedTitles(xml, slides);
  if (name.endsWith('core.xml')) return coreTimes(xml, options.at);
  if (name === 'ppt/presentation.xml') return notesMasterFirst(countedIds(xml));
  if (name.startsWith('ppt/theme/')) return themeXml(xml, options.look);
  const linked = linkFaces(linkColors(xml, inksOf(options.look)));
  const slide = numberOf(name, /ppt\/slides\/slide(\d+)\.xml$/u);
  if (slide !== null) return slideXml(linked, slides[slide - 1]);
  const notes = numberOf(name, /ppt\/notesSlides\/notesSlide(\d+)\.xml$/u);
  if (notes !== null) return notesParagraphs(linked, slides[notes - 1]);
  return name.includes('charts/') ? chartXml(linked) : linked;
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

/** The workbook behind a chart: its time and its entries' times fixed. */
function finishWorkbook(bytes: Uint8Array, at: Date): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  const settled = parts.map(([name, content]): [string, Uint8Array] => [
    name,
    name.endsWith('core.xml') ? strToU8(coreTimes(strFromU8(content), at)) : content,
  ]);
  return zipParts(new Map(settled));
}

/**
 * Parts of a written package, finished: colours and faces linked to the theme, slides whole (`finishSlideXml`), notes in
 * paragraphs, the given time in the properties, charts numbered from 1, only parts listed that are there. Throws where
 * the bytes are no zip.
 */
export function packageParts(
  bytes: Uint8Array,
  slides: readonly Slide[],
  options: DeckFileOptions,
): Map<string, Uint8Array> {
  const contents = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  const renumber = chartNumbers(contents.map(([name]) => name));
  const names = new Set(contents.map(([name]) => renumber(name)));
  const parts = new Map<string, Uint8Array>();
  for (const [written, content] of contents) {
    const name = renumber(written);
    if (name.endsWith('.xlsx')) parts.set(name, finishWorkbook(content, options.at));
    else if (/\.(?:xml|rels)$/u.test(name)) {
      const xml = strFromU8(content);
      const finished = name.endsWith('.rels')
        ? renumber(xml)
        : name === '[Content_Types].xml'
          ? contentTypes(renumber(xml), names)
          : finishXml(name, xml, { slides, options });
      parts.set(name, strToU8(finished));
    } else parts.set(name, content);
  }
  ownNotesTheme(parts);
  return parts;
}

/** Slides and notes may not share one theme part. */
function ownNotesTheme(parts: Map<string, Uint8Array>): void {
  const theme = parts.get('ppt/theme/theme1.xml');
  const rels = 'ppt/notesMasters/_rels/notesMaster1.xml.rels';
  const links = parts.get(rels);
  if (!theme || !links) return;
  parts.set('ppt/theme/theme2.xml', theme);
  parts.set(rels, strToU8(strFromU8(links).replace('theme/theme1.xml', 'theme/theme2.xml')));
}
