import type { SlotName } from '../domain/statement.ts';
import { participleOf } from './english-participles.ts';
import { readEnglish } from './english-phrase.ts';
import type { EnglishForm, EnglishPhrase } from './english-phrase.ts';

/** Plain words that lead into a slot's words, and the slot's words: "they find ", "time of their own". */
export type Clause = { readonly lead: string; readonly text: string };
/** Of a whole slot; `isNow`: it tells how things are, not how they were ("they answer for others all day"). */
export type SlotClause = Clause & { readonly isNow: boolean };

type Leads = Partial<Readonly<Record<EnglishForm, string | ((phrase: EnglishPhrase) => Clause)>>>;

const sense = 'there is a sense of ';
/** What only somebody can do, not a thing that is felt. */
const doneByPeople = /^(?:sees|hears|breathes|sighs|stands|sits|walks|sleeps|laughs|cries|lets)\b/i;
const nowForms: readonly EnglishForm[] = ['verb', 'modal', 'whole', 'clause'];
const theirs = (phrase: EnglishPhrase): Clause => ({ lead: 'they ', text: phrase.withThey });

/** "gave up on their hair" -> "had given up on their hair". */
function hadDone({ text }: EnglishPhrase): Clause {
  const [first = '', ...rest] = text.split(' ');
  const done = first.toLowerCase() === 'had' ? [] : [participleOf(first)];
  return { lead: 'they had ', text: [...done, ...rest].join(' ') };
}

/** "warmth spreading" -> "they feel warmth spreading"; a scent or a sound is there by itself. */
function isFelt({ text }: EnglishPhrase): Clause {
  const [, state, part] =
    /^an? (\p{L}+) (face|head|neck|chest|belly|stomach|back|skin|throat|heart)$/u.exec(text) ?? [];
  if (state !== undefined && part !== undefined) return { lead: 'the ', text: `${part} is ${state}` };
  return { lead: /^an? /.test(text) ? 'there is ' : 'they feel ', text };
}

/** "shoulders drop" -> "the shoulders drop". */
function withThe({ text }: EnglishPhrase): Clause {
  const led = /^(?:the|their|a|an|this|that|some|someone|everything|everyone)\b/i.test(text);
  return { lead: led ? '' : 'the ', text };
}

/** "iron put away" -> "the iron is put away"; "chest tight" -> "the chest is tight". */
function isDone({ text }: EnglishPhrase): Clause {
  const many = /^\p{L}+[^s\W]s /u.test(text);
  return { lead: 'the ', text: text.replace(' ', many ? ' are ' : ' is ') };
}

/** How each slot says a phrase of each form as a clause of its own; `noun` stands for every form that is not named. */
const leads: Readonly<Record<SlotName, Leads>> = {
  who: {
    past: hadDone,
    told: 'they had been ',
    perfect: 'they had ',
    verb: theirs,
    modal: 'they ',
    gerund: 'they had been ',
    adjective: 'they were ',
    likeness: 'they were ',
    clause: withThe,
    done: isDone,
    absence: 'they had ',
    time: ({ text }) => ({ lead: text.startsWith('at ') ? 'they were ' : 'they had come ', text }),
    date: 'they had come ',
    whole: '',
    noun: 'they had lived with ',
  },
  when: {
    past: (phrase) => ({ lead: 'once they ', text: phrase.withThey }),
    verb: (phrase) => ({ lead: 'when they ', text: phrase.withThey }),
    gerund: 'while ',
    clause: (phrase) => {
      const { lead, text } = withThe(phrase);
      return { lead: `when ${lead}`, text };
    },
    time: '',
    date: ({ text }) => ({
      lead: /^(?:the|a|an|one|every|each|this|that|in|on|at)\b/i.test(text) ? '' : 'in ',
      text,
    }),
    whole: 'when ',
    adjective: 'once it is ',
    noun: ({ text }) => ({ lead: leadOfMoment(text), text }),
  },
  feels: {
    past: 'it ',
    verb: (phrase) =>
      phrase.text === phrase.withThey || doneByPeople.test(phrase.text)
        ? theirs(phrase)
        : { lead: 'it ', text: phrase.text },
    modal: 'it ',
    adjective: 'it feels ',
    likeness: 'it feels ',
    worth: 'it is ',
    clause: withThe,
    done: isDone,
    absence: 'there is ',
    whole: '',
    told: 'they are ',
    noun: isFelt,
    gerund: sense,
  },
  realises: {
    past: (phrase) => ({ lead: 'they ', text: phrase.withThey }),
    verb: theirs,
    modal: 'they ',
    adjective: 'they are ',
    likeness: 'they feel ',
    worth: 'it is ',
    clause: ({ text }) => ({ lead: /^own\b/.test(text) ? 'they see that their ' : 'they see that ', text }),
    absence: 'they see that there is ',
    whole: 'they see that ',
    time: 'they are ',
    told: 'what counts is being ',
    noun: ({ text }) => ({ lead: `what counts is ${/^own\b/.test(text) ? 'their ' : ''}`, text }),
    done: (phrase) => ({ lead: 'they see that ', text: isDone(phrase).text }),
    gerund: 'what counts is ',
  },
  changes: {
    past: theirs,
    verb: theirs,
    modal: 'they ',
    adjective: ({ text }) => ({ lead: /^(?:easier|harder)\b/.test(text) ? 'it is ' : 'they are ', text }),
    likeness: 'they are ',
    clause: ({ text }) => ({ lead: /^own\b/.test(text) ? 'their ' : '', text }),
    done: isDone,
    absence: 'there is ',
    whole: '',
    noun: 'there is something new: ',
    gerund: 'they have begun ',
  },
};

function leadOfMoment(text: string): string {
  if (/^(?:an? )?part of\b/.test(text)) return 'once it is ';
  return /^(?:(?:the|our|their) )?(?:first|second|third|last|next|moment|point)\b/.test(text)
    ? 'at '
    : 'with ';
}

/** Names of phases that every new study has, which are no phrases. */
const knownMoments: Readonly<Record<string, Clause>> = {
  'change in life': { lead: '', text: 'as their life changes' },
  regular: { lead: '', text: 'as regulars' },
  decision: { lead: 'at ', text: 'the decision' },
  'decision and purchase': { lead: 'at ', text: 'the decision and the purchase' },
  'first days': { lead: 'in ', text: 'the first days' },
  'first days and weeks': { lead: 'in ', text: 'the first days and weeks' },
  waiting: { lead: 'while ', text: 'they wait' },
};

/**
 * A slot's words as clauses joined into one. Items (separated by commas) that share a lead share it: "it feels lighter
 * and softer"; a lead in the middle becomes part of the slot's words. Items with strokes between are alternatives: "the
 * shoulders drop or the breath goes down". Undefined for an empty slot.
 */
export function englishClause(slot: SlotName, words: string): SlotClause | undefined {
  const items = itemsOf(words).map((item) => item.split(/\s+[/／]\s+/u).map(readEnglish));
  const [first] = items.flat();
  if (first === undefined) return undefined;
  const clauses = items.map((phrases) =>
    joinedBy(
      phrases.map((phrase) => clauseOf(slot, phrase)),
      ' or ',
    ),
  );
  return { ...joinedBy(clauses, slot === 'when' ? ', ' : ' and '), isNow: nowForms.includes(first.form) };
}

function joinedBy(clauses: readonly Clause[], last: string): Clause {
  const lead = clauses[0]?.lead ?? '';
  const texts = clauses.map((clause, at) => {
    if (at === 0 || clause.lead === clauses[at - 1]?.lead) return clause.text;
    const isTheirs = clause.lead.startsWith('they ') && lead.startsWith('they ');
    return `${isTheirs ? clause.lead.slice('they '.length) : clause.lead}${clause.text}`;
  });
  // A list that ends in an "and" of its own needs no second one.
  const isOneList = clauses.every((clause) => clause.lead === lead);
  const joint = isOneList && last === ' and ' && / and /.test(texts.at(-1) ?? '') ? ', ' : last;
  return { lead, text: inList(texts, joint) };
}

function clauseOf(slot: SlotName, phrase: EnglishPhrase): Clause {
  const known = slot === 'when' ? knownMoments[phrase.text.toLowerCase()] : undefined;
  if (known !== undefined) return known;
  const lead = leads[slot][phrase.form] ?? leads[slot].noun ?? '';
  return typeof lead === 'string' ? { lead, text: phrase.text } : lead(phrase);
}

function itemsOf(words: string): readonly string[] {
  return words
    .split(/\s*[,;・、]\s+(?:and\s+)?|\s*[・、]\s*/u)
    .map((item) => item.trim().replace(/[.。]+$/u, ''))
    .filter((item) => item !== '');
}

function inList(texts: readonly string[], joint: string): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')}${joint}${last}`;
}
