import { cliSearchSchema } from '../../../shared/api/cli-output.ts';
import { CliFailure } from '../cli-failure.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { oneLine } from '../one-line.ts';
import { withStudy } from '../with-study.ts';

type SearchOptions = JsonOption & { readonly limit?: number };

const defaultLimit = 50;

/** Hits in the order of the transcripts, each with what stands around it. Finding nothing is a result, not a failure. */
export async function searchStudy(
  context: CommandContext,
  file: string,
  query: string,
  { json, limit = defaultLimit }: SearchOptions,
): Promise<ExitCode> {
  const { text } = context;
  if (query.trim() === '') throw new CliFailure(text('cli.usage.empty', { name: 'QUERY' }), 2);
  return withStudy<ExitCode>(context, { file, access: 'read' }, async ({ call }) => {
    const { total, documents, hits } = await call('search.find', { query, limit });
    if (json) {
      printJson(context, cliSearchSchema, { query, total, documents, hits });
      return 0;
    }
    for (const { document, start, before, match, after } of hits) {
      printLine(context, `${oneLine(document)}:${start}: ${oneLine(`${before}[${match}]${after}`)}`);
    }
    if (hits.length > 0) printLine(context, '');
    printLine(context, text('cli.search.count', { total, documents }));
    if (total > hits.length) printLine(context, text('cli.search.more', { count: total - hits.length }));
    return 0;
  });
}
