import { kindGlyphs } from '../../shared/domain/code.ts';
import { inkOf, type CodeLook } from './code-look.ts';
import { assignLanes, placeLabels, type Extent } from './lanes.ts';
import styles from './reader.module.css';

export const stripePitch = 8;
const labelLine = 19;
const labelSpace = 72;
const mostLanes = 7;

export type MarginItem = Extent & {
  readonly look: CodeLook;
  readonly selected: boolean;
  readonly memo: boolean;
  /** It alone stands out now. */
  readonly alone: boolean;
};

export type MarginWords = {
  readonly more: (count: number) => string;
  readonly fewer: string;
  /** A name with its memo, as it is said. */
  readonly withMemo: (code: string) => string;
};

/**
 * Draws the stripes and code names beside one turn. `width` and `height` are those of the margin; where it is too
 * narrow for names only stripes stand. Lanes beyond the seventh share the last one.
 */
export function drawMargin(
  items: readonly MarginItem[],
  size: { readonly width: number; readonly height: number; readonly open: boolean },
  words: MarginWords,
): { readonly element: HTMLElement; readonly height: number } {
  const margin = document.createElement('span');
  margin.className = styles.margin ?? '';
  margin.dir = 'ltr';
  const { lanes, count } = assignLanes(items, 1);
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const item of items) margin.append(stripe(item, Math.min(lanes.get(item.id) ?? 0, mostLanes - 1)));
  const left = Math.min(count, mostLanes) * stripePitch + 10;
  if (size.width - left < labelSpace) return { element: margin, height: 0 };
  const room = size.open ? Number.MAX_SAFE_INTEGER : size.height;
  const { placed, hidden, moreTop } = placeLabels(items, labelLine, room);
  for (const { id, top } of placed) {
    const item = byId.get(id);
    if (item !== undefined) margin.append(label(item, top, left, words));
  }
  if (hidden.length > 0) {
    const names = hidden.map((id) => byId.get(id)?.look.name ?? '').join(', ');
    margin.append(toggle(words.more(hidden.length), moreTop, left, names));
  } else if (size.open) margin.append(toggle(words.fewer, moreTop, left, ''));
  return { element: margin, height: moreTop + labelLine };
}

function stripe(item: MarginItem, lane: number): HTMLElement {
  const element = document.createElement('span');
  element.className = item.selected ? `${styles.stripe} ${styles.stripeSelected}` : (styles.stripe ?? '');
  element.dataset.coding = item.id;
  element.toggleAttribute('data-alone', item.alone);
  element.title = item.look.name;
  element.style.cssText = `left:${lane * stripePitch}px;top:${item.top}px;height:${item.bottom - item.top}px;color:${inkOf(item.look)}`;
  return element;
}

function label(item: MarginItem, top: number, left: number, words: MarginWords): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  // Reached from the text by Enter; a tab stop for each would put thousands before the next control.
  element.tabIndex = -1;
  element.className = item.selected ? `${styles.label} ${styles.labelSelected}` : (styles.label ?? '');
  element.dataset.coding = item.id;
  element.toggleAttribute('data-alone', item.alone);
  element.title = item.look.name;
  element.dir = 'auto';
  element.style.cssText = `top:${top}px;left:${left}px`;
  const glyph = document.createElement('span');
  glyph.className = styles.glyph ?? '';
  glyph.style.color = inkOf(item.look);
  glyph.ariaHidden = 'true';
  glyph.textContent = kindGlyphs[item.look.kind];
  if (item.memo) element.ariaLabel = words.withMemo(item.look.name);
  element.append(glyph, item.memo ? `${item.look.name} ✎` : item.look.name);
  return element;
}

/** Shows the names that found no room, or hides them again. */
function toggle(text: string, top: number, left: number, title: string): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.tabIndex = -1;
  element.className = `${styles.label} ${styles.more}`;
  element.dataset.names = '';
  element.title = title;
  element.style.cssText = `top:${top}px;left:${left}px`;
  element.textContent = text;
  return element;
}
