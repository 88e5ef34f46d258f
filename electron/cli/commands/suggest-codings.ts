import { codeTree } from '../../../shared/analysis/code-tree.ts';
import { cliSuggestSchema, type CliSuggestion } from '../../../shared/api/cli-suggest-output.ts';
import { chanceWords, expressionReason, turnReason } from '../../../shared/suggestions/reason-words.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { oneLine } from '../one-line.ts';
import { withStudy, type StudySession } from '../with-study.ts';

/** As many as a person reads; JSON has all. */
const mostShown = 20;

/** Sensations and values nobody coded, and the turns most worth looking at. Nothing is stored. */
export async function suggestCodings(
  context: CommandContext,
  file: string,
  { json }: JsonOption,
): Promise<ExitCode> {
  return withStudy<ExitCode>(context, { file, access: 'read' }, async (session) => {
    const turns = await turnSuggestions(context, session);
    const expressions = await expressionSuggestions(context, session);
    if (json) printJson(context, cliSuggestSchema, { suggestions: [...turns, ...expressions] });
    else show(context, turns, expressions);
    return 0;
  });
}

async function expressionSuggestions(
  { text }: CommandContext,
  { call }: StudySession,
): Promise<readonly CliSuggestion[]> {
  const found = await call('suggestions.list', {});
  return found.map((each) => ({
    documentId: each.documentId,
    document: each.document,
    start: each.start,
    end: each.end,
    kind: each.kind,
    quote: each.words,
    code: each.code.name,
    codeId: each.code.id,
    facets: each.facets,
    reason: expressionReason(each, text),
    score: each.score,
  }));
}

async function turnSuggestions(
  { text }: CommandContext,
  { call }: StudySession,
): Promise<readonly CliSuggestion[]> {
  const { turns } = await call('suggestions.next', {});
  if (turns.length === 0) return [];
  const { pathOf } = codeTree(await call('codes.list', {}));
  const wanted = [
    ...new Set(turns.flatMap(({ documentId, like }) => [documentId, like?.documentId ?? documentId])),
  ];
  const opened = await Promise.all(wanted.map((id) => call('documents.get', { id })));
  const documents = new Map(
    opened.map(({ document, text: words }) => [document.id, { title: document.title, words }]),
  );
  return turns.map(({ documentId, start, end, codeId, score, like, ...turn }) => {
    const { title = '', words = '' } = documents.get(documentId) ?? {};
    const source = like === null ? undefined : documents.get(like.documentId);
    const passage =
      like === null || source === undefined
        ? undefined
        : { quote: source.words.slice(like.start, like.end), document: source.title };
    return {
      documentId,
      document: title,
      start,
      end,
      kind: 'code',
      quote: words.slice(start, end),
      code: pathOf(codeId),
      codeId,
      reason: turnReason(turn, { code: pathOf(codeId), like: passage }, text),
      score,
    };
  });
}

function show(
  context: CommandContext,
  turns: readonly CliSuggestion[],
  expressions: readonly CliSuggestion[],
): void {
  const { text } = context;
  const line = ({ document, start, quote, code = '', reason }: CliSuggestion) =>
    `${oneLine(document)}:${start}: ${oneLine(quote.slice(0, 120))}  [${oneLine(code)}] ${oneLine(reason)}`;
  for (const each of turns) printLine(context, `${line(each)} (${chanceWords(each.score, text)})`);
  if (turns.length > 0) printLine(context, '');
  for (const each of expressions.slice(0, mostShown)) printLine(context, line(each));
  const more = expressions.length - mostShown;
  if (more > 0) printLine(context, text('cli.suggest.more', { count: more }));
  printLine(context, text('cli.suggest.count', { expressions: expressions.length, turns: turns.length }));
}
