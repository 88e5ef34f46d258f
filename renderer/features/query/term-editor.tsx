import { useId, useState, type FormEvent } from 'react';
import type { MessageKey } from '../../../shared/messages/en.ts';
import {
  queryFields,
  queryOperators,
  type QueryOperator,
  type QueryTerm,
} from '../../../shared/query/query.ts';
import { isListedField } from '../../../shared/query/term-value.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './query-screen.module.css';
import { useAttributeNames, useTermValues } from './use-term-values.ts';

type TermEditorProps = {
  readonly term: QueryTerm;
  readonly onDone: (term: QueryTerm) => void;
  /** Undefined: it is new. */
  readonly onRemove: (() => void) | undefined;
};

type Subject = QueryTerm['subject'];

/** The fields of one condition: what, how, with which value. */
export function TermEditor({ term, onDone, onRemove }: TermEditorProps) {
  const t = useTranslate();
  const listId = useId();
  const [subject, setSubject] = useState(term.subject);
  const [operator, setOperator] = useState(term.operator);
  const [value, setValue] = useState(term.value);
  const attributes = useAttributeNames();
  const values = useTermValues(subject);
  const operators = operatorsOf(subject);
  const usedOperator = operators.some(([each]) => each === operator) ? operator : (operators[0]?.[0] ?? ':');
  const presence = usedOperator === '!=' ? 'query.isMissingShort' : 'query.isThereShort';
  const closed = [{ value: '*', label: t(presence) }, ...values.options];
  const chosen = values.type === 'closed' && !closed.some((each) => each.value === value) ? '*' : value;
  const choose = (text: string) => {
    const next: Subject = text.startsWith('@')
      ? { attribute: text.slice(1) }
      : (queryFields.find((field) => field === text) ?? 'code');
    setSubject(next);
    setOperator(operatorsOf(next)[0]?.[0] ?? ':');
    setValue('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.trim() !== '') onDone({ subject, operator: usedOperator, value: chosen.trim(), at: term.at });
  };
  return (
    <form className={styles['editor']} onSubmit={submit}>
      <Select
        label={t('query.what')}
        value={typeof subject === 'object' ? `@${subject.attribute}` : subject}
        options={[
          ...queryFields.map((field) => ({ value: field as string, label: t(`query.field.${field}`) })),
          ...attributes.map((name) => ({ value: `@${name}`, label: t('query.attribute', { name }) })),
        ]}
        onChange={choose}
      />
      <Select
        label={t('query.how')}
        value={usedOperator}
        options={operators.map(([each, name]) => ({ value: each, label: t(name) }))}
        onChange={setOperator}
      />
      {values.type === 'closed' ? (
        <Select label={t('query.value')} value={chosen} options={closed} onChange={setValue} />
      ) : (
        <>
          <TextField
            label={t('query.value')}
            value={value}
            list={listId}
            dir="auto"
            hint={t('query.valueHint')}
            onChange={setValue}
          />
          <datalist id={listId}>
            {values.options.map((each) => (
              <option key={`${each.value} ${each.label}`} value={each.value} label={each.label} />
            ))}
          </datalist>
        </>
      )}
      <div className={styles['editorActs']}>
        {onRemove && (
          <Button variant="quiet" onClick={onRemove}>
            {t('app.remove')}
          </Button>
        )}
        <Button type="submit" variant="primary" disabled={chosen.trim() === ''}>
          {t('query.apply')}
        </Button>
      </div>
    </form>
  );
}

const textOperators = { ':': 'query.contains', '=': 'query.is', '!=': 'query.isNot' } as const;
const numberOperators = {
  '=': 'query.is',
  '!=': 'query.isNot',
  '>': 'query.more',
  '>=': 'query.atLeast',
  '<': 'query.less',
  '<=': 'query.atMost',
} as const;

/** The operators of a field with what they are called: of a code, one of a list, a number, or a text. */
function operatorsOf(subject: Subject): readonly (readonly [QueryOperator, MessageKey])[] {
  const names: Partial<Record<QueryOperator, MessageKey>> =
    typeof subject === 'object'
      ? { ...numberOperators, ':': 'query.contains' }
      : subject === 'intensity'
        ? numberOperators
        : subject === 'code'
          ? { ':': 'query.withBelow', '=': 'query.only', '!=': 'query.isNot' }
          : isListedField(subject) || subject === 'phase' || subject === 'value'
            ? { ':': 'query.is', '!=': 'query.isNot' }
            : textOperators;
  return queryOperators.flatMap((operator) => {
    const name = names[operator];
    return name === undefined ? [] : [[operator, name] as const];
  });
}
