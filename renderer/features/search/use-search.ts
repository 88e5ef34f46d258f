import { useEffect, useRef } from 'react';
import type { SearchRequest } from '../../../shared/api/search-procedures.ts';
import { markPlaces, markWords } from '../../data/found-words.ts';
import { useStudyQuery } from '../../data/use-study-query.ts';

/** The first come at once while typing; the others, as many as are shown, when these are there. */
const firstLimit = 200;
export const mostShown = 10_000;
const mostMarked = 100_000;

/** What the study says to a request, and the places told to whoever shows transcripts. */
export function useSearch(request: SearchRequest, isAsked: boolean) {
  const asked = isAsked ? request : { ...request, query: '-' };
  const first = useStudyQuery(
    'search.find',
    { ...asked, limit: firstLimit },
    { enabled: isAsked, keepPrevious: true },
  );
  const total = first.data?.total ?? 0;
  const isSettled = isAsked && !first.isFetching && first.error === null;
  const all = useStudyQuery(
    'search.find',
    { ...asked, limit: mostShown },
    { enabled: isSettled && total > firstLimit },
  );
  useMarkedPlaces(asked, isSettled && total > 0 && total <= mostMarked, isAsked);
  const data = all.data?.total === total ? all.data : first.data;
  return { ...first, data: isAsked && first.error === null ? data : undefined };
}

function useMarkedPlaces(request: SearchRequest, enabled: boolean, isAsked: boolean): void {
  const places = useStudyQuery('search.places', request, { enabled }).data?.documents;
  const hasMarked = useRef(false);
  useEffect(() => {
    if (isAsked && places) {
      hasMarked.current = true;
      markPlaces(new Map(places.map(({ documentId, ranges }) => [documentId, rangesOf(ranges)])));
    } else if (!isAsked && hasMarked.current) {
      hasMarked.current = false;
      markWords('');
    }
  }, [places, isAsked]);
}

function rangesOf(ends: readonly number[]) {
  return Array.from({ length: ends.length / 2 }, (_, at) => ({
    start: ends[at * 2] ?? 0,
    end: ends[at * 2 + 1] ?? 0,
  }));
}
