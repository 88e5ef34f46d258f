import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { SlotTexts } from '../../shared/domain/statement.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { checkStatement } from '../../shared/statements/check-statement.ts';
import type { CheckedEvidence } from '../../shared/statements/check-statement.ts';
import type { SentenceDraft } from '../../shared/statements/draft-sentences.ts';
import { nextQuestions } from '../../shared/statements/next-questions.ts';
import { proposeStatements } from '../../shared/statements/propose-statements.ts';
import { sentenceCounts } from '../../shared/statements/sentence-numbers.ts';
import { readStatement } from '../repositories/statement-repository.ts';
import { quoteEvidence } from './quoted-evidence.ts';
import type { StudyContext } from './study-context.ts';

/** Sentences from slots, with the numbers that their evidence gives. */
export async function writeDrafts(
  slots: SlotTexts,
  evidence: readonly CheckedEvidence[],
  data: StudyData,
  language: Language,
): Promise<readonly SentenceDraft[]> {
  // Reading English phrases takes a dictionary, which is loaded when the first sentence is drafted.
  const { draftSentences } = await import('../../shared/statements/draft-sentences.ts');
  const check = checkStatement(
    { id: '', slots },
    evidence.map(({ codingId, slot, side }) => ({ codingId, slot, side })),
    data,
  );
  return draftSentences(slots, sentenceCounts(check), language);
}

export async function statementDrafts(
  context: StudyContext,
  { id }: ParsedInput<'statements.drafts'>,
): Promise<Output<'statements.drafts'>> {
  const { slots } = readStatement(context.db, id);
  const data = context.data();
  const own = data.evidence.filter((entry) => entry.statementId === id);
  const drafts = await writeDrafts(slots, own, data, data.study.language);
  return drafts.map(({ plan, sentence }) => ({ plan, sentence: [...sentence] }));
}

/** Candidates made of the themes; nothing is stored. */
export async function proposedStatements(
  context: StudyContext,
  input: ParsedInput<'statements.propose'>,
): Promise<Output<'statements.propose'>> {
  const data = context.data();
  const language = input.language ?? data.study.language;
  const proposals = proposeStatements(data, {
    language,
    ...(input.limit === undefined ? {} : { limit: input.limit }),
  });
  const written: Output<'statements.propose'> = [];
  for (const { themeId, theme, title, slots, evidence, check } of proposals) {
    const drafts = await writeDrafts(slots, evidence, data, language);
    written.push({
      title,
      themeId,
      themeLabel: theme.label,
      slots,
      sentence: [...(drafts[0]?.sentence ?? [])],
      drafts: drafts.map(({ plan, sentence }) => ({ plan, sentence: [...sentence] })),
      evidence: quoteEvidence(evidence, data),
      check,
      questions: [...nextQuestions({ id: '', slots }, evidence, check, data, language)],
    });
  }
  return written;
}
