import { parseQuery } from '../shared/query/parse-query.ts';
import { queryIndex, type QueryIndex } from '../shared/query/query-index.ts';
import { runQuery } from '../shared/query/run-query.ts';
import { seededRandom } from '../shared/analysis/random.ts';
import type { StudyData } from '../shared/domain/study-data.ts';
import { code, queryStudy } from '../test/support/query-study.ts';
import type { BenchRow } from './row.ts';

const queries = {
  'conditions of one coding': '"Code 7" segment!=core intensity!=3',
  'and, or, not': '"Code 1" and not "Code 2" or "Code 3"',
  overlaps: '"Group 1" overlaps "Group 2"',
  inside: '"Group 1" inside "Group 2"',
  'followed by': '"Group 1" followed by "Group 2" within 3 turns',
  'not near': '"Group 1" not near "Group 2" within 2 turns',
  'same participant': '"Code 7" same participant "Code 8"',
} as const;

const answerIn = 50;

/** Queries over 5,000 codings in milliseconds, and over 200,000 against 40 times that. */
export async function run(): Promise<BenchRow[]> {
  const [few, many] = [study(5_000), study(200_000)];
  const [small, large] = [queryIndex(few), queryIndex(many)];
  const rows = Object.entries(queries).flatMap(([name, text]): BenchRow[] => {
    const ours = timed(() => ask(small, text));
    return [
      {
        question: `query over 5,000 codings: ${name}`,
        ours,
        baseline: answerIn,
        baselineName: 'what is aimed at',
        limit: 1,
      },
      {
        question: `query over 200,000 codings: ${name}`,
        ours: timed(() => ask(large, text)),
        baseline: 40 * ours,
        baselineName: '5,000 codings x 40',
        limit: 2,
      },
    ];
  });
  const prepared: BenchRow = {
    question: 'preparing 200,000 codings for queries',
    ours: timed(() => queryIndex(many)),
    baseline: 1000,
    baselineName: 'a second, once for each change of the study',
    limit: 1,
  };
  return [...rows, prepared];
}

/** Fifty codings a transcript over 100 turns, in 100 codes of ten groups, many of them overlapping. */
function study(codings: number): StudyData {
  const random = seededRandom(5);
  const documents = Array.from({ length: codings / 50 }, (_, at) => ({ id: `d${at}`, turns: 100 }));
  const groups = Array.from({ length: 10 }, (_, at) => code({ id: `g${at}`, name: `Group ${at}` }));
  const codes = Array.from({ length: 100 }, (_, at) =>
    code({ id: `c${at}`, name: `Code ${at}`, parentId: `g${at % 10}` }),
  );
  return queryStudy({
    documents,
    codes: [...groups, ...codes],
    codings: Array.from({ length: codings }, (_, at) => {
      const start = Math.floor(random() * 900);
      const end = start + 5 + Math.floor(random() * 90);
      return {
        documentId: `d${at % documents.length}`,
        codeId: `c${Math.floor(random() * 100)}`,
        start,
        end,
      };
    }),
  });
}

function ask(index: QueryIndex, text: string): number {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(parsed.problem.reason);
  const result = runQuery(index, parsed.query);
  if (!result.ok) throw new Error(result.problem.reason);
  return result.passages.length;
}

/** Least of several runs. */
function timed(work: () => unknown, runs = 5): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    }),
  );
}
