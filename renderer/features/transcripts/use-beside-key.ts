import { showBeside, useOpenBeside } from '../../app/navigation.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { selectedIn } from '../../editor/reading-session.ts';
import { turnHere, type Desk } from './desk.ts';

/**
 * `b` in a transcript: with a coding open, all passages of its code beside the page; else the transcript itself at the
 * place of the caret, from where another one can be chosen.
 */
export function useBesideKey({ transcript }: Desk): void {
  const openBeside = useOpenBeside();
  const { open, session } = transcript;
  useShortcut({ id: 'transcripts.keyBeside', keys: 'b' }, () => {
    const coding = selectedIn(session);
    if (coding !== undefined) return showBeside({ kind: 'code', codeId: coding.codeId });
    const documentId = open.document.id;
    const turn = open.turns[Math.max(0, turnHere(transcript))];
    if (turn === undefined || turn.start === turn.end) showBeside({ kind: 'transcript', documentId });
    else openBeside({ documentId, start: turn.start, end: turn.end });
  });
}
