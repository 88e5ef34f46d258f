import { strFromU8 } from 'fflate';
import type { Element } from '@xmldom/xmldom';
import { contrastRatio } from '../../shared/deck/color-math.ts';
import type { DeckColors } from '../../shared/deck/deck-look.ts';
import { leastContrast } from '../../shared/deck/look-inks.ts';
import { linksOf } from './package-links.ts';
import type { Template } from './pptx-template.ts';
import { children, firstDescendant, parseXml } from './xml-dom.ts';

type Slots = ReadonlyMap<string, string>;

function slotsOf(theme: string): Slots {
  const scheme = firstDescendant(parseXml(theme), 'a', 'clrScheme');
  if (!scheme) return new Map();
  return new Map(
    children(scheme).flatMap((slot) => {
      const [color] = children(slot);
      const value = color?.getAttribute('lastClr') ?? color?.getAttribute('val');
      return value && /^[0-9a-f]{6}$/iu.test(value)
        ? [[slot.localName ?? '', `#${value.toLowerCase()}`] as const]
        : [];
    }),
  );
}

/** The colour that a fill begins with; null for pictures and what is computed. */
function fillColor(fill: Element | null, named: (name: string) => string | undefined): string | null {
  if (!fill) return null;
  const plain = firstDescendant(fill, 'a', 'srgbClr')?.getAttribute('val');
  if (plain) return `#${plain.toLowerCase()}`;
  const scheme = firstDescendant(fill, 'a', 'schemeClr')?.getAttribute('val');
  return (scheme && named(scheme)) ?? null;
}

/**
 * Ground, text and accent of a company's presentation, from its first master and that master's theme, so that greys and
 * hues can be chosen for them. Text that could not be read on the ground becomes black or white. Null without a theme.
 */
export function templateColors({ parts, presentation }: Template): DeckColors | null {
  const master = linksOf(parts, presentation).find((link) => link.type === 'slideMaster')?.target;
  const masterXml = master === undefined ? undefined : parts.get(master);
  const theme = linksOf(parts, master ?? '').find((link) => link.type === 'theme')?.target;
  const themeXml = theme === undefined ? undefined : parts.get(theme);
  if (!masterXml || !themeXml) return null;
  const slots = slotsOf(strFromU8(themeXml));
  const document = parseXml(strFromU8(masterXml));
  const map = firstDescendant(document, 'p', 'clrMap');
  const named = (name: string) => slots.get(map?.getAttribute(name) ?? name) ?? slots.get(name);
  const ground = fillColor(firstDescendant(document, 'p', 'bg'), named) ?? named('bg1') ?? '#ffffff';
  const ink = named('tx1') ?? '#000000';
  const readable = contrastRatio(ink, ground) >= leastContrast;
  const darker = contrastRatio('#000000', ground) >= contrastRatio('#ffffff', ground);
  return {
    page: ground,
    ink: readable ? ink : darker ? '#111111' : '#ffffff',
    accent: named('accent1') ?? ink,
  };
}
