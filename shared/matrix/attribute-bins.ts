import { compareText } from '../analysis/order.ts';

/** A value of an attribute, or a span of values. `key` names it in addresses and files. */
export type Bin = { readonly key: string; readonly name: string };
export type Bins = { readonly bins: readonly Bin[]; readonly binOf: (value: string) => string | undefined };

/** So many different values stand beside one another as they are. */
const mostValues = 7;
const mostBins = 4;

/**
 * The values of an attribute as columns. Up to seven different values, and all that are neither numbers nor dates, stand as
 * they are. More numbers are put into up to four groups of about as many people each, cut between different values, so that
 * a few very large ones do not empty the others; more dates by year, or by month within two years. Values are compared
 * after NFKC and without blanks at the ends; an empty one belongs nowhere.
 */
export function attributeBins(given: readonly string[]): Bins {
  const values = given.map(plainValue).filter((value) => value !== '');
  const distinct = [...new Set(values)];
  const numbers = numbersOf(distinct);
  if (numbers && distinct.length > mostValues) return numberBins(values, numbers);
  const dates = datesOf(distinct);
  if (dates && distinct.length > mostValues) return dateBins(dates);
  const order = (value: string): number => numbers?.get(value) ?? dates?.get(value)?.order ?? 0;
  const sorted = distinct.toSorted((left, right) => order(left) - order(right) || compareText(left, right));
  return {
    bins: sorted.map((value) => ({ key: value, name: value })),
    binOf: (value) => plainValue(value) || undefined,
  };
}

function plainValue(value: string): string {
  return value.normalize('NFKC').trim();
}

/** Values as numbers, where all are numbers of one unit ("12 years", "¥3,000"); else undefined. */
function numbersOf(values: readonly string[]): ReadonlyMap<string, number> | undefined {
  const read = values.map((value) => ({
    value,
    match: /^([^\d-]*)(-?\d[\d,]*(?:\.\d+)?)([^\d]*)$/u.exec(value),
  }));
  const [first] = read;
  const numbers = new Map<string, number>();
  for (const { value, match } of read) {
    if (!match || match[1] !== first?.match?.[1] || match[3]?.trim() !== first?.match?.[3]?.trim())
      return undefined;
    numbers.set(value, Number((match[2] ?? '').replaceAll(',', '')));
  }
  return numbers.size === 0 ? undefined : numbers;
}

function numberBins(values: readonly string[], numbers: ReadonlyMap<string, number>): Bins {
  const all = values.map((value) => numbers.get(value) ?? 0).toSorted((left, right) => left - right);
  const groups = cutAtShares(all);
  const bins = groups.map(({ low, high }) => ({
    key: low === high ? String(low) : `${low}..${high}`,
    name: low === high ? String(low) : `${low}–${high}`,
  }));
  return {
    bins,
    binOf: (value) => {
      const number = numbers.get(plainValue(value));
      if (number === undefined) return undefined;
      return bins[groups.findIndex(({ high }) => number <= high)]?.key;
    },
  };
}

/** Cuts at the quarters, each moved behind all that is equal to the value there. */
function cutAtShares(sorted: readonly number[]): readonly { low: number; high: number }[] {
  const groups: { low: number; high: number }[] = [];
  let from = 0;
  for (let part = 1; part <= mostBins; part += 1) {
    let end = Math.round((sorted.length * part) / mostBins);
    while (end > 0 && end < sorted.length && sorted[end] === sorted[end - 1]) end += 1;
    if (end <= from) continue;
    groups.push({ low: sorted[from] ?? 0, high: sorted[end - 1] ?? 0 });
    from = end;
  }
  return groups;
}

type Day = { readonly year: number; readonly month: number; readonly order: number };

/** Values as days or months: 2024-05-31, 2024/5, 2024年5月31日. */
function datesOf(values: readonly string[]): ReadonlyMap<string, Day> | undefined {
  const dates = new Map<string, Day>();
  for (const value of values) {
    const match = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})?日?)?(?:[T ].*)?$/u.exec(value);
    const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3] ?? 1)];
    if (!match || month < 1 || month > 12 || day > 31) return undefined;
    dates.set(value, { year, month, order: year * 10_000 + month * 100 + day });
  }
  return dates.size === 0 ? undefined : dates;
}

function dateBins(dates: ReadonlyMap<string, Day>): Bins {
  const years = [...dates.values()].map(({ year }) => year);
  const byYear = Math.max(...years) - Math.min(...years) > 1;
  const nameOf = ({ year, month }: Day): string =>
    byYear ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
  const names = [...new Set([...dates.values()].map(nameOf))].toSorted(compareText);
  return {
    bins: names.map((name) => ({ key: name, name })),
    binOf: (value) => {
      const date = dates.get(plainValue(value));
      return date && nameOf(date);
    },
  };
}
