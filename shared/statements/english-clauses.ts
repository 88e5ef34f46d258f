import type { SlotName } from '../domain/statement.ts';
import { readEnglish } from './english-phrase.ts';
import type { EnglishForm, EnglishPhrase } from './english-phrase.ts';

/** Plain words that lead into a slot's words, and the slot's words: "they find ", "time of their own". */
export type Clause = { readonly lead: string; readonly text: string };

type Leads = Partial<Readonly<Record<EnglishForm, string | ((phrase: EnglishPhrase) => Clause)>>>;

const sense = 'there is a sense of ';
const theirs = (phrase: EnglishPhrase): Clause => ({ lead: 'they ', text: phrase.withThey });

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
    past: theirs,
    perfect: 'they had ',
    verb: theirs,
    modal: 'they ',
    gerund: 'they had been ',
    adjective: 'they were ',
    likeness: 'they were ',
    clause: withThe,
    done: isDone,
    absence: 'they had ',
    time: 'they came ',
    date: 'they came ',
    whole: '',
    noun: 'they came with ',
  },
  when: {
    past: (phrase) => ({ lead: 'once they ', text: phrase.withThey }),
    verb: (phrase) => ({ lead: 'when they ', text: phrase.withThey }),
    gerund: 'while ',
    clause: ({ text }) => ({ lead: 'when ', text }),
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
    verb: (phrase) => (phrase.text === phrase.withThey ? theirs(phrase) : { lead: 'it ', text: phrase.text }),
    modal: 'it ',
    adjective: 'it feels ',
    likeness: 'it feels ',
    worth: 'it is ',
    clause: withThe,
    done: isDone,
    absence: 'there is ',
    whole: '',
    noun: ({ text }) => ({ lead: /^an? /.test(text) ? 'there is ' : sense, text }),
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
    noun: 'they find ',
    gerund: 'what counts is ',
  },
  changes: {
    past: theirs,
    verb: theirs,
    modal: 'they ',
    adjective: 'they are ',
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
  if (/\bpart of\b/.test(text)) return 'as ';
  return /^(?:(?:the|our|their) )?(?:first|second|third|last|next|moment|point)\b/.test(text)
    ? 'at '
    : 'with ';
}

/**
 * A slot's words as clauses joined into one. Items (separated by commas) that share a lead share it: "it feels lighter
 * and softer"; a lead in the middle becomes part of the slot's words. Undefined for an empty slot.
 */
export function englishClause(slot: SlotName, words: string): Clause | undefined {
  const clauses = itemsOf(words).map((item) => clauseOf(slot, readEnglish(item)));
  const [first] = clauses;
  if (first === undefined) return undefined;
  const texts = clauses.map(({ lead, text }, at) => {
    if (at === 0 || lead === clauses[at - 1]?.lead) return text;
    return `${lead.startsWith('they ') && first.lead.startsWith('they ') ? lead.slice('they '.length) : lead}${text}`;
  });
  return { lead: first.lead, text: inList(texts) };
}

function clauseOf(slot: SlotName, phrase: EnglishPhrase): Clause {
  const lead = leads[slot][phrase.form] ?? leads[slot].noun ?? '';
  return typeof lead === 'string' ? { lead, text: phrase.text } : lead(phrase);
}

function itemsOf(words: string): readonly string[] {
  return words
    .split(/\s*[,;・、]\s+(?:and\s+)?|\s*[・、]\s*/u)
    .map((item) => item.trim().replace(/[.。]+$/u, ''))
    .filter((item) => item !== '');
}

function inList(texts: readonly string[]): string {
  if (texts.length < 2) return texts[0] ?? '';
  return `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;
}
