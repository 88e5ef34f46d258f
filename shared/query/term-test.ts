import type { Code, CodeFacets } from '../domain/code.ts';
import type { Coding } from '../domain/coding.ts';
import { foldForSearch } from '../text/fold.ts';
import { nameKey } from './name-key.ts';
import { turnIndex } from '../text/turn-index.ts';
import type { QueryIndex } from './query-index.ts';
import { QueryFault, type QueryField, type QueryOperator, type QueryTerm } from './query.ts';
import { companyValue, isListedField, listedValue, phaseValue } from './term-value.ts';

/** Whether a coding (number `at` of the index, in document number `document`) meets a condition. */
export type CodingTest = (coding: Coding, document: number, at: number) => boolean;

/**
 * Makes the test of one condition; see docs/query.md for what each field means.
 * @throws QueryFault unknown-code, unknown-value, unknown-theme, unknown-attribute, operator, number
 */
export function termTest(index: QueryIndex, term: QueryTerm): CodingTest {
  const { subject } = term;
  if (typeof subject === 'object') return attributeTest(index, subject.attribute, term);
  if (subject === 'intensity') return intensityTest(index, term);
  if (!equalities.has(term.operator)) throw new QueryFault('operator', term.at, { field: subject });
  if (subject === 'code') return codeTest(index, term);
  if (subject === 'theme') return themeTest(index, term);
  const read = readers(index)[subject];
  if (term.value === '*') return present(term.operator, (coding, document) => read(coding, document) !== '');
  const key = closedKey(index, subject, term);
  if (key !== undefined) return negated(term, (coding, document) => read(coding, document) === key);
  return textTest(term, read);
}

const equalities: ReadonlySet<QueryOperator> = new Set([':', '=', '!=']);

function present(operator: QueryOperator, has: CodingTest): CodingTest {
  return operator === '!=' ? (...coding) => !has(...coding) : has;
}

function negated({ operator }: QueryTerm, test: CodingTest): CodingTest {
  return present(operator, test);
}

function textTest({ operator, value }: QueryTerm, read: TextReader): CodingTest {
  if (operator === ':') {
    const part = foldText(value);
    return (coding, document) => foldText(read(coding, document)).includes(part);
  }
  const whole = nameKey(value);
  const test: CodingTest = (coding, document) => nameKey(read(coding, document)) === whole;
  return operator === '!=' ? (...coding) => !test(...coding) : test;
}

/** As search folds, and a line break is a blank. */
function foldText(text: string): string {
  return foldForSearch(text).replaceAll('\n', ' ');
}

function closedKey(index: QueryIndex, field: QueryField, term: QueryTerm): string | undefined {
  if (isListedField(field)) return listedValue(field, term);
  if (field === 'phase') return phaseValue(index.data.study, term);
  return field === 'value' ? companyValue(index.data.study, term) : undefined;
}

type TextReader = (coding: Coding, document: number) => string;
type ReadField = Exclude<QueryField, 'code' | 'theme' | 'intensity'>;

function readers(index: QueryIndex): Readonly<Record<ReadField, TextReader>> {
  const { documents, participants, tree } = index;
  const facet = (name: Exclude<keyof CodeFacets, 'intensity'>): TextReader => {
    return (coding) => coding.facets[name] ?? tree.byId.get(coding.codeId)?.facets[name] ?? '';
  };
  const turn = (coding: Coding, document: number) => {
    const turns = documents[document]?.turnList ?? [];
    return turns[turnIndex(turns, coding.start)];
  };
  return {
    kind: (coding) => tree.byId.get(coding.codeId)?.kind ?? '',
    text: (coding, document) => documents[document]?.text.slice(coding.start, coding.end) ?? '',
    memo: (coding) => coding.memo.trim(),
    coder: (coding) => coding.coder,
    phase: facet('phase'),
    region: facet('region'),
    modality: facet('modality'),
    direction: facet('direction'),
    pleasantness: facet('pleasantness'),
    words: facet('words'),
    aspect: facet('aspect'),
    value: facet('companyValue'),
    segment: (_, document) => participants[document]?.segment ?? '',
    participant: (_, document) => participants[document]?.name ?? '',
    document: (_, document) => documents[document]?.title ?? '',
    speaker: (coding, document) => turn(coding, document)?.speaker ?? '',
    role: (coding, document) => turn(coding, document)?.role ?? '',
  };
}

function intensityTest({ tree }: QueryIndex, term: QueryTerm): CodingTest {
  const read = (coding: Coding) => coding.facets.intensity ?? tree.byId.get(coding.codeId)?.facets.intensity;
  if (term.value === '*') return present(term.operator, (coding) => read(coding) !== undefined);
  const limit = readNumber(term.value);
  if (limit === undefined) throw new QueryFault('number', term.at, { text: term.value });
  return (coding) => {
    const value = read(coding);
    return value === undefined ? term.operator === '!=' : compares(term.operator, value - limit);
  };
}

function attributeTest({ data, participants }: QueryIndex, name: string, term: QueryTerm): CodingTest {
  const wanted = nameKey(name);
  const names = new Set(data.participants.flatMap(({ attributes }) => Object.keys(attributes)));
  const same = new Set([...names].filter((each) => nameKey(each) === wanted));
  if (same.size === 0) {
    const known = [...names].toSorted().join(', ') || '–';
    throw new QueryFault('unknown-attribute', term.at, { text: name, known });
  }
  const test = attributeValueTest(term);
  const answers = participants.map((participant) => {
    const entry = Object.entries(participant?.attributes ?? {}).find(([key]) => same.has(key));
    return test(entry?.[1].trim() ?? '');
  });
  return (_, document) => answers[document] ?? false;
}

/** Somebody without the attribute meets `!=` alone. */
function attributeValueTest({ operator, value }: QueryTerm): (own: string) => boolean {
  if (value === '*') return (own) => (own !== '') !== (operator === '!=');
  if (operator === ':') return (own) => foldText(own).includes(foldText(value));
  const limit = readNumber(value);
  return (own) => {
    if (own === '') return operator === '!=';
    const number = readNumber(own);
    if (limit !== undefined && number !== undefined) return compares(operator, number - limit);
    const [left, right] = [nameKey(own), nameKey(value)];
    return compares(operator, left === right ? 0 : left < right ? -1 : 1);
  };
}

function compares(operator: QueryOperator, difference: number): boolean {
  switch (operator) {
    case '!=':
      return difference !== 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
    default:
      return difference === 0;
  }
}

/** `1,200`, `３`, `-0.5`; undefined where it is no number. */
function readNumber(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
    .trim();
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

function codeTest(index: QueryIndex, term: QueryTerm): CodingTest {
  if (term.value === '*') return present(term.operator, () => true);
  const codes = codesNamed(index, term.value);
  if (codes.length === 0) {
    const near = nearestName(term.value, index.data.codes) || 'none';
    throw new QueryFault('unknown-code', term.at, { text: term.value, near });
  }
  const ids = new Set(codes.map(({ id }) => id));
  const isBelow = ({ id }: Code) => index.tree.ancestorsOf(id).some((above) => ids.has(above.id));
  if (term.operator === ':') for (const code of index.data.codes.filter(isBelow)) ids.add(code.id);
  // By numbers side by side: a large study's codings lie all over the memory.
  const wanted = Uint8Array.from(index.data.codes, ({ id }) => (ids.has(id) ? 1 : 0));
  const codeOf = index.codes();
  return negated(term, (_coding, _document, at) => wanted[codeOf[at] ?? -1] === 1);
}

/** Codes of this name, or of this path or its end: `Parent > Child`. */
function codesNamed({ data, tree }: QueryIndex, name: string): readonly Code[] {
  const wanted = pathKey(name);
  const ends = `>${wanted}`;
  return data.codes.filter(({ id, name: own }) => {
    if (nameKey(own) === nameKey(name)) return true;
    const path = pathKey(tree.pathOf(id));
    return wanted.includes('>') && (path === wanted || path.endsWith(ends));
  });
}

function pathKey(path: string): string {
  return path.split(/[>＞]/u).map(nameKey).join('>');
}

/** A code that may have been meant: one that has the words in its name, else one with most of its character pairs. */
function nearestName(name: string, codes: readonly Code[]): string {
  const wanted = nameKey(name);
  const holding = codes.find((code) => wanted !== '' && nameKey(code.name).includes(wanted));
  if (holding) return holding.name;
  const likeness = codes.map((code) => ({ name: code.name, like: sharedPairs(wanted, nameKey(code.name)) }));
  const best = likeness.reduce((most, next) => (next.like > most.like ? next : most), {
    name: '',
    like: 0.4,
  });
  return best.name;
}

/** 0..1, Dice's coefficient of the sets of character pairs. */
function sharedPairs(left: string, right: string): number {
  const pairs = (text: string) =>
    new Set(Array.from(text, (_, at) => text.slice(at, at + 2)).filter((p) => p.length === 2));
  const [own, other] = [pairs(left), pairs(right)];
  if (own.size + other.size === 0) return 0;
  return (2 * [...own].filter((pair) => other.has(pair)).length) / (own.size + other.size);
}

function themeTest({ data }: QueryIndex, term: QueryTerm): CodingTest {
  const wanted = nameKey(term.value);
  const isAny = term.value === '*';
  const themes = data.themes.filter(
    ({ label }) =>
      isAny || (term.operator === ':' ? nameKey(label).includes(wanted) : nameKey(label) === wanted),
  );
  if (themes.length === 0 && !isAny) throw new QueryFault('unknown-theme', term.at, { text: term.value });
  const ids = new Set(themes.map(({ id }) => id));
  const members = new Set(
    data.members.filter(({ themeId }) => ids.has(themeId ?? '')).map(({ codingId }) => codingId),
  );
  return negated(term, (coding) => members.has(coding.id));
}
