import type { Ink } from '../../shared/deck/deck-colors.ts';
import type { DeckLook } from '../../shared/deck/deck-look.ts';
import { inksOf, type InkTable } from '../../shared/deck/look-inks.ts';
import { escapedXml } from './pptx-notes.ts';
import { faceMarks, hex, themeColors, themeFaces } from './pptx-type.ts';

/** Colours that follow the theme, by the names that slides have for them. Hues of kinds mean something and stay. */
const linked = { ink: 'tx1', page: 'bg1', accent: 'accent1' } as const satisfies Partial<Record<Ink, string>>;

/** Ground, text and accent by reference: the deck follows when its theme is changed. */
export function linkColors(xml: string, inks: InkTable): string {
  const slots = new Map<string, string>(
    Object.entries(linked).map(([ink, slot]) => [hex(inks[ink as keyof typeof linked]), slot]),
  );
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

const themeRoles = new Map<string, string>([
  [faceMarks.serif, 'mj'],
  [faceMarks.sans, 'mn'],
]);
const themeScripts = new Map([
  ['latin', 'lt'],
  ['ea', 'ea'],
  ['cs', 'cs'],
]);
const faceTag = new RegExp(
  `<a:(latin|ea|cs) typeface="(${faceMarks.serif}|${faceMarks.sans})"[^>]*?/>`,
  'gu',
);

/** Faces by reference to the theme's fonts, each script its own. */
export function linkFaces(xml: string): string {
  return xml.replaceAll(
    faceTag,
    (_, script: string, mark: string) =>
      `<a:${script} typeface="+${themeRoles.get(mark)}-${themeScripts.get(script)}"/>`,
  );
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
