import { strFromU8, unzipSync } from 'fflate';
import { ApiError } from '../../shared/api/errors.ts';
import type { PageSize } from '../../shared/deck/deck-look.ts';
import { linksOf, type Parts } from './package-links.ts';
import { descendants, firstDescendant, parseXml } from './xml-dom.ts';

/** A layout of a company's presentation, and what it holds a place for. */
export type TemplateLayout = {
  readonly part: string;
  /** `title`, `titleOnly`, `obj`, `blank`, ... */
  readonly type: string;
  /** Place of the title in inches, from the layout or its master; null where there is none. */
  readonly title: { readonly x: number; readonly y: number; readonly w: number; readonly h: number } | null;
  /** Index of the place for a subtitle; null where there is none. */
  readonly subtitle: string | null;
  readonly hasFooter: boolean;
  readonly hasNumber: boolean;
};
export type Template = {
  readonly parts: Parts;
  readonly presentation: string;
  readonly size: PageSize;
  readonly layouts: readonly TemplateLayout[];
};

/** Reasons for which a file cannot be a template; each has a message. */
export type TemplateReason =
  | 'template-not-pptx'
  | 'template-password'
  | 'template-old-format'
  | 'template-broken'
  | 'template-no-layouts'
  | 'template-too-large';

function refuse(reason: TemplateReason): never {
  throw new ApiError('invalid-input', `the template cannot be used: ${reason}`, { reason });
}

const emu = 914_400;
/** Unpacked; real templates are some tens of megabytes. */
const largest = 300 << 20;

/** Office files under a password and those of 1997-2003 are compound files, not zips. */
function compoundReason(bytes: Uint8Array): TemplateReason | null {
  const isCompound = [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
  if (!isCompound) return null;
  const name = new Uint8Array([...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]));
  return Buffer.from(bytes).includes(Buffer.from(name)) ? 'template-password' : 'template-old-format';
}

function unpacked(bytes: Uint8Array): Parts {
  const reason = compoundReason(bytes);
  if (reason) refuse(reason);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) refuse('template-not-pptx');
  let total = 0;
  try {
    const contents = unzipSync(bytes, {
      filter: (file) => {
        total += file.originalSize;
        if (total > largest) refuse('template-too-large');
        return !file.name.endsWith('/');
      },
    });
    return new Map(Object.entries(contents));
  } catch (error) {
    if (error instanceof ApiError) throw error;
    return refuse('template-broken');
  }
}

type Place = { readonly type: string; readonly index: string; readonly box: TemplateLayout['title'] };

function places(xml: string): Place[] {
  return descendants(parseXml(xml), 'p', 'sp').flatMap((shape) => {
    const place = firstDescendant(shape, 'p', 'ph');
    if (!place) return [];
    const [off, ext] = [firstDescendant(shape, 'a', 'off'), firstDescendant(shape, 'a', 'ext')];
    const inches = (value: string | null | undefined) => Number(value ?? 0) / emu;
    const box =
      off && ext?.getAttribute('cx')
        ? {
            x: inches(off.getAttribute('x')),
            y: inches(off.getAttribute('y')),
            w: inches(ext.getAttribute('cx')),
            h: inches(ext.getAttribute('cy')),
          }
        : null;
    return [{ type: place.getAttribute('type') ?? 'obj', index: place.getAttribute('idx') ?? '0', box }];
  });
}

const isTitle = (place: Place) => place.type === 'title' || place.type === 'ctrTitle';

function layoutOf(parts: Parts, part: string, master: readonly Place[]): TemplateLayout {
  const xml = strFromU8(parts.get(part) ?? new Uint8Array());
  const own = places(xml);
  const title = own.find(isTitle);
  return {
    part,
    type: parseXml(xml).documentElement?.getAttribute('type') ?? 'obj',
    title: title ? (title.box ?? master.find(isTitle)?.box ?? null) : null,
    subtitle: own.find((place) => place.type === 'subTitle')?.index ?? null,
    hasFooter: own.some((place) => place.type === 'ftr'),
    hasNumber: own.some((place) => place.type === 'sldNum'),
  };
}

function layoutsOf(parts: Parts, presentation: string): TemplateLayout[] {
  const masters = linksOf(parts, presentation).filter((link) => link.type === 'slideMaster');
  return masters.flatMap(({ target: master }) => {
    const text = parts.get(master);
    if (!text) return [];
    const masterPlaces = places(strFromU8(text));
    return linksOf(parts, master)
      .filter((link) => link.type === 'slideLayout' && parts.has(link.target))
      .map((link) => layoutOf(parts, link.target, masterPlaces));
  });
}

/**
 * Reads a company's presentation or presentation template (.pptx, .potx). @throws ApiError invalid-input with a
 * `TemplateReason`: no presentation, under a password, of an old format, broken, too large, or without any layout.
 */
export function readTemplate(bytes: Uint8Array): Template {
  const parts = unpacked(bytes);
  try {
    const presentation = linksOf(parts, '').find((link) => link.type === 'officeDocument')?.target;
    const text = presentation === undefined ? undefined : parts.get(presentation);
    if (presentation === undefined || !text) return refuse('template-not-pptx');
    const document = parseXml(strFromU8(text));
    if (document.documentElement?.localName !== 'presentation') return refuse('template-not-pptx');
    const size = firstDescendant(document, 'p', 'sldSz');
    const layouts = layoutsOf(parts, presentation);
    if (layouts.length === 0) return refuse('template-no-layouts');
    return {
      parts,
      presentation,
      size: {
        w: Number(size?.getAttribute('cx') ?? 12_192_000) / emu,
        h: Number(size?.getAttribute('cy') ?? 6_858_000) / emu,
      },
      layouts,
    };
  } catch (error) {
    if (error instanceof ApiError) throw error;
    return refuse('template-broken');
  }
}

/** The layout for a slide: one made for titles alone first, then any that holds a title; without one, an empty page. */
export function layoutFor(template: Template, opening: boolean): TemplateLayout {
  const { layouts } = template;
  const ofType = (...types: readonly string[]) =>
    types.flatMap((type) => layouts.filter((layout) => layout.type === type && layout.title));
  const wanted = opening ? ofType('title', 'titleOnly') : ofType('titleOnly', 'obj', 'tx');
  const [first] = layouts;
  const found =
    wanted[0] ??
    layouts.find((layout) => layout.title) ??
    layouts.find((layout) => layout.type === 'blank') ??
    first;
  return found ?? refuse('template-no-layouts');
}
