import type { DeckLook } from '../../shared/deck/deck-look.ts';
import { inksOf, type InkTable } from '../../shared/deck/look-inks.ts';
import { escapedXml } from './pptx-notes.ts';
import { faceMarks, themeColors, themeFaces } from './pptx-type.ts';

/** How slides name the theme's colours. */
const slotNames: Readonly<Record<string, string>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' };

/** Colours that the theme has, by reference: the deck follows when the theme is changed or another takes its place. */
export function linkColors(xml: string, inks: InkTable): string {
  const slots = new Map<string, string>();
  for (const [slot, color] of themeColors(inks))
    if (!slots.has(color) && !/link$/iu.test(slot)) slots.set(color, slotNames[slot] ?? slot);
  return xml.replaceAll(
    /<a:srgbClr val="([0-9A-Fa-f]{6})"(\/>|>(.*?)<\/a:srgbClr>)/gsu,
    (whole, color: string, tail: string, inner: string | undefined) => {
      const slot = slots.get(color.toUpperCase());
      if (slot === undefined) return whole;
      return tail === '/>'
        ? `<a:schemeClr val="${slot}"/>`
        : `<a:schemeClr val="${slot}">${inner ?? ''}</a:schemeClr>`;
    },
  );
}

const faceTag = (script: string, mark: string) => new RegExp(`<a:${script} typeface="${mark}"[^>]*?/>`, 'gu');

/** Faces by reference to the theme's fonts, each script its own. */
export function linkFaces(xml: string): string {
  let linked = xml;
  for (const [role, kind] of [
    ['serif', 'mj'],
    ['sans', 'mn'],
  ] as const) {
    for (const [script, name] of [
      ['latin', 'lt'],
      ['ea', 'ea'],
      ['cs', 'cs'],
    ] as const)
      linked = linked.replaceAll(
        faceTag(script, faceMarks[role]),
        `<a:${script} typeface="+${kind}-${name}"/>`,
      );
  }
  return linked;
}

function withFaces(xml: string, look: DeckLook): string {
  const faces = themeFaces(look.fonts);
  return (['major', 'minor'] as const).reduce((text, kind) => {
    const { latin, eastAsian, complex } = faces[kind];
    const own = [
      `<a:latin typeface="${escapedXml(latin)}"/>`,
      `<a:ea typeface="${escapedXml(eastAsian)}"/>`,
      `<a:cs typeface="${escapedXml(complex)}"/>`,
      `<a:font script="Jpan" typeface="${escapedXml(eastAsian)}"/>`,
    ].join('');
    return text.replace(
      new RegExp(
        `(<a:${kind}Font>)<a:latin[^>]*/><a:ea[^>]*/><a:cs[^>]*/>(?:<a:font script="Jpan"[^>]*/>)?`,
        'u',
      ),
      (_, tag: string) => tag + own,
    );
  }, xml);
}

/** The writer's theme with the look's colours and fonts. */
export function themeXml(xml: string, look: DeckLook): string {
  const colors = themeColors(inksOf(look))
    .map(([slot, color]) => `<a:${slot}><a:srgbClr val="${color}"/></a:${slot}>`)
    .join('');
  const colored = xml
    .replace(/<a:clrScheme .*?<\/a:clrScheme>/su, `<a:clrScheme name="Hara">${colors}</a:clrScheme>`)
    .replace(/<a:fontScheme name="[^"]*"/u, '<a:fontScheme name="Hara"')
    .replace(/(<a:theme [^>]*name=")[^"]*/u, '$1Hara');
  return withFaces(colored, look);
}
