import { cliSearchSchema } from '../../../shared/api/cli-output.ts';
import type { SearchRequest, SegmentChoice } from '../../../shared/api/search-procedures.ts';
import type { SpeakerRole } from '../../../shared/domain/transcript.ts';
import { nameKey } from '../../../shared/query/name-key.ts';
import { CliFailure } from '../cli-failure.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { oneLine } from '../one-line.ts';
import { withStudy, type StudySession } from '../with-study.ts';

type SearchOptions = JsonOption & {
  readonly limit?: number;
  readonly regex?: boolean;
  readonly wholeWords?: boolean;
  readonly role?: SpeakerRole;
  readonly speaker?: string;
  readonly segment?: SegmentChoice;
  readonly participant?: string;
  readonly document?: string;
};

const defaultLimit = 50;

/** Hits in the order of the transcripts, each with what stands around it. Finding nothing is a result, not a failure. */
export async function searchStudy(
  context: CommandContext,
  file: string,
  query: string,
  options: SearchOptions,
): Promise<ExitCode> {
  const { text } = context;
  const { json, limit = defaultLimit } = options;
  if (query.trim() === '') throw new CliFailure(text('cli.usage.empty', { name: 'QUERY' }), 2);
  return withStudy<ExitCode>(context, { file, access: 'read' }, async (session) => {
    const request = await requestOf(context, session, query, options);
    const found = await session.call('search.find', { ...request, limit });
    if (json) {
      printJson(context, cliSearchSchema, { query, ...found });
      return 0;
    }
    const { total, documents, hits } = found;
    for (const { document, start, before, match, after } of hits) {
      printLine(context, `${oneLine(document)}:${start}: ${oneLine(`${before}[${match}]${after}`)}`);
    }
    if (hits.length > 0) printLine(context, '');
    printLine(context, text('cli.search.count', { total, documents }));
    if (total > hits.length) printLine(context, text('cli.search.more', { count: total - hits.length }));
    if (!found.complete) printLine(context, text('cli.search.incomplete', { total }));
    return 0;
  });
}

async function requestOf(
  { text }: CommandContext,
  { call }: StudySession,
  query: string,
  options: SearchOptions,
): Promise<SearchRequest> {
  const { role, speaker, segment, participant, document } = options;
  const participantIds = await idsNamed(participant, async () => call('participants.list', {}));
  if (participantIds?.length === 0)
    throw new CliFailure(text('cli.search.no-participant', { name: participant ?? '' }));
  const documentIds = await idsNamed(document, async () =>
    (await call('documents.list', {})).map(({ id, title }) => ({ id, name: title })),
  );
  if (documentIds?.length === 0)
    throw new CliFailure(text('cli.search.no-document', { name: document ?? '' }));
  return {
    query,
    mode: options.regex ? 'pattern' : 'words',
    wholeWords: options.wholeWords ?? false,
    ...(role && { roles: [role] }),
    ...(speaker && { speakers: [speaker] }),
    ...(segment && { segments: [segment] }),
    ...(participantIds && { participantIds }),
    ...(documentIds && { documentIds }),
  };
}

/** Ids of all that have this name, without regard to case and width; undefined where none was asked for. */
async function idsNamed(
  name: string | undefined,
  list: () => Promise<readonly { readonly id: string; readonly name: string }[]>,
): Promise<string[] | undefined> {
  if (name === undefined) return undefined;
  const wanted = nameKey(name);
  return (await list()).filter((each) => nameKey(each.name) === wanted).map(({ id }) => id);
}
