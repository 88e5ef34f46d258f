import { slotNames } from '../domain/statement.ts';
import type { NumberName, SlotName, SlotTexts } from '../domain/statement.ts';
import { englishClause } from './english-clauses.ts';
import type { SentenceCounts } from './sentence-numbers.ts';
import type { Piece, PlanName, Sentence } from './sentence-plan.ts';

type Words = {
  /** The slot as a clause: "they had tried many things"; with its own count where fewer tell it than have the experience. */
  readonly clause: (slot: SlotName) => readonly Piece[] | undefined;
  /** The same without a count. */
  readonly bare: (slot: SlotName) => readonly Piece[] | undefined;
  /** "people who had tried many things". */
  readonly people: readonly Piece[] | undefined;
  /** Whether the slot "who" tells how they live, not what was before. */
  readonly isNow: boolean;
  /** "About the third month, ", or nothing. */
  readonly when: readonly Piece[];
  /** What is felt and realised, or what there is of the two. */
  readonly heart: readonly Piece[] | undefined;
  /** "8 of 10 core customers"; undefined where nobody has it yet. */
  readonly group: readonly Piece[] | undefined;
  /** ", and 1 of 4 others", or nothing. */
  readonly others: readonly Piece[];
};

/** The sentences of each plan, as pieces; empty for slots without words. */
export function englishPlans(
  slots: SlotTexts,
  counts: SentenceCounts,
): Readonly<Record<PlanName, readonly Piece[]>> {
  const words = wordsOf(slots, counts);
  return {
    story: told(story(words)),
    body: told(body(words)),
    value: told(value(words)),
    change: told(change(words)),
    reach: told(reach(words)),
    counted: told(counted(words, counts)),
  };
}

function wordsOf(slots: SlotTexts, counts: SentenceCounts): Words {
  const clauses = new Map(slotNames.map((slot) => [slot, englishClause(slot, slots[slot])]));
  const bare = (slot: SlotName): readonly Piece[] | undefined => {
    const found = clauses.get(slot);
    return found && [found.lead, { slot, text: found.text }];
  };
  const who = clauses.get('who');
  const when = bare('when');
  const feels = bare('feels');
  const realises = bare('realises');
  const main: NumberName = counts.core.total > 0 ? 'core' : 'people';
  const clause = (slot: SlotName): readonly Piece[] | undefined => {
    const words = bare(slot);
    const fewer = counts[slot].have > 0 && counts[slot].have < counts[main].have;
    return words && fewer ? [...words, ' (', { number: slot }, ')'] : words;
  };
  const noun = main === 'core' ? customers(counts.core.total) : people(counts.people.total);
  return {
    clause,
    bare,
    people: who && [peopleLead(who.lead), { slot: 'who', text: who.text }],
    isNow: who?.isNow ?? false,
    when: when ? [...when, ', '] : [],
    heart: feels && realises ? [...feels, ', and ', ...realises] : (feels ?? realises),
    group: counts[main].have > 0 ? [{ number: main }, noun] : undefined,
    others:
      main === 'core' && counts.others.total > 0
        ? [', and ', { number: 'others' }, counts.others.total === 1 ? ' other' : ' others']
        : [],
  };
}

const customers = (total: number): string => (total === 1 ? ' core customer' : ' core customers');
const people = (total: number): string => (total === 1 ? ' person' : ' people');

/** "they had lived with " -> "people who had lived with ". */
function peopleLead(lead: string): string {
  return lead.startsWith('they ')
    ? `people who ${lead.slice('they '.length)}`
    : `people of whom it is true that ${lead}`;
}

/** In the order of time: before, the moment, since then. */
function story({ clause, when, heart, group, isNow }: Words): readonly Sentence[] {
  const who = clause('who');
  const changes = clause('changes');
  return [
    group && [...group, ' tell the same story'],
    who && (isNow ? who : ['before, ', ...who]),
    heart ? [...when, ...heart] : when.length > 0 ? ['it happens ', ...when.slice(0, -1)] : undefined,
    changes && ['since then ', ...changes],
  ];
}

/** From the sensation outwards. */
function body({ clause, people: whom, group, others }: Words): readonly Sentence[] {
  const [when, feels, realises, changes] = [
    clause('when'),
    clause('feels'),
    clause('realises'),
    clause('changes'),
  ];
  const begins: Sentence = feels && [
    'it begins in the body',
    ...(when ? [', ', ...when] : []),
    ': ',
    ...feels,
  ];
  const found: Sentence = realises && [
    ...(begins ? ['in that moment '] : when ? [...when, ', '] : []),
    ...realises,
  ];
  return [
    begins ?? (realises ? undefined : when && ['it begins ', ...when]),
    found,
    whom && ['it comes to ', ...whom],
    group && [...group, ' tell of it', ...others],
    changes && ['it stays with them: ', ...changes],
  ];
}

/** The value first, then how they came to it. */
function value({ clause, people: whom, when, group, isNow }: Words): readonly Sentence[] {
  const [who, feels, realises, changes] = [
    clause('who'),
    clause('feels'),
    clause('realises'),
    clause('changes'),
  ];
  const found: Sentence = realises && [
    ...realises,
    ...(group ? [': this is what ', ...group, ' came to'] : []),
  ];
  return [
    found ?? (group && [...group, ' share one experience']),
    feels
      ? ['it came through the body: ', ...when, ...feels]
      : when.length > 0
        ? ['it came ', ...when.slice(0, -1)]
        : undefined,
    who && (isNow && whom ? ['it came to ', ...whom] : ['they did not start there: ', ...who]),
    changes && ['it shows in how they live: ', ...changes],
  ];
}

/** Back from what is different today to where it began. */
function change({ clause, people: whom, when, heart, group, others, isNow }: Words): readonly Sentence[] {
  const who = clause('who');
  const changes = clause('changes');
  const behind = changes ? 'behind this lies one moment: ' : 'at the centre lies one moment: ';
  return [
    changes && ['today ', ...changes],
    heart ? [behind, ...when, ...heart] : when.length > 0 ? [behind, ...when.slice(0, -1)] : undefined,
    who && (isNow && whom ? ['these are ', ...whom] : ['where they came from: ', ...who]),
    group && [...group, ' tell it this way', ...others],
  ];
}

/** Who can get there, and how many have. */
function reach({ clause, people: whom, when, heart, group, others }: Words): readonly Sentence[] {
  const changes = clause('changes');
  return [
    whom ? ['not everyone gets here, but ', ...whom, ' can'] : ['not everyone gets here'],
    heart ? [...when, ...heart] : when.length > 0 ? ['the moment comes ', ...when.slice(0, -1)] : undefined,
    changes && ['from there on, ', ...changes],
    group && ['so far it is ', ...group, ...others],
  ];
}

/** Each part with its own count, for readers who want to know what stands on how many. */
function counted({ bare }: Words, counts: SentenceCounts): readonly Sentence[] {
  const [first, ...rest] = slotNames.flatMap((slot) => {
    const words = bare(slot);
    return words && counts[slot].total > 0 ? [[...words, ' (', { number: slot }, ')'] as const] : [];
  });
  if (first === undefined) return [];
  const among = counts.core.total > 0 ? 'core customers' : 'the people interviewed';
  return [[`among ${among}: `, ...first, ...rest.flatMap((each) => ['; ', ...each])]];
}

/** Sentences as one text: each begins with a capital and ends with a stop. */
function told(sentences: readonly Sentence[]): readonly Piece[] {
  return sentences
    .flatMap((sentence) => (sentence ? [sentence] : []))
    .flatMap((sentence, at) => [...(at > 0 ? [' '] : []), ...capitalised(sentence), '.']);
}

function capitalised(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex((piece) => typeof piece !== 'string' || piece !== '');
  return pieces.map((piece, index) => {
    if (index !== at || (typeof piece !== 'string' && 'number' in piece)) return piece;
    return typeof piece === 'string' ? capital(piece) : { ...piece, text: capital(piece.text) };
  });
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
