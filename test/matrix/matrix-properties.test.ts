import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixOf, type MatrixReport } from '../../shared/matrix/matrix.ts';
import { measures, plainQuestion, type MatrixQuestion } from '../../shared/matrix/question.ts';
import { seriation } from '../../shared/matrix/seriation.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { matrixStudy, type Marked } from './matrix-study.ts';

const names = ['a', 'b', 'c', 'd'] as const;
const text = 'one two three four|five six seven|eight nine ten eleven twelve|end';

const marks = fc
  .record({
    code: fc.constantFrom(...names),
    start: fc.nat(text.length - 2),
    length: fc.integer({ min: 1, max: 25 }),
    phase: fc.constantFrom('before', 'after', 'lost'),
  })
  .map(({ code, start, length, phase }): Marked => [
    code,
    start,
    Math.min(text.length, start + length),
    phase,
  ]);

const studies = fc
  .array(
    fc.record({ marks: fc.array(marks, { maxLength: 14 }), segment: fc.constantFrom('core', 'lapsed') }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((people) =>
    matrixStudy(
      people.map(({ marks: own, segment }, at) => ({
        name: `P${at}`,
        segment: segment === 'core' ? 'core' : 'lapsed',
        text,
        marks: own,
      })),
      names.map((name) => ({ name, ...(name === 'd' ? { below: 'a' } : {}) })),
    ),
  );

const ask = (question: Partial<MatrixQuestion>): MatrixQuestion => ({
  ...plainQuestion,
  minPeople: 0,
  ...question,
});

/** Value of every pair of ids, empty cells included. */
function cells(report: MatrixReport): Map<string, number> {
  const found = new Map<string, number>();
  report.rows.forEach(({ id }, row) => {
    for (const { id: column } of report.columns) found.set(`${id}/${column}`, 0);
    for (let at = report.rowStart[row] ?? 0; at < (report.rowStart[row + 1] ?? 0); at += 1)
      found.set(`${id}/${report.columns[report.column[at] ?? -1]?.id}`, report.value[at] ?? 0);
  });
  return found;
}

describe('any matrix', () => {
  it('of codes by codes is the same both ways round, for whatever meets without an order', () => {
    fc.assert(
      fc.property(
        studies,
        fc.constantFrom('overlap', 'turn', 'participant'),
        fc.constantFrom(...measures),
        fc.boolean(),
        (study, relation, measure, rollUp) => {
          fc.pre(relation !== 'participant' || measure === 'people' || measure === 'binary');
          const found = cells(matrixOf(study, ask({ columns: 'codes', relation, measure, rollUp })));
          for (const row of names)
            for (const column of names)
              expect(found.get(`${row}/${column}`)).toBe(found.get(`${column}/${row}`));
        },
      ),
    );
  });

  it('does not depend on the order of participants, transcripts, codes or codings', () => {
    fc.assert(
      fc.property(
        studies,
        fc.constantFrom('codes', 'participants', 'segment', 'phase'),
        fc.constantFrom(...measures),
        (study, columns, measure) => {
          const turned: StudyData = {
            ...study,
            participants: study.participants.toReversed(),
            documents: study.documents.toReversed(),
            codes: study.codes.toReversed(),
            codings: study.codings.toReversed(),
          };
          const [one, other] = [study, turned].map((each) =>
            cells(matrixOf(each, ask({ columns, measure }))),
          );
          expect(new Map([...(other ?? [])].toSorted())).toEqual(new Map([...(one ?? [])].toSorted()));
        },
      ),
    );
  });

  it('sums up: people and passages of a row over segments give its size; turned it is its transpose', () => {
    fc.assert(
      fc.property(studies, fc.constantFrom('people', 'passages', 'words', 'characters'), (study, measure) => {
        const report = matrixOf(study, ask({ measure }));
        const found = cells(report);
        for (const { id, size } of report.rows) {
          const sum = report.columns.reduce((all, column) => all + (found.get(`${id}/${column.id}`) ?? 0), 0);
          expect(sum).toBe(size);
        }
        const turned = cells(matrixOf(study, ask({ rows: 'segment', columns: 'codes', measure })));
        for (const [key, value] of found)
          expect(turned.get(key.split('/').toReversed().join('/'))).toBe(value);
      }),
    );
  });

  it('counts what a slow count by pairs finds', () => {
    fc.assert(
      fc.property(studies, (study) => {
        const found = cells(matrixOf(study, ask({ columns: 'codes', measure: 'people' })));
        for (const row of names) {
          for (const column of names) {
            const people = study.documents.filter(({ id }) => {
              const own = study.codings.filter(({ documentId }) => documentId === id);
              return own.some(
                (one) =>
                  one.codeId === row &&
                  own.some(
                    (other) => other.codeId === column && other.start < one.end && one.start < other.end,
                  ),
              );
            });
            expect(found.get(`${row}/${column}`)).toBe(people.length);
          }
        }
      }),
    );
  });

  it('has fewer people, passages and binary marks in a cell than its row and column have', () => {
    fc.assert(
      fc.property(studies, fc.constantFrom('segment', 'phase', 'documents'), (study, columns) => {
        const report = matrixOf(study, ask({ columns, measure: 'passages' }));
        report.rows.forEach((item, row) => {
          for (let at = report.rowStart[row] ?? 0; at < (report.rowStart[row + 1] ?? 0); at += 1) {
            expect(report.value[at]).toBeLessThanOrEqual(item.size);
            expect(report.value[at]).toBeLessThanOrEqual(report.columns[report.column[at] ?? -1]?.size ?? 0);
          }
        });
      }),
    );
  });

  it('put in order by likeness keeps every row and column once', () => {
    fc.assert(
      fc.property(studies, (study) => {
        const report = matrixOf(study, ask({ columns: 'participants', measure: 'passages' }));
        const { rows, columns } = seriation(report);
        expect(rows.toSorted((one, other) => one - other)).toEqual(report.rows.map((_, at) => at));
        expect(columns.toSorted((one, other) => one - other)).toEqual(report.columns.map((_, at) => at));
      }),
    );
  });
});

describe('likeness', () => {
  it('finds the order of a band that was shuffled, up to its direction', () => {
    const order = [4, 0, 6, 2, 7, 1, 5, 3];
    const column: number[] = [];
    const rowStart = [0];
    for (const row of order) {
      for (const at of [row, row + 1, row + 2]) column.push((at * 7) % 10);
      rowStart.push(column.length);
    }
    const item = { id: '', name: '', above: [], kind: null, color: null, people: 0, size: 0 };
    const report: MatrixReport = {
      question: ask({}),
      rows: order.map(() => item),
      columns: Array.from({ length: 10 }, () => item),
      rowStart,
      column,
      value: column.map(() => 1),
      meets: null,
      people: 0,
      total: 0,
    };
    const found = seriation(report).rows.map((at) => order[at]);
    expect([found, found.toReversed()]).toContainEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});
