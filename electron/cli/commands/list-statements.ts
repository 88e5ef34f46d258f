import { cliStatementsSchema, type CliStatements } from '../../../shared/api/cli-output.ts';
import type { ListedStatement, ProposedStatement } from '../../../shared/api/finding-procedures.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { SentencePart } from '../../../shared/domain/statement.ts';
import { translator } from '../../../shared/messages/translate.ts';
import { sentenceCounts, withLiveNumbers } from '../../../shared/statements/sentence-numbers.ts';
import {
  printJson,
  printLine,
  type CommandContext,
  type ExitCode,
  type JsonOption,
} from '../command-context.ts';
import { oneLine } from '../one-line.ts';
import { withStudy, type StudySession } from '../with-study.ts';

type StatementOutput = CliStatements['statements'][number];
type Options = JsonOption & { readonly lang?: Language };

/**
 * The study's statements; where there are none, proposals made of its themes, which are shown and not stored. `lang` is
 * the language of what is drafted for the occasion (proposals, questions); a sentence that a person wrote stays as it is.
 */
export async function listStatements(
  context: CommandContext,
  file: string,
  { json, lang }: Options,
): Promise<ExitCode> {
  return withStudy<ExitCode>(context, { file, access: 'read' }, async (session) => {
    const { study } = await session.call('study.get', {});
    const language = lang ?? study.language;
    const stored = await session.call('statements.list', {});
    const proposals = stored.length === 0;
    const statements: StatementOutput[] = [];
    for (const each of stored) statements.push(await storedOutput(session, each, study.language, language));
    if (proposals)
      for (const each of await session.call('statements.propose', { language }))
        statements.push(proposalOutput(each));
    const spoken = lang ? { ...context, text: translator(lang) } : context;
    if (json) printJson(context, cliStatementsSchema, { proposals, language, statements });
    else showStatements(spoken, { proposals, language, statements });
    return 0;
  });
}

async function storedOutput(
  { call }: StudySession,
  { statement, themeLabel, evidence, check }: ListedStatement,
  written: Language,
  language: Language,
): Promise<StatementOutput> {
  const { id, title, state, themeId, slots } = statement;
  const sentence = withLiveNumbers(statement.sentence, sentenceCounts(check), written);
  const drafts = await call('statements.drafts', { id });
  const questions = await call('statements.nextQuestions', { id, language });
  return {
    id,
    title,
    state,
    themeId,
    theme: themeLabel,
    text: sentenceText(sentence),
    slots,
    sentence,
    drafts: drafts.map((draft) => ({ plan: draft.plan, text: sentenceText(draft.sentence) })),
    evidence: evidence.map(evidenceOutput),
    check,
    questions: questions.map(questionOutput),
  };
}

function proposalOutput(proposal: ProposedStatement): StatementOutput {
  const { themeId, themeLabel, title, slots, sentence, drafts, evidence, check, questions } = proposal;
  return {
    id: null,
    title,
    state: 'proposal',
    themeId,
    theme: themeLabel,
    text: sentenceText(sentence),
    slots,
    sentence,
    drafts: drafts.map((draft) => ({ plan: draft.plan, text: sentenceText(draft.sentence) })),
    evidence: evidence.map(evidenceOutput),
    check,
    questions: questions.map(questionOutput),
  };
}

function evidenceOutput(entry: ProposedStatement['evidence'][number]): StatementOutput['evidence'][number] {
  const { documentId, document, participant, start, end, quote, slot, side, code } = entry;
  return { documentId, document, participant, start, end, quote, slot, side, code };
}

function questionOutput(each: ProposedStatement['questions'][number]): StatementOutput['questions'][number] {
  const { slot, reason, missing, people, questions } = each;
  return { slot, reason, missing, people: [...people], questions: [...questions] };
}

function sentenceText(sentence: readonly SentencePart[]): string {
  return sentence.map((part) => part.text).join('');
}

function showStatements(context: CommandContext, { proposals, statements }: CliStatements): void {
  const { text } = context;
  if (proposals)
    printLine(context, text(statements.length === 0 ? 'cli.statements.none' : 'cli.statements.proposed'));
  for (const [n, statement] of statements.entries()) {
    const { title, state, text: sentence, evidence, check, questions } = statement;
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
    for (const { slot, people, questions: asked } of questions) {
      const ask = { slot: text(`slot.${slot}`), count: people.length, question: asked[0] ?? '' };
      printLine(context, `   ${text('cli.statements.ask', ask)}`);
    }
  }
}
