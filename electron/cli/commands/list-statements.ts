import { cliStatementsSchema, type CliStatements } from '../../../shared/api/cli-output.ts';
import type { ListedStatement } from '../../../shared/api/finding-procedures.ts';
import type { QuotedCoding } from '../../../shared/api/study-procedures.ts';
import type { SentencePart } from '../../../shared/domain/statement.ts';
import type { StudyData } from '../../../shared/domain/study-data.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { oneLine } from '../one-line.ts';
import { studyDataOf } from '../study-data-of.ts';
import { withStudy, type StudySession } from '../with-study.ts';

type StatementOutput = CliStatements['statements'][number];

/** The study's statements; where there are none, proposals made of its themes, which are shown and not stored. */
export async function listStatements(
  context: CommandContext,
  file: string,
  { json }: JsonOption,
): Promise<ExitCode> {
  return withStudy<ExitCode>(context, { file, access: 'read' }, async (session) => {
    const stored = await session.call('statements.list', {});
    const proposals = stored.length === 0;
    const statements = proposals ? await propose(session) : stored.map(statementOutput);
    if (json) printJson(context, cliStatementsSchema, { proposals, statements });
    else showStatements(context, { proposals, statements });
    return 0;
  });
}

function statementOutput({ statement, themeLabel, evidence, check }: ListedStatement): StatementOutput {
  const { id, title, state, themeId, slots, sentence } = statement;
  return {
    id,
    title,
    state,
    themeId,
    theme: themeLabel,
    text: sentenceText(sentence),
    slots,
    sentence,
    evidence: evidence.map(({ documentId, document, participant, start, end, quote, slot, side, code }) => ({
      documentId,
      document,
      participant,
      start,
      end,
      quote,
      slot,
      side,
      code,
    })),
    check,
  };
}

async function propose(session: StudySession): Promise<StatementOutput[]> {
  const { proposeStatements } = await import('../../../shared/statements/propose-statements.ts');
  const data = await studyDataOf(session);
  const codings = new Map((await session.call('codings.list', {})).map((coding) => [coding.id, coding]));
  return proposeStatements(data).map(({ themeId, title, slots, sentence, evidence, theme, check }) => ({
    id: null,
    title,
    state: 'proposal',
    themeId,
    theme: theme.label,
    text: sentenceText(sentence),
    slots,
    sentence,
    evidence: evidence.flatMap(({ codingId, slot, side }) => {
      const coding = codings.get(codingId);
      return coding ? [{ ...placeOf(coding), slot, side, code: codeName(coding, data) }] : [];
    }),
    check,
  }));
}

function placeOf({ documentId, document, participant, start, end, quote }: QuotedCoding) {
  return { documentId, document, participant, start, end, quote };
}

function codeName({ codeId }: QuotedCoding, { codes }: StudyData): string {
  return codes.find((code) => code.id === codeId)?.name ?? '';
}

function sentenceText(sentence: readonly SentencePart[]): string {
  return sentence.map((part) => part.text).join('');
}

function showStatements(context: CommandContext, { proposals, statements }: CliStatements): void {
  const { text } = context;
  if (proposals)
    printLine(context, text(statements.length === 0 ? 'cli.statements.none' : 'cli.statements.proposed'));
  for (const [n, { title, state, text: sentence, evidence, check }] of statements.entries()) {
    const shown = state === 'proposal' ? text('cli.statements.proposal') : text(`state.${state}`);
    const against = evidence.filter(({ side }) => side === 'against').length;
    const counts = {
      core: check.core.have,
      coreTotal: check.core.total,
      others: check.others.have,
      othersTotal: check.others.total,
      evidence: evidence.length - against,
      against,
    };
    if (n > 0 || proposals) printLine(context, '');
    printLine(context, `${n + 1}. ${oneLine(title)} [${shown}]`);
    printLine(context, `   ${oneLine(sentence) || text('cli.statements.no-sentence')}`);
    printLine(context, `   ${text('cli.statements.support', counts)}`);
  }
}
