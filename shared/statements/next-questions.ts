import { effectiveFacets } from '../analysis/facets.ts';
import type { BodyRegion, CodeFacets } from '../domain/code.ts';
import type { Language } from '../domain/language.ts';
import { slotNames } from '../domain/statement.ts';
import type { SlotName, Statement } from '../domain/statement.ts';
import type { StudyData } from '../domain/study-data.ts';
import { nextQuestionsEn } from '../messages/en/next-questions.ts';
import { domainEn } from '../messages/en/domain.ts';
import { domainJa } from '../messages/ja/domain.ts';
import { nextQuestionsJa } from '../messages/ja/next-questions.ts';
import { peopleOf } from '../analysis/people.ts';
import type { CheckedEvidence, StatementCheck } from './check-statement.ts';

/** What is known least of how something was felt. */
export type MissingFacet = 'region' | 'modality' | 'direction' | 'phase';

export type NextQuestions = {
  readonly slot: SlotName;
  /** `empty`: nobody speaks for it; `thin`: one person; `few`: fewer than half of the core customers. */
  readonly reason: 'empty' | 'thin' | 'few';
  /** Whom to ask: keys of people of whom nothing speaks for the slot, core customers first. */
  readonly people: readonly string[];
  readonly missing: MissingFacet | null;
  /** The body region that the sensations of the slot point to, where they point to one. */
  readonly place: BodyRegion | null;
  readonly questions: readonly string[];
};

const facets: readonly MissingFacet[] = ['region', 'modality', 'direction', 'phase'];
/** A facet that fewer passages than this share carry is missing. */
const knownShare = 0.5;
const phrasings = [1, 2, 3] as const;

type AskKey = keyof typeof nextQuestionsEn;

/**
 * For each slot with thin evidence, whom to ask and how: for a sensation after what is known least of it (where, by which
 * sense, in which direction, when), else at the place where it is felt. Slots in the order of the sentence.
 */
export function nextQuestions(
  statement: Pick<Statement, 'id' | 'slots'>,
  evidence: readonly CheckedEvidence[],
  check: StatementCheck,
  data: Pick<StudyData, 'documents' | 'participants' | 'codings' | 'codes'>,
  language: Language,
): readonly NextQuestions[] {
  const people = peopleOf(data);
  return slotNames.flatMap((slot): NextQuestions[] => {
    const reason = reasonOf(slot, check);
    if (reason === undefined) return [];
    const known = facetsOf(slot, statement.id, evidence, data);
    const missing = slot === 'feels' && known.length > 0 ? missingFacet(known) : null;
    const place = slot === 'feels' ? mostNamed(known) : null;
    const speaking = new Set(check.slots[slot].speakers);
    const silent = people.filter((person) => !speaking.has(person.key));
    const ordered = [...silent.filter((person) => person.core), ...silent.filter((person) => !person.core)];
    return [
      {
        slot,
        reason,
        people: ordered.map((person) => person.key),
        missing,
        place,
        questions: questionsFor(slot, missing, place, language),
      },
    ];
  });
}

function reasonOf(slot: SlotName, check: StatementCheck): NextQuestions['reason'] | undefined {
  const { people, core, filled } = check.slots[slot];
  if (people === 0) return filled || slot === 'feels' || slot === 'realises' ? 'empty' : undefined;
  if (people === 1) return 'thin';
  return check.core.total > 0 && core * 2 < check.core.total ? 'few' : undefined;
}

function facetsOf(
  slot: SlotName,
  statementId: string,
  evidence: readonly CheckedEvidence[],
  data: Pick<StudyData, 'codings' | 'codes'>,
): readonly CodeFacets[] {
  const codes = new Map(data.codes.map((code) => [code.id, code]));
  const ids = new Set(
    evidence
      .filter((entry) => entry.statementId === undefined || entry.statementId === statementId)
      .filter((entry) => entry.slot === slot && entry.side === 'for')
      .map((entry) => entry.codingId),
  );
  return data.codings
    .filter((coding) => ids.has(coding.id))
    .map((coding) => effectiveFacets(coding, codes.get(coding.codeId)));
}

function missingFacet(known: readonly CodeFacets[]): MissingFacet | null {
  const share = (facet: MissingFacet): number =>
    known.filter((each) => each[facet] !== undefined).length / known.length;
  return facets.find((facet) => share(facet) < knownShare) ?? null;
}

function mostNamed(known: readonly CodeFacets[]): BodyRegion | null {
  const regions = Map.groupBy(
    known.flatMap((each) => each.region ?? []),
    (region) => region,
  );
  const [first] = [...regions].toSorted((left, right) => right[1].length - left[1].length);
  return first?.[0] ?? null;
}

function questionsFor(
  slot: SlotName,
  missing: MissingFacet | null,
  place: BodyRegion | null,
  language: Language,
): readonly string[] {
  const name = place === null ? '' : (language === 'ja' ? domainJa : domainEn)[`region.${place}`];
  return phrasings.map((n) => {
    const key = keyOf(slot, missing, place, n);
    return (language === 'ja' ? nextQuestionsJa : nextQuestionsEn)[key].replace('{place}', name);
  });
}

function keyOf(
  slot: SlotName,
  missing: MissingFacet | null,
  place: BodyRegion | null,
  n: (typeof phrasings)[number],
): AskKey {
  if (slot !== 'feels') return `ask.${slot}.${n}`;
  if (missing !== null) return `ask.feels.${missing}.${n}`;
  return place === null ? `ask.feels.${n}` : `ask.feels.place.${n}`;
}
