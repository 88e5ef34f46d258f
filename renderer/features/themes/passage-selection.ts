import type { PassageReport } from '../../../shared/analysis/theme-report.ts';
import type { Id } from '../../../shared/domain/ids.ts';

/** Passages chosen for one act; `anchor` is where a range with the shift key begins. */
export type PassageSelection = { readonly keys: ReadonlySet<string>; readonly anchor: string | undefined };

export const nothingSelected: PassageSelection = { keys: new Set(), anchor: undefined };

/** A passage is a range of a document, whatever number of codings lie over it. */
export function passageKey(passage: Pick<PassageReport, 'documentId' | 'start' | 'end'>): string {
  return `${passage.documentId}:${passage.start}-${passage.end}`;
}

export function toggled(selection: PassageSelection, key: string): PassageSelection {
  const keys = new Set(selection.keys);
  if (!keys.delete(key)) keys.add(key);
  return { keys, anchor: key };
}

/** From the anchor to `key` in the order shown, added to what is chosen. */
export function extendedTo(
  selection: PassageSelection,
  key: string,
  order: readonly string[],
): PassageSelection {
  const from = selection.anchor === undefined ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(key);
  if (from < 0 || to < 0) return toggled(selection, key);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { keys: new Set([...selection.keys, ...range]), anchor: selection.anchor };
}

export function allSelected(order: readonly string[]): PassageSelection {
  return { keys: new Set(order), anchor: order[0] };
}

/** What remains chosen after the list changed. */
export function keptIn(selection: PassageSelection, order: readonly string[]): PassageSelection {
  const there = new Set(order);
  const keys = new Set([...selection.keys].filter((key) => there.has(key)));
  const anchor = selection.anchor !== undefined && there.has(selection.anchor) ? selection.anchor : undefined;
  return keys.size === selection.keys.size && anchor === selection.anchor ? selection : { keys, anchor };
}

/** The codings of the chosen passages: what is moved or split off. */
export function codingsOf(passages: readonly PassageReport[], selection: PassageSelection): readonly Id[] {
  return passages
    .filter((passage) => selection.keys.has(passageKey(passage)))
    .flatMap((passage) => [...passage.codingIds]);
}

/** What is dragged: the chosen passages where the grabbed one is among them, else that one alone. */
export function grabbed(
  passages: readonly PassageReport[],
  selection: PassageSelection,
  key: string,
): readonly Id[] {
  if (selection.keys.has(key)) return codingsOf(passages, selection);
  return codingsOf(passages, { keys: new Set([key]), anchor: key });
}
