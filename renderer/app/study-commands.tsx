import { useHandle, useReadOnly } from '../data/session.tsx';
import { useUndo } from '../data/use-undo.ts';
import { openImport, openMemo } from './dialogs.ts';
import { paths, useNavigate } from './navigation.ts';
import { useShortcut } from './shortcuts.ts';
import { useFileDrop } from './use-file-drop.ts';

/** Keys of an open study: undo, and a screen each (`g` is taken by nothing, so digits with a modifier). */
export function StudyCommands() {
  const navigate = useNavigate();
  const handle = useHandle();
  const readOnly = useReadOnly();
  const { undo, redo } = useUndo();
  // Always at hand: what there is to undo is known to the study, and what the page knows may be a moment old.
  useShortcut({ id: 'app.undo', keys: '$mod+z', when: !readOnly }, () => void undo());
  useShortcut({ id: 'app.redo', keys: ['$mod+Shift+z', '$mod+y'], when: !readOnly }, () => void redo());
  useShortcut({ id: 'app.importTranscripts', keys: 'i', when: !readOnly }, () => openImport());
  useFileDrop(openImport);
  useShortcut({ id: 'app.goHome', keys: 'Alt+1' }, () => navigate(paths.home(handle)));
  useShortcut({ id: 'app.goTranscripts', keys: 'Alt+2' }, () => navigate(paths.transcripts(handle)));
  useShortcut({ id: 'app.goCodebook', keys: 'Alt+3' }, () => navigate(paths.codebook(handle)));
  useShortcut({ id: 'app.goThemes', keys: 'Alt+4' }, () => navigate(paths.themes(handle)));
  useShortcut({ id: 'app.goStatements', keys: 'Alt+5' }, () => navigate(paths.statements(handle)));
  useShortcut({ id: 'app.goDeck', keys: 'Alt+6' }, () => navigate(paths.deck(handle)));
  useShortcut({ id: 'app.goParticipants', keys: 'Alt+7' }, () => navigate(paths.participants(handle)));
  useShortcut({ id: 'app.goExplorer', keys: 'Alt+8' }, () => navigate(paths.explorer(handle)));
  useShortcut({ id: 'app.goMatrices', keys: 'Alt+0' }, () => navigate(paths.matrices(handle)));
  useShortcut({ id: 'app.goSearch', keys: ['/', '$mod+Shift+f'] }, () => navigate(paths.search(handle)));
  useShortcut({ id: 'memos.go', keys: 'Alt+9' }, () => navigate(paths.memos(handle)));
  useShortcut({ id: 'memos.addHere', keys: 'Shift+m', when: !readOnly }, openMemo);
  useShortcut({ id: 'query.go', keys: 'q' }, () => navigate(paths.query(handle)));
  useShortcut({ id: 'app.goHistory', keys: 'h' }, () => navigate(paths.history(handle)));
  useShortcut({ id: 'app.goSettings', keys: '$mod+,' }, () => navigate(paths.studySettings(handle)));
  return null;
}
