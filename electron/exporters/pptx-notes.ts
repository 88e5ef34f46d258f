import type { Slide } from '../../shared/deck/slide.ts';
import { textLanguage } from './pptx-type.ts';

export const escapedXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Speaker notes as one paragraph a line: the writer puts line ends into one run, where they are lost. */
export function notesParagraphs(xml: string, slide: Slide | undefined): string {
  if (!slide) return xml;
  const lang = textLanguage(slide.language);
  const lines = (slide.notes === '' ? slide.title : slide.notes).split('\n');
  const paragraphs = lines.map((line) =>
    line === ''
      ? `<a:p><a:endParaRPr lang="${lang}"/></a:p>`
      : `<a:p><a:r><a:rPr lang="${lang}"/><a:t>${escapedXml(line)}</a:t></a:r></a:p>`,
  );
  return xml.replace(
    /(<p:ph type="body"[^>]*\/>.*?<a:lstStyle\/>)<a:p>.*?<\/a:p>(?=<\/p:txBody>)/su,
    (_, head: string) => head + paragraphs.join(''),
  );
}
