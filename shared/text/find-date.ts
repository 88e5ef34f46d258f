import { calendarDate } from '../domain/calendar-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = `(?<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?`;
/** The first years of the eras in which interviews may have been recorded. */
const eras: Readonly<Record<string, number>> = { 令和: 2019, 平成: 1989, 昭和: 1926 };

/** Dates whose order of parts is not in doubt: 03/04/2026 is none of them. */
const forms: readonly RegExp[] = [
  /(?<!\d)(?<year>\d{4})[-/._](?<number>\d{1,2})[-/._](?<day>\d{1,2})(?!\d)/u,
  /(?<!\d)(?<year>\d{4})\s*年\s*(?<number>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日/u,
  /(?<era>令和|平成|昭和)\s*(?<eraYear>元|\d{1,2})\s*年\s*(?<number>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日/u,
  /(?<!\d)(?<year>(?:19|20|21)\d\d)(?<number>[01]\d)(?<day>[0-3]\d)(?!\d)/u,
  new RegExp(
    `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]+(?:of )?${month},?[ -]+(?<year>\\d{4})(?!\\d)`,
    'iu',
  ),
  new RegExp(`\\b${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})(?!\\d)`, 'iu'),
];

/** The first day that a text writes without doubt about the order of its parts, as `YYYY-MM-DD`. */
export function findDate(text: string): string | undefined {
  const plain = text.normalize('NFKC');
  const found = forms.flatMap((form) => {
    const match = form.exec(plain);
    const date = match?.groups && dateOf(match.groups);
    return match && date ? [{ at: match.index, date }] : [];
  });
  return found.toSorted((left, right) => left.at - right.at)[0]?.date;
}

function dateOf(parts: Readonly<Record<string, string | undefined>>): string | undefined {
  const number = parts['number'] ?? months.indexOf((parts['month'] ?? '').slice(0, 3).toLowerCase()) + 1;
  const first = eras[parts['era'] ?? ''];
  const eraYear = parts['eraYear'] === '元' ? 1 : Number(parts['eraYear']);
  const year = first === undefined ? Number(parts['year']) : first + eraYear - 1;
  return calendarDate(year, Number(number), Number(parts['day']));
}
