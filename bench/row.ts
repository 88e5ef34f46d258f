/** One line of `npm run bench`: how long ours takes beside a baseline measured in the same run. */
export type BenchRow = {
  readonly question: string;
  /** What `ours` and `baseline` count; milliseconds where nothing is said. */
  readonly unit?: 'frames' | 'MB';
  readonly ours: number;
  /** NaN where the baseline cannot be measured on this machine. */
  readonly baseline: number;
  readonly baselineName: string;
  /** Greatest ratio ours / baseline that is allowed. */
  readonly limit: number;
  readonly note?: string;
};
