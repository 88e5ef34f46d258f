import { compareBy, compareText } from '../analysis/order.ts';
import { reportThemes } from '../analysis/theme-report.ts';
import type { ThemeReport } from '../analysis/theme-report.ts';
import type { StudyData } from '../domain/study-data.ts';
import { checkStatement } from './check-statement.ts';
import type { StatementCheck } from './check-statement.ts';
import { draftStatement } from './draft-statement.ts';
import type { StatementDraft } from './draft-statement.ts';

export type StatementProposal = StatementDraft & {
  readonly themeId: string;
  readonly title: string;
  readonly theme: ThemeReport;
  readonly check: StatementCheck;
};

/** One person's experience is no pattern. */
const fewestPeople = 2;

/**
 * Candidate statements, one per theme that at least two people support and that fills the sensation or the value slot:
 * most core customers first, then the clearest contrast with others, then complete ones (sensation and value).
 */
export function proposeStatements(data: StudyData, limit = 5): readonly StatementProposal[] {
  return reportThemes(data)
    .filter((theme) => theme.support.participants >= fewestPeople)
    .map((theme): StatementProposal => {
      const draft = draftStatement(theme, data, data.study.language);
      const check = checkStatement({ id: '', slots: draft.slots }, draft.evidence, data);
      return { ...draft, themeId: theme.id, title: theme.label, theme, check };
    })
    .filter(({ slots }) => slots.feels !== '' || slots.realises !== '')
    .toSorted(strongestFirst)
    .filter(isFirstOfItsWords)
    .slice(0, limit);
}

/** Themes of conditions or moments alone lead to the same statement as the theme that holds what was felt. */
function isFirstOfItsWords(
  proposal: StatementProposal,
  at: number,
  all: readonly StatementProposal[],
): boolean {
  const words = JSON.stringify(proposal.slots);
  return all.findIndex((other) => JSON.stringify(other.slots) === words) === at;
}

/** Whether the theme itself holds what was felt or realised. */
function holdsTheHeart({ theme }: StatementProposal): number {
  return Number(theme.codes.sensation.length > 0) + Number(theme.codes.value.length > 0);
}

const strongestFirst = compareBy<StatementProposal>(
  (left, right) => right.check.core.have - left.check.core.have,
  (left, right) => (right.check.contrast.difference ?? 0) - (left.check.contrast.difference ?? 0),
  (left, right) => completeness(right) - completeness(left),
  (left, right) => holdsTheHeart(right) - holdsTheHeart(left),
  (left, right) => right.theme.support.participants - left.theme.support.participants,
  (left, right) => compareText(left.title, right.title),
);

function completeness({ check }: StatementProposal): number {
  return Number(check.sensation) + Number(check.value);
}
