import type { StudyHandlers } from './handlers.ts';
import type { queryProcedures } from '../../shared/api/query-procedures.ts';
import type { searchProcedures } from '../../shared/api/search-procedures.ts';
import { notePassages } from '../services/passage-notes.ts';
import { codePassages, previewPassages } from '../services/passages.ts';
import {
  addQuery,
  changeQuery,
  exportQuery,
  passageCodings,
  removeQuery,
  runStudyQuery,
  savedQueries,
} from '../services/queries.ts';
import { searchPlaces, searchSpeakers, searchStudy } from '../services/search.ts';

type FindProcedure = keyof typeof searchProcedures | keyof typeof queryProcedures;

/** Search, queries, and what is done with the passages they find. */
export const findHandlers: Pick<StudyHandlers, FindProcedure> = {
  'search.find': searchStudy,
  'search.places': searchPlaces,
  'search.speakers': searchSpeakers,
  'passages.preview': previewPassages,
  'passages.code': codePassages,
  'passages.codings': passageCodings,
  'passages.note': notePassages,
  'query.run': runStudyQuery,
  'query.export': exportQuery,
  'queries.list': savedQueries,
  'queries.add': addQuery,
  'queries.update': changeQuery,
  'queries.remove': removeQuery,
};
