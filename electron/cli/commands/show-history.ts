import { cliHistorySchema } from '../../../shared/api/cli-output.ts';
import type { HistoryEntry } from '../../../shared/api/study-procedures.ts';
import { actSentence } from '../act-sentence.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { withStudy } from '../with-study.ts';

type HistoryOptions = JsonOption & { readonly limit?: number };

const defaultLimit = 50;

/** One line per act, the latest first. */
export async function showHistory(
  context: CommandContext,
  file: string,
  { json, limit = defaultLimit }: HistoryOptions,
): Promise<ExitCode> {
  const { text } = context;
  return withStudy<ExitCode>(context, { file, access: 'read' }, async ({ call }) => {
    const entries = await call('history.list', { limit });
    const told = entries.map((entry) => ({ ...entry, sentence: actSentence(entry.label, text) }));
    if (json) printJson(context, cliHistorySchema, { entries: told });
    else if (told.length === 0) printLine(context, text('cli.history.none'));
    else
      told.forEach((entry) =>
        printLine(context, `${String(entry.seq).padStart(4)}  ${timeOf(entry)}  ${withState(entry)}`),
      );
    return 0;
  });

  function withState({ state, sentence }: HistoryEntry & { readonly sentence: string }): string {
    if (state === 'done') return sentence;
    return `${sentence} (${text(`cli.history.${state}`)})`;
  }
}

/** Local time, sortable. */
function timeOf({ at }: HistoryEntry): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
