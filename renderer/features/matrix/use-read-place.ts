import { paths, useNavigate } from '../../app/navigation.ts';
import { useHandle } from '../../data/session.tsx';

export type Place = { readonly documentId: string; readonly start: number; readonly end: number };

/** Reads a passage in its transcript. */
export function useReadPlace(): (place: Place) => void {
  const handle = useHandle();
  const navigate = useNavigate();
  return (place) => navigate(paths.transcript(handle, place.documentId, place));
}
