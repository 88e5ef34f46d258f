import nlp from 'compromise/two';

/**
 * What a short English phrase is made of, as far as it matters for building a sentence around it. `verb` is without its
 * subject ("goes among people"), `clause` with it ("shoulders drop"), `done` a thing and what was done to it ("iron put
 * away"), `absence` begins with no or nothing, `told` is what
 * others did to them ("left to judge for myself"), `whole` is a sentence of its own ("there was nothing to fix").
 */
export type EnglishForm =
  | 'past'
  | 'perfect'
  | 'verb'
  | 'modal'
  | 'gerund'
  | 'noun'
  | 'adjective'
  | 'told'
  | 'clause'
  | 'done'
  | 'absence'
  | 'time'
  | 'date'
  | 'likeness'
  | 'worth'
  | 'whole';

export type EnglishPhrase = {
  readonly form: EnglishForm;
  /** In the third person plural: "nothing to fix in them". */
  readonly text: string;
  /** Of a verb without subject: as it stands beside "they" ("go among people"). */
  readonly withThey: string;
};

type Term = { readonly word: string; readonly is: (...tags: readonly string[]) => boolean };

/** Verbs that the tagger takes for plural nouns where a phrase begins with them. */
const verbs =
  'falls drops slides goes settles feels gets turns lies moves rests slows loosens softens swings catches leaps shows ' +
  'wears lets lives passes gives stands keeps comes';
const lexicon = Object.fromEntries(verbs.split(' ').map((word) => [word, 'PresentTense']));
/** And nouns that it takes for verbs. */
const things =
  /^(?:head|face|hand|hands|back|time|wind|scent|light|rest|peace|taste|smell|touch|sound|use|visit|wash|care|contact|change|part)$/;
/** Participles that say how someone is, where the tagger sees something done. */
const states =
  /^(?:ashamed|pressed|disappointed|tired|worried|afraid|scared|exhausted|embarrassed|stressed|bored|used|worn)$/;
/** And those that say what others did to somebody. */
const doneToThem =
  /^(?:told|asked|left|cared|listened|treated|served|welcomed|corrected|laughed|looked|seen|heard|held)$/;
/** Comparatives that stand alone, which the tagger takes for nouns ("lighter" lights fires). */
const comparative =
  /^(?:more|less|(?:light|heavi|soft|warm|cool|calm|slow|quiet|fre|easi|clos|small|larg|wid|deep|strong|weak|smooth|fresh|bright|dark|cold|hott|long|short|straight|tall|gentl|tight|loos|kind|brav|bold|happi|saf|clear|clean|loud|full|near)er)$/;
/** Words that stand after a thing and say what was done to it, where the tagger sees an infinitive. */
const doneTo = /^(?:held|put|set|cut|shut|kept|laid|left|clenched|gone)$/;
/** Of which a state or a movement is told: "the heart is racing". */
const bodyPart =
  /^(?:heart|face|head|neck|chest|belly|stomach|back|skin|throat|jaw|hands?|shoulders?|feet|legs?|knees?|eyes?|voice)$/;
const partOfTime =
  /^(?:mornings?|evenings?|nights?|days?|weeks?|months?|years?|summer|winter|autumn|spring)$/;

/** Reads a phrase by the tags of its first words (part-of-speech tags by compromise). */
export function readEnglish(phrase: string): EnglishPhrase {
  const text = startedSmall(inThirdPerson(phrase.trim()));
  const terms = termsOf(text);
  const form = formOf(terms);
  const [first] = terms;
  const withThey =
    form === 'verb' && first
      ? besideThey(first.word) + text.slice(first.word.length).replace(/^ own (?=\p{L})/u, ' their own ')
      : text;
  return { form, withThey, text: form === 'noun' && wantsArticle(terms) ? withArticle(text) : text };
}

/** Names of codes may begin with a capital; names of people and places keep theirs. */
function startedSmall(text: string): string {
  const [first] = termsOf(text);
  const name = first === undefined || first.is('ProperNoun', 'Acronym') || /^\p{Lu}{2}/u.test(text);
  return name ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

function termsOf(text: string): readonly Term[] {
  return nlp(text, lexicon)
    .termList()
    .map((term) => ({
      word: term.text,
      is: (...tags) => tags.some((tag) => term.tags?.has(tag) === true),
    }));
}

function formOf(terms: readonly Term[]): EnglishForm {
  const [first, second] = terms;
  if (first === undefined) return 'noun';
  const byWord = formByWord(first.word.toLowerCase(), second);
  if (byWord !== undefined) return byWord;
  if (first.is('Modal')) return 'modal';
  if (first.is('Gerund')) return gerundForm(second);
  if (first.is('PastTense') && terms.length === 1) return 'adjective';
  if (
    first.word.endsWith('ed') &&
    second?.is('Noun') &&
    !second.is('Pronoun', 'Plural') &&
    terms.length === 2
  )
    return 'noun';
  if (first.is('PastTense') && second?.word === 'by') return 'told';
  if (first.is('PastTense', 'Auxiliary') && !first.is('Noun')) return 'past';
  // "trust and honesty"
  const joinedThing = first.is('Infinitive') && second?.word === 'and' && terms[2]?.is('Noun') === true;
  if (first.is('Verb') && !things.test(first.word) && !joinedThing) return 'verb';
  if (first.is('Preposition')) return 'time';
  if (first.is('Adverb') && second?.is('PastTense')) return 'worth';
  if (first.is('Adjective'))
    return second?.is('Noun', 'Hyphenated', 'Gerund') || things.test(second?.word ?? '') || endsInNoun(terms)
      ? nounForm(terms)
      : 'adjective';
  if (first.is('Plural') && second?.is('Determiner', 'Pronoun')) return 'verb';
  return nounForm(terms);
}

/** "small daily beauty": adjectives and, at the end, what they are of. */
function endsInNoun(terms: readonly Term[]): boolean {
  return terms.at(-1)?.is('Noun') === true && terms.slice(0, -1).every((term) => term.is('Adjective'));
}

/** Where one word at the beginning says it all. */
function formByWord(word: string, next: Term | undefined): EnglishForm | undefined {
  if (/^(?:no|nothing|nobody|none)$/.test(word)) return 'absence';
  if (/^(?:there|they|it|that|how|what)$/.test(word)) return 'whole';
  if (/^(?:someone|somebody|people|others|everyone)$/.test(word) && next !== undefined) return 'clause';
  if (/^(?:after|before|since|until|till|during|within|while|when|as|from)$/.test(word)) return 'time';
  if (word === 'like') return 'likeness';
  if (word === 'worth' || word === 'handed') return 'worth';
  if (word === 'lets') return 'verb';
  if (word === 'being') return 'gerund';
  if (/^(?:given|gone|grown|been|done)$/.test(word)) return 'perfect';
  if (doneToThem.test(word) && next?.is('Preposition', 'Conjunction', 'Infinitive', 'Adverb') === true)
    return 'told';
  if (states.test(word) || (word === 'at' && next?.word === 'ease')) return 'adjective';
  if (word === 'once' && next?.is('PastTense')) return 'adjective';
  return comparative.test(word) && !next?.is('Noun') ? 'adjective' : undefined;
}

function gerundForm(next: Term | undefined): EnglishForm {
  return next === undefined || next.is('Preposition', 'Particle', 'Pronoun', 'Determiner', 'Conjunction')
    ? 'gerund'
    : 'noun';
}

/** A noun and what follows: a verb of its own makes it a clause, a state something done, a day or a month a date. */
function nounForm(terms: readonly Term[]): EnglishForm {
  const [first, second] = terms;
  const stated =
    second?.is('Adjective', 'Participle', 'PastTense') === true ||
    doneTo.test(second?.word ?? '') ||
    second?.word === 'too' ||
    (terms.length === 2 && bodyPart.test(first?.word ?? '') && second?.is('Gerund') === true);
  if (first && (first.is('Noun') || things.test(first.word)) && stated && !second?.is('Preposition'))
    return 'done';
  if (hasOwnVerb(terms)) return 'clause';
  const dated = partOfTime.test(terms.at(-1)?.word ?? '') || first?.is('Date', 'Duration') === true;
  const placed = terms.some((term) => term.is('Preposition'));
  return dated && !placed ? 'date' : 'noun';
}

/** Whether a noun is followed by a verb that speaks of it; behind "that" or "with" it may speak of something else. */
function hasOwnVerb(terms: readonly Term[]): boolean {
  const at = terms.findIndex((term) => term.is('Verb') && !term.is('Gerund', 'Participle'));
  if (at < 1 || terms[at - 1]?.is('Noun') !== true || terms[at - 1]?.is('Pronoun')) return false;
  const sentence = terms[0]?.is('Determiner') && terms.length > 4;
  return sentence || !terms.slice(0, at).some((term) => term.is('Preposition', 'Conjunction'));
}

/** "a tight budget", "a drawer of bottles"; not "frizz in the rain", which may be something that is not counted. */
function wantsArticle(terms: readonly Term[]): boolean {
  const [first, second] = terms;
  if (first === undefined || first.is('Determiner', 'Possessive', 'Value', 'Pronoun')) return false;
  const described = first.is('Adjective', 'Gerund');
  const until = terms.findIndex((term) => term.is('Preposition'));
  const named = terms.slice(0, until < 0 ? undefined : until);
  const head = described ? named.findLast((term) => term.is('Noun')) : first;
  if (head === undefined || !head.is('Singular') || head.is('Uncountable') || uncounted.test(head.word))
    return false;
  if (first.word === 'own' || (!described && head.word.endsWith('ing'))) return false;
  return described || second?.word === 'of' || second?.word === 'that';
}

/** Not told by the tagger: things of which there are not several. */
const uncounted =
  /^(?:hair|quality|beauty|honesty|taste|ease|care|trust|silence|quiet|standing|company|work|sleep)$/;

function withArticle(text: string): string {
  if (/^(?:time|relief|warmth|peace|trust|part)\b/i.test(text)) return text;
  return `${/^[aeio]/i.test(text) ? 'an' : 'a'} ${text}`;
}

/** Code names are often put in a person's own words; a statement speaks of several people. */
function inThirdPerson(text: string): string {
  return text
    .replace(/\bI['’]?m\b|\bI am\b/g, 'they are')
    .replace(/\bI\b/g, 'they')
    .replace(/\b(?:myself|herself|himself|oneself|yourself)\b/gi, 'themselves')
    .replace(/\b(?:my|your|his)\b/gi, 'their')
    .replace(/\bher (?=\p{L})/giu, 'their ')
    .replace(/\bmine\b/gi, 'theirs')
    .replace(/\b(?:me|him|her)\b/gi, 'them');
}

/** "goes" as in "they go". */
function besideThey(verb: string): string {
  if (/^(?:is|are)$/.test(verb)) return 'are';
  if (verb === 'has') return 'have';
  if (verb === 'does' || verb === 'goes') return verb.slice(0, -2);
  if (/(?:ss|sh|ch|x|zz)es$/.test(verb)) return verb.slice(0, -2);
  if (/[^aeiou]ies$/.test(verb) && verb.length > 4) return `${verb.slice(0, -3)}y`;
  return /[^s]s$/.test(verb) ? verb.slice(0, -1) : verb;
}
