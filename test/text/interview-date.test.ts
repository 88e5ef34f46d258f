import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '../../shared/domain/calendar-date.ts';
import { findDate } from '../../shared/text/find-date.ts';
import { interviewDateOfFile } from '../../shared/text/interview-date.ts';

describe('a date in a text', () => {
  it.each([
    ['2026-03-14', '2026-03-14'],
    ['2026/3/4', '2026-03-04'],
    ['2026.3.14.', '2026-03-14'],
    ['interview_20260314_aki.docx', '2026-03-14'],
    ['2026年3月14日（土）', '2026-03-14'],
    ['２０２６年３月１４日', '2026-03-14'],
    ['令和8年3月14日', '2026-03-14'],
    ['平成元年1月8日', '1989-01-08'],
    ['14 March 2026', '2026-03-14'],
    ['the 1st of Sept. 2025', '2025-09-01'],
    ['March 14th, 2026, 10 a.m.', '2026-03-14'],
    ['Sat, Mar 14 2026', '2026-03-14'],
  ])('is read from “%s”', (text, date) => {
    expect(findDate(text)).toBe(date);
  });

  it.each([
    '03/04/2026',
    '2026-13-01',
    '2026-02-30',
    '0000-01-01',
    '20261399',
    '2026',
    '123420260314',
    'May 2026',
    '',
  ])('is not guessed from “%s”', (text) => {
    expect(findDate(text)).toBeUndefined();
  });

  it('is the first of several', () => {
    expect(findDate('recorded 2026-03-14, typed 2026-04-01')).toBe('2026-03-14');
    expect(findDate('14 March 2026 (2026-04-01)')).toBe('2026-03-14');
  });

  it('is a day of the calendar only as written in full', () => {
    expect(['2024-02-29', '2026-02-29', '2026-3-1', '2026-03-01T10:00'].map(isCalendarDate)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the day of an interview', () => {
  it('is told by a line at the head that is called so, before the name of the file', () => {
    const told = (line: string) =>
      interviewDateOfFile('aki 2026-04-01.txt', `Aki\n${line}\n\nA: I was nine.`);
    expect(
      [
        'Date: 2026-03-14',
        '**Interview date:** 14 March 2026',
        'Recorded on: 2026/03/14 10:00',
        '実施日：2026年3月14日（土）14時～',
        '■日時　2026年3月14日',
        '2026年3月14日（土）午後2時',
        'Saturday, March 14, 2026',
      ].map(told),
    ).toEqual(Array.from({ length: 7 }, () => '2026-03-14'));
  });

  it('is not what somebody says', () => {
    expect(interviewDateOfFile('aki.txt', 'Aki: It was on 14 March 2026, I remember.')).toBeUndefined();
    expect(interviewDateOfFile('aki.txt', 'アキ：2026年3月14日に買いました。')).toBeUndefined();
    expect(interviewDateOfFile('aki.txt', `${'A: Yes.\n'.repeat(20)}Date: 2026-03-14`)).toBeUndefined();
    expect(interviewDateOfFile('aki.txt', 'Date of birth: 1974-05-02\nA: Yes.')).toBeUndefined();
  });

  it('is told by the name of the file where no line tells it', () => {
    expect(interviewDateOfFile('2026-03-14 Aki.docx', 'A: Yes.')).toBe('2026-03-14');
    expect(interviewDateOfFile('アキ_20260314.txt', 'A：はい。')).toBe('2026-03-14');
    expect(interviewDateOfFile('aki.txt', 'A: Yes.')).toBeUndefined();
  });
});
