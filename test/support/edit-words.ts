import { revisionOf } from '../../shared/domain/revision.ts';
import type { OpenDocument } from '../../shared/api/study-procedures.ts';
import { rebuildTranscript, spokenText } from '../../shared/text/edit-turns.ts';

/** What `documents.edit` wants to have a spoken word (its first place) replaced in an open transcript. */
export function wordEdit(open: Pick<OpenDocument, 'document' | 'text' | 'turns'>, old: string, now: string) {
  const spoken = spokenText(open.text, open.turns);
  const start = spoken.indexOf(old);
  const edits = start === -1 ? [] : [{ start, end: start + old.length, text: now }];
  const faces = open.turns.map(({ speaker, role, time }, from) => ({ speaker, role, time, from }));
  const rebuilt = rebuildTranscript({ text: open.text, turns: open.turns, edits, faces });
  return {
    id: open.document.id,
    base: revisionOf(open.text, open.turns),
    edits: [...rebuilt.edits],
    turns: [...rebuilt.turns],
  };
}
