import type { ThemeReport } from '../analysis/theme-report.ts';

/** Between the parts of a name that was found, not written: see `nameThemes`. */
const separator = ' · ';

type Named = Pick<ThemeReport, 'label' | 'labelByHand'>;

function headOf({ label, labelByHand }: Named): string {
  const head = labelByHand ? label : (label.split(separator)[0] ?? label);
  return head.trim() === '' ? label : head;
}

/** Like the beginning of a sentence, unless the first word has a way of its own ("eBay"). */
export function capitalised(text: string): string {
  return /^\p{Ll}[^\p{Lu}\s]*(?:\s|$)/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/**
 * A theme's name as titles say it: of a found name the first part alone, unless another theme begins alike; the first
 * letter a capital. A name given by hand stays whole.
 */
export function titleLabel(report: Named, reports: readonly Named[]): string {
  const head = headOf(report);
  const alike = reports.filter((other) => headOf(other) === head).length > 1;
  return capitalised(alike ? report.label : head);
}
