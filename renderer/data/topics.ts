import type { Topic } from '../../shared/api/events.ts';
import type { StudyQueryName } from './procedures.ts';

const everything = [
  'study',
  'participants',
  'documents',
  'codes',
  'codings',
  'memos',
  'themes',
  'statements',
] as const satisfies readonly Topic[];

/** What each query reads: it is asked again when a change names one of these. */
export const queryTopics = {
  'study.get': everything,
  'study.check': everything,
  'study.leftovers': everything,
  'participants.list': ['participants', 'documents', 'codings'],
  'documents.list': ['documents', 'participants', 'codings'],
  'documents.get': ['documents', 'codings'],
  'codes.list': ['codes', 'codings', 'documents', 'participants'],
  'codes.impact': ['codes', 'codings', 'documents', 'participants'],
  'codes.versions': ['codes'],
  'codes.mergePreview': ['codes', 'codings', 'statements', 'memos', 'documents'],
  'codings.list': ['codings', 'codes', 'documents', 'participants', 'themes'],
  'memos.list': ['memos'],
  'memos.get': ['memos'],
  'memos.find': everything,
  'links.names': ['codes', 'participants', 'documents', 'themes', 'statements'],
  'links.passages': ['codings', 'codes', 'documents'],
  'search.find': ['documents', 'participants'],
  'search.places': ['documents', 'participants'],
  'search.speakers': ['documents'],
  'passages.preview': everything,
  'passages.codings': everything,
  'query.run': everything,
  'queries.list': ['queries'],
  'history.list': ['history'],
  'history.state': ['history'],
  'history.acts': ['history'],
  'themes.report': ['themes', 'codings', 'codes', 'participants', 'documents', 'study'],
  'statements.list': ['statements', 'themes', 'codings', 'codes', 'participants', 'documents', 'study'],
  'patterns.report': ['codings', 'codes', 'participants', 'documents'],
  'saturation.report': ['codings', 'codes', 'documents', 'participants'],
  'statements.propose': ['themes', 'codings', 'codes', 'participants', 'documents', 'study'],
  'statements.drafts': ['statements', 'codings', 'participants', 'documents', 'study'],
  'statements.nextQuestions': ['statements', 'codings', 'codes', 'participants', 'documents', 'study'],
  'statements.versions': ['statements'],
  'statements.weakenedBy': ['statements', 'codings', 'codes', 'participants', 'documents'],
  'deck.slides': everything,
  'explorer.data': everything,
  'explorer.findings': everything,
  'views.list': ['views'],
  'suggestions.list': ['suggestions', 'codings', 'codes', 'documents'],
  'suggestions.dismissed': ['suggestions'],
  'suggestions.next': ['suggestions', 'codings', 'codes', 'documents', 'participants'],
  'matrix.report': ['codings', 'codes', 'documents', 'participants', 'study'],
  'matrix.passages': ['codings', 'codes', 'documents', 'participants', 'study'],
  'matrix.comparison': ['codings', 'codes', 'documents', 'participants'],
  'matrix.portrait': ['codings', 'codes', 'documents', 'participants', 'study'],
  'decks.list': ['decks'],
  'decks.get': ['decks', 'participants', 'documents', 'codings'],
  'decks.stale': ['decks', ...everything],
  'decks.propose': everything,
  'decks.kinds': ['decks', ...everything],
  'decks.versions': ['decks'],
  'decks.logo': ['decks'],
  'decks.quoteChoices': ['decks', 'codings', 'codes', 'participants', 'documents'],
} as const satisfies Record<StudyQueryName, readonly Topic[]>;

/** True where a change of these topics makes the query's answer out of date. */
export function isTouched(query: string, topics: readonly Topic[]): boolean {
  const reads: readonly Topic[] = Object.hasOwn(queryTopics, query)
    ? queryTopics[query as StudyQueryName] // narrowed by hasOwn, which TypeScript does not see
    : everything;
  return topics.some((topic) => reads.includes(topic));
}
