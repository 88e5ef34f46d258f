import { compareBy, compareText } from '../analysis/order.ts';
import { reportThemes } from '../analysis/theme-report.ts';
import type { ThemeReport } from '../analysis/theme-report.ts';
import type { Id } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import { slotNames } from '../domain/statement.ts';
import type { SlotTexts } from '../domain/statement.ts';
import type { StudyData } from '../domain/study-data.ts';
import { checkStatement } from './check-statement.ts';
import type { StatementCheck } from './check-statement.ts';
import { draftStatement } from './draft-statement.ts';
import type { StatementDraft } from './draft-statement.ts';

export type StatementProposal = StatementDraft & {
  readonly themeId: Id;
  readonly title: string;
  readonly theme: ThemeReport;
  readonly check: StatementCheck;
};

/** One person's experience is no pattern. */
const fewestPeople = 2;
/** Two proposals that share so much of their codes of sensation and value say the same. */
const mostAlike = 0.5;

/**
 * Candidate statements, at most one for each theme that at least two people support and that at least two core customers have:
 * complete ones first (a value that is felt), then most core customers, then the clearest contrast with others. What a theme leaves open and has to borrow from other places of the interviews is borrowed by the strongest
 * theme only, and of candidates with the same heart the strongest stays, so that no two say the same.
 */
export function proposeStatements(
  data: StudyData,
  {
    language = data.study.language,
    limit = 5,
  }: { readonly language?: Language; readonly limit?: number } = {},
): readonly StatementProposal[] {
  const themes = reportThemes(data).filter((theme) => theme.support.participants >= fewestPeople);
  const alone = themes.map((theme) => propose(theme, data, language, new Set())).toSorted(strongestFirst);
  const taken = new Set<Id>();
  const kept: StatementProposal[] = [];
  for (const { theme } of alone) {
    const proposal = propose(theme, data, language, taken);
    const { slots } = proposal;
    if (slots.feels === '' && slots.realises === '') continue;
    if (peopleHaving(proposal) < fewestPeople) continue;
    if (kept.some((other) => saysTheSame(other, proposal))) continue;
    kept.push(proposal);
    for (const slot of slotNames) for (const id of proposal.codeIds[slot]) taken.add(id);
  }
  return kept.toSorted(strongestFirst).slice(0, limit);
}

/** A core experience is one of core customers, where the study has any. */
function peopleHaving({ check: { core, others } }: StatementProposal): number {
  return core.total > 0 ? core.have : others.have;
}

function propose(
  theme: ThemeReport,
  data: StudyData,
  language: Language,
  taken: ReadonlySet<Id>,
): StatementProposal {
  const draft = draftStatement({ themeId: theme.id, taken }, data, language);
  const check = checkStatement({ id: '', slots: draft.slots, themeId: theme.id }, draft.evidence, data);
  return { ...draft, themeId: theme.id, title: statementTitle(theme, draft.slots), theme, check };
}

/** A theme's name where a person gave it; else what is felt and realised, which is what the statement is about. */
export function statementTitle(theme: Pick<ThemeReport, 'label' | 'labelByHand'>, slots: SlotTexts): string {
  if (theme.labelByHand) return theme.label;
  return [slots.feels, slots.realises].filter((text) => text !== '').join(' · ') || theme.label;
}

/** Likeness (Jaccard) of the codes that fill sensation and value; of the words where no code fills them. */
function saysTheSame(one: StatementProposal, other: StatementProposal): boolean {
  const [left, right] = [heartOf(one), heartOf(other)];
  const both = [...left].filter((each) => right.has(each)).length;
  return both / (left.size + right.size - both) >= mostAlike;
}

function heartOf({ codeIds, slots }: StatementProposal): ReadonlySet<string> {
  return new Set(
    (['feels', 'realises'] as const).flatMap((slot) =>
      codeIds[slot].length > 0 ? codeIds[slot] : slots[slot] === '' ? [] : [slots[slot]],
    ),
  );
}

/** Whether the theme itself holds what was felt or realised. */
function holdsTheHeart({ theme }: StatementProposal): number {
  return Number(theme.codes.sensation.length > 0) + Number(theme.codes.value.length > 0);
}

const strongestFirst = compareBy<StatementProposal>(
  (left, right) => completeness(right) - completeness(left),
  (left, right) => right.check.core.have - left.check.core.have,
  (left, right) => (right.check.contrast.difference ?? 0) - (left.check.contrast.difference ?? 0),
  (left, right) => holdsTheHeart(right) - holdsTheHeart(left),
  (left, right) => right.theme.support.participants - left.theme.support.participants,
  (left, right) => compareText(left.title, right.title),
);

function completeness({ check }: StatementProposal): number {
  return Number(check.sensation) + Number(check.value);
}
