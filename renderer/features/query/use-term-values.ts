import { useMemo } from 'react';
import { codeTree } from '../../../shared/analysis/code-tree.ts';
import type { QueryTerm } from '../../../shared/query/query.ts';
import { isListedField, listedValues } from '../../../shared/query/term-value.ts';
import { isMessageKey } from '../../../shared/messages/translate.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';

export type TermValues = {
  /** `closed`: one of these; `open`: anything, these are offered. */
  readonly type: 'closed' | 'open';
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

const none: never[] = [];

/** What a condition may be compared with, as far as the study knows. */
export function useTermValues(subject: QueryTerm['subject']): TermValues {
  const t = useTranslate();
  const codes = useStudyQuery('codes.list', {}).data ?? none;
  const participants = useStudyQuery('participants.list', {}).data ?? none;
  const documents = useStudyQuery('documents.list', {}).data ?? none;
  const speakers = useStudyQuery('search.speakers', {}).data ?? none;
  const study = useStudyQuery('study.get', {}).data?.study;
  const themes = useStudyQuery('themes.report', {}, { enabled: subject === 'theme' }).data?.themes ?? none;
  return useMemo(() => {
    const plain = (names: Iterable<string>) => [...new Set(names)].map((value) => ({ value, label: value }));
    if (typeof subject === 'object') {
      const { attribute } = subject;
      const values = participants.flatMap(({ attributes }) => attributes[attribute] ?? []);
      return { type: 'open', options: plain(values) };
    }
    if (isListedField(subject)) {
      const options = listedValues[subject].map((value) => {
        const key = `${subject}.${value}`;
        return { value, label: isMessageKey(key) ? t(key) : value };
      });
      return { type: 'closed', options };
    }
    switch (subject) {
      case 'code': {
        const tree = codeTree(codes);
        const twice = new Set(
          codes
            .filter(({ name }, at) => codes.findIndex((each) => each.name === name) !== at)
            .map(({ name }) => name),
        );
        return {
          type: 'open',
          options: codes.map(({ id, name }) => ({
            value: twice.has(name) ? tree.pathOf(id) : name,
            label: tree.pathOf(id),
          })),
        };
      }
      case 'intensity':
        return { type: 'closed', options: plain(['1', '2', '3', '4', '5']) };
      case 'phase':
        return { type: 'closed', options: plain(study?.phases.map(({ name }) => name) ?? []) };
      case 'value': {
        const ours = study?.companyValues.map(({ name }) => name) ?? [];
        const options = [...plain(ours), { value: 'not-ours', label: t('value.not-ours') }];
        return { type: 'closed', options };
      }
      case 'theme':
        return { type: 'open', options: plain(themes.map(({ label }) => label)) };
      case 'participant':
        return { type: 'open', options: plain(participants.map(({ name }) => name)) };
      case 'document':
        return { type: 'open', options: plain(documents.map(({ title }) => title)) };
      case 'speaker':
        return { type: 'open', options: plain(speakers.map(({ name }) => name)) };
      default:
        return { type: 'open', options: [] };
    }
  }, [subject, t, codes, participants, documents, speakers, study, themes]);
}

/** Names of attributes that some participant has. */
export function useAttributeNames(): readonly string[] {
  const participants = useStudyQuery('participants.list', {}).data ?? none;
  return useMemo(
    () => [...new Set(participants.flatMap(({ attributes }) => Object.keys(attributes)))].toSorted(),
    [participants],
  );
}
