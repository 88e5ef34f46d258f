import { create } from 'zustand';
import type { SearchRequest, SegmentChoice } from '../../../shared/api/search-procedures.ts';
import type { SpeakerRole } from '../../../shared/domain/transcript.ts';

/** How and where is searched; one choice of each, empty: all. */
export type SearchOptions = {
  readonly mode: 'words' | 'pattern';
  readonly wholeWords: boolean;
  readonly role: SpeakerRole | '';
  readonly speaker: string;
  readonly segment: SegmentChoice | '';
  readonly participantId: string;
  readonly documentId: string;
};

export const plainOptions: SearchOptions = {
  mode: 'words',
  wholeWords: false,
  role: '',
  speaker: '',
  segment: '',
  participantId: '',
  documentId: '',
};

type Kept = { readonly handle: string; readonly options: SearchOptions };

const useKept = create<Kept>(() => ({ handle: '', options: plainOptions }));

/** The options of a study; they stay while the page is open, so that coming back finds the same results. */
export function useSearchOptions(
  handle: string,
): readonly [SearchOptions, (change: Partial<SearchOptions>) => void] {
  const kept = useKept();
  const options = kept.handle === handle ? kept.options : plainOptions;
  const change = (changed: Partial<SearchOptions>) =>
    useKept.setState({ handle, options: { ...options, ...changed } });
  return [options, change];
}

/** What the study is asked for. */
export function requestOf(query: string, options: SearchOptions): SearchRequest {
  const { mode, wholeWords, role, speaker, segment, participantId, documentId } = options;
  return {
    query: query.slice(0, 1000),
    mode,
    wholeWords,
    ...(role !== '' && { roles: [role] }),
    ...(speaker !== '' && { speakers: [speaker] }),
    ...(segment !== '' && { segments: [segment] }),
    ...(participantId !== '' && { participantIds: [participantId] }),
    ...(documentId !== '' && { documentIds: [documentId] }),
  };
}

export function isFiltered(options: SearchOptions): boolean {
  const { role, speaker, segment, participantId, documentId } = options;
  return [role, speaker, segment, participantId, documentId].some((each) => each !== '');
}
