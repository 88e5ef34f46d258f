import { isListedField } from '../../../shared/query/term-value.ts';
import type { QueryOperator, QueryTerm } from '../../../shared/query/query.ts';
import { isMessageKey, type Translate } from '../../../shared/messages/translate.ts';

const signs: Readonly<Record<QueryOperator, string>> = {
  ':': '',
  '=': '= ',
  '!=': '≠ ',
  '<': '< ',
  '<=': '≤ ',
  '>': '> ',
  '>=': '≥ ',
};

/** Name of what a condition asks for: of the field, or of the attribute. */
export function subjectWords(t: Translate, subject: QueryTerm['subject']): string {
  return typeof subject === 'object' ? subject.attribute : t(`query.field.${subject}`);
}

/** A condition as a person reads it: `Kind: Sensation`, `Intensity: ≥ 3`. */
export function termWords(t: Translate, { subject, operator, value }: QueryTerm): string {
  if (value === '*')
    return t(operator === '!=' ? 'query.isMissing' : 'query.isThere', { field: subjectWords(t, subject) });
  const shown = `${signs[operator]}${valueWords(t, subject, value)}`;
  return t('query.term', { field: subjectWords(t, subject), value: shown });
}

function valueWords(t: Translate, subject: QueryTerm['subject'], value: string): string {
  if (typeof subject === 'object' || !isListedField(subject)) return value;
  const key = `${subject}.${value.toLowerCase()}`;
  return isMessageKey(key) ? t(key) : value;
}
