import { useStudyQuery } from '../../data/use-study-query.ts';

/** People by the key they are counted by: a participant's name, else the title of a transcript of nobody. */
export function usePeopleNames(): (key: string) => string {
  const participants = useStudyQuery('participants.list', {}).data ?? [];
  const documents = useStudyQuery('documents.list', {}).data ?? [];
  const names = new Map([
    ...documents.map((each) => [`document:${each.id}`, each.title] as const),
    ...participants.map((each) => [each.id, each.name] as const),
  ]);
  return (key) => names.get(key) ?? '…';
}
