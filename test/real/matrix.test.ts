import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { matrixOf } from '../../shared/matrix/matrix.ts';
import { plainQuestion } from '../../shared/matrix/question.ts';
import { pdpilot } from '../support/pdpilot.ts';
import { sharedPath } from '../support/shared-data.ts';

const table = readFileSync(sharedPath('corpora/coded_pdpilot/coded_segments.csv'), 'utf8').trim();
const rows = Papa.parse<Record<string, string>>(table, { header: true }).data;
const { input } = pdpilot(rows);
const study: StudyData = {
  study: {
    id: 'pdpilot',
    name: 'PDPilot',
    language: 'en',
    offering: '',
    question: '',
    companyValues: [],
    phases: [],
    createdAt: '',
  },
  participants: input.participants,
  documents: input.documents,
  codes: input.codes,
  codings: input.codings,
  memos: [],
  themes: [],
  members: [],
  run: null,
  statements: [],
  evidence: [],
};

describe('four real interviews coded by researchers (PDPilot)', () => {
  it('give the numbers of the researchers’ own table, code by interview', () => {
    const report = matrixOf(study, { ...plainQuestion, columns: 'documents', measure: 'passages' });
    const counted = new Map<string, number>();
    report.rows.forEach(({ id }, row) => {
      for (let at = report.rowStart[row] ?? 0; at < (report.rowStart[row + 1] ?? 0); at += 1)
        counted.set(`${id}/${report.columns[report.column[at] ?? -1]?.id}`, report.value[at] ?? 0);
    });
    const places = Map.groupBy(rows, (row) => `${row['code_path']}/${row['document']}`);
    const expected = [...places].map(([key, own]): [string, number] => [
      key,
      new Set(own.map((row) => `${row['start_codepoint']}-${row['end_codepoint_exclusive']}`)).size,
    ]);
    expect(counted).toEqual(new Map(expected));
    expect(report.people).toBe(4);
  });

  it('have the same overlaps as a look at every pair of their codings', () => {
    const report = matrixOf(study, { ...plainQuestion, columns: 'codes', measure: 'people' });
    const pairs = new Map<string, Set<string>>();
    for (const one of study.codings) {
      for (const other of study.codings) {
        if (one.documentId !== other.documentId || one.start >= other.end || other.start >= one.end) continue;
        const key = `${one.codeId}/${other.codeId}`;
        pairs.set(key, (pairs.get(key) ?? new Set()).add(one.documentId));
      }
    }
    const found = report.rows.flatMap(({ id }, row) =>
      report.column
        .slice(report.rowStart[row], report.rowStart[row + 1])
        .map((column, at): [string, number] => [
          `${id}/${report.columns[column]?.id}`,
          report.value[(report.rowStart[row] ?? 0) + at] ?? 0,
        ]),
    );
    expect(new Map(found)).toEqual(new Map([...pairs].map(([key, people]) => [key, people.size])));
  });
});
