import { z } from 'zod';

const written = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day that the calendar has, as `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = written.exec(text) ?? [];
  return year !== undefined && calendarDate(Number(year), Number(month), Number(day)) === text;
}

/** A day as `YYYY-MM-DD`; undefined where the calendar has no such day or the year is not one of recordings (1900 to 2199). */
export function calendarDate(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2199) return undefined;
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return undefined;
  return moment.toISOString().slice(0, 10);
}

/** ISO calendar date, `2026-03-14`: a day without a time or a zone. */
export const calendarDateSchema = z.string().refine(isCalendarDate);
