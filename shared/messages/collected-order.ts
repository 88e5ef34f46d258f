import type { Translate } from './translate.ts';

/** More titles than these are counted only. */
const mostTitles = 6;

/** In which order interviews stand that are told "as collected", and which of them have no date. */
export function collectedOrder(
  { dated, undated }: { readonly dated: number; readonly undated: readonly string[] },
  t: Translate,
): string {
  if (dated === 0) return t('saturation.orderImported');
  if (undated.length === 0) return t('saturation.orderDated');
  const titles = undated.slice(0, mostTitles).join(t('saturation.orderBetween'));
  const more = Math.max(0, undated.length - mostTitles);
  return t('saturation.orderMixed', { count: undated.length, titles, more });
}
