import { lazy, Suspense } from 'react';
import { closeDialog, useDialogs } from './dialogs.ts';
import { memoHere } from './memo-here.ts';

const ImportDialog = lazy(async () => ({
  default: (await import('../features/import/import-dialog.tsx')).ImportDialog,
}));
const WriteMemoDialog = lazy(async () => ({
  default: (await import('../features/memos/write-memo-dialog.tsx')).WriteMemoDialog,
}));
const StudyPalette = lazy(async () => ({
  default: (await import('../features/palette/study-palette.tsx')).StudyPalette,
}));

/** Dialogs that need an open study and may be called from any of its screens. */
export function StudyDialogs() {
  const { open } = useDialogs();
  return (
    <Suspense>
      {open?.name === 'palette' && <StudyPalette onClose={closeDialog} />}
      {open?.name === 'memo' && <WriteMemoDialog here={memoHere.getState().here} onClose={closeDialog} />}
      {open?.name === 'import' && <ImportDialog open onClose={closeDialog} files={open.files} />}
    </Suspense>
  );
}
