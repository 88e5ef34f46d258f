import { useStudyQuery } from '../../data/use-study-query.ts';
import { SpeakersDialog } from './speakers-dialog.tsx';

/** The speakers' dialog for a transcript that is not open. */
export function SpeakersOfDocument({
  documentId,
  onClose,
}: {
  readonly documentId: string;
  readonly onClose: () => void;
}) {
  const { data } = useStudyQuery('documents.get', { id: documentId });
  if (data === undefined) return null;
  return <SpeakersDialog document={data.document} turns={data.turns} text={data.text} onClose={onClose} />;
}
