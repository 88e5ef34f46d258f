import { aspects, bodyRegions, codeKinds, modalities, pleasantnessSchema } from '../domain/code.ts';
import { segments } from '../domain/participant.ts';
import type { Study } from '../domain/study.ts';
import { speakerRoles } from '../domain/transcript.ts';
import { en, type MessageKey } from '../messages/en.ts';
import { ja } from '../messages/ja.ts';
import { nameKey } from './name-key.ts';
import { QueryFault, type QueryField, type QueryTerm } from './query.ts';

/** Fields whose values come from a list, and the list. */
export const listedValues = {
  kind: codeKinds,
  segment: segments,
  region: bodyRegions,
  modality: modalities,
  pleasantness: pleasantnessSchema.options,
  aspect: aspects,
  role: speakerRoles,
} as const satisfies Partial<Record<QueryField, readonly string[]>>;
export type ListedField = keyof typeof listedValues;

export function isListedField(field: string): field is ListedField {
  return Object.hasOwn(listedValues, field);
}

/**
 * The value meant: its key in any case and width, or its name on the screen, English or Japanese (`region:肩`).
 * @throws QueryFault unknown-value, with the values there are
 */
export function listedValue(field: ListedField, term: QueryTerm): string {
  const wanted = nameKey(term.value);
  const values: readonly string[] = listedValues[field];
  const found = values.find((value) => namesOf(field, value).some((name) => nameKey(name) === wanted));
  if (found !== undefined) return found;
  throw new QueryFault('unknown-value', term.at, { text: term.value, field, known: values.join(', ') });
}

function namesOf(field: ListedField, value: string): readonly string[] {
  const key = `${field}.${value}`;
  return [value, ...(isKey(key) ? [en[key], ja[key]] : [])];
}

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/** The id of a phase: by id or name. @throws QueryFault unknown-value */
export function phaseValue({ phases }: Study, term: QueryTerm): string {
  const wanted = nameKey(term.value);
  const found = phases.find(({ id, name }) => nameKey(id) === wanted || nameKey(name) === wanted);
  if (found) return found.id;
  const known = phases.map(({ name }) => name).join(', ');
  throw new QueryFault('unknown-value', term.at, { text: term.value, field: 'phase', known });
}

/** The id of a company value, or `not-ours`. @throws QueryFault unknown-value */
export function companyValue({ companyValues }: Study, term: QueryTerm): string {
  const wanted = nameKey(term.value);
  const notOurs = ['not-ours', en['value.not-ours'], ja['value.not-ours']];
  if (notOurs.some((name) => nameKey(name) === wanted)) return 'not-ours';
  const found = companyValues.find(({ id, name }) => id === term.value || nameKey(name) === wanted);
  if (found) return found.id;
  const known = [...companyValues.map(({ name }) => name), 'not-ours'].join(', ');
  throw new QueryFault('unknown-value', term.at, { text: term.value, field: 'value', known });
}
