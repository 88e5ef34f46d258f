import type { DeckLook, PageSize } from './deck-look.ts';
import { pageSizes } from './deck-look.ts';
import type { DeckText } from './deck-text.ts';
import type { SlideEdits } from './deck.ts';
import { grid, textBlock } from './compose.ts';
import { editedPart, ownRuns } from './edit-parts.ts';
import { facesOf, type Faces } from './faces.ts';
import { layPart, layStack, type LaidPart } from './lay-out-parts.ts';
import { scaledPart } from './scale-parts.ts';
import type { Box, ImageElement, SlideElement } from './slide.ts';
import type { FlatPart, SlideContent, SlidePart } from './slide-content.ts';

/** One page of a slide: what stands on it below its title. */
export type LaidPage = {
  readonly title: string;
  readonly elements: readonly SlideElement[];
  /** Texts that had to be cut, whole: they go into the notes. */
  readonly cut: readonly string[];
};

export type LayOutSetting = {
  readonly look: DeckLook;
  readonly edits: SlideEdits;
  readonly t: DeckText;
};

/** Where parts may stand on a further page. */
const further: Box = { x: grid.left, y: grid.content, w: grid.width, h: grid.bottom - grid.content };
/** Further pages of one slide; what does not fit even then is named in the notes. */
const mostPages = 4;

function layParts(parts: readonly SlidePart[], faces: Faces): LaidPart[] {
  return parts.flatMap((part) =>
    part.kind === 'stack' ? layStack(part, faces) : [layPart(part, faces, grid.bottom)],
  );
}

function titlePart(title: string, key = 'title') {
  const box = { x: grid.left, y: grid.top, w: grid.width, h: 1.2 };
  return textBlock([[{ text: title, bold: true }]], box, {
    key,
    role: 'title',
    font: 'serif',
    max: 30,
    min: 18,
    lineHeight: 1.25,
  });
}

/** The same part on a page of its own, below the title. */
function onFurtherPage(part: FlatPart, size: PageSize): FlatPart {
  const box = { ...further, w: 'quotes' in part ? further.w : Math.max(part.box.w, further.w) };
  const placed =
    part.kind === 'quotes' ? { ...part, box, across: false, columns: 2 as const } : { ...part, box };
  return part.kind === 'table'
    ? { ...part, box: { ...part.box, y: Math.min(part.box.y, further.y) } }
    : (scaledPart(placed, size) as FlatPart);
}

/** Title, parts and further pages of a content in a look, its own words in place of the computed ones. */
export function layOut(content: SlideContent, setting: LayOutSetting): readonly LaidPage[] {
  const { look, edits, t } = setting;
  const faces = facesOf(look);
  const size = pageSizes[look.page];
  const title = edits.texts['title'] ?? content.title;
  const framed = content.frame === 'own' ? [] : [titlePart(title)];
  const parts = [...framed, ...content.parts.map((part) => editedPart(part, edits))];
  const laid = layParts(
    parts.map((part) => scaledPart(part, size)),
    faces,
  );
  const pages: LaidPage[] = [pageOf(title, laid)];
  let rest = laid.flatMap((part) => part.rest ?? []);
  while (rest.length > 0 && pages.length < mostPages) {
    const [part, ...others] = rest;
    if (!part) break;
    const name = t('deck.continued', { title, page: pages.length + 1 });
    const next = layParts([scaledPart(titlePart(name, 'title'), size), onFurtherPage(part, size)], faces);
    pages.push(pageOf(name, next));
    rest = [...next.flatMap((one) => one.rest ?? []), ...others];
  }
  const last = pages.at(-1);
  if (rest.length > 0 && last)
    pages[pages.length - 1] = { ...last, cut: [...last.cut, ...rest.flatMap(wordsOf)] };
  return pages;
}

function pageOf(title: string, laid: readonly LaidPart[]): LaidPage {
  return {
    title,
    elements: laid.flatMap((part) => part.elements),
    cut: laid.flatMap((part) => part.cut),
  };
}

function wordsOf(part: FlatPart): string[] {
  if (part.kind === 'quotes') return part.quotes.map((quote) => `${quote.text} ${quote.attribution}`);
  if (part.kind === 'bullets') return part.items.map((item) => item.runs.map((run) => run.text).join(''));
  if (part.kind === 'table') return part.rows.map((row) => row.map((cell) => cell.text).join(' · '));
  return [];
}

/** Footer, page number and logo; the cover has only the logo. */
export function footOf(
  footer: string,
  number: number | null,
  look: DeckLook,
  cover: boolean,
): readonly SlideElement[] {
  const size = pageSizes[look.page];
  const faces = facesOf(look);
  const logo = logoOf(look, cover, size);
  if (cover) return logo;
  const taken = (logo[0]?.box.w ?? 0) * (pageSizes.wide.w / size.w);
  const y = grid.footer;
  const foot = {
    role: 'footer',
    max: 12,
    min: 12,
    color: 'ink-3',
    lineHeight: 1.2,
    valign: 'bottom',
  } as const;
  const words = textBlock(
    [ownRuns(footer)],
    { x: grid.left, y, w: grid.width - 0.7 - (taken > 0 ? taken + 0.2 : 0), h: 0.42 },
    { ...foot, key: 'footer' },
  );
  const page = textBlock(
    [[{ text: number === null ? '–' : String(number) }]],
    { x: grid.right - 0.6, y, w: 0.6, h: 0.42 },
    { ...foot, key: 'page', align: 'right' },
  );
  const laid = layParts(
    [words, page].map((part) => scaledPart(part, size)),
    faces,
  );
  return [...laid.flatMap((part) => part.elements), ...logo];
}

function logoOf(look: DeckLook, cover: boolean, size: PageSize): ImageElement[] {
  const { logo } = look;
  if (!logo) return [];
  const most = cover ? { w: 2.2, h: 0.7 } : { w: 1.1, h: 0.34 };
  const scale = Math.min(most.w / logo.width, most.h / logo.height);
  const [w, h] = [logo.width * scale, logo.height * scale];
  const margin = (grid.left * size.w) / pageSizes.wide.w;
  const right = size.w - margin - (cover ? 0 : 0.5);
  const y = cover ? 0.5 : grid.footer + 0.42 - h;
  return [
    {
      kind: 'image',
      key: 'logo',
      box: { x: right - w, y, w, h },
      fileId: logo.fileId,
      mime: logo.mime,
      altText: logo.name,
    },
  ];
}
