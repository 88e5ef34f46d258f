import { lazy, Suspense } from 'react';
import { useOpenStudyFile } from '../data/use-open-study-file.ts';
import { closeDialog, openKeys, openNewStudy, openPalette, useDialogs } from './dialogs.ts';
import { usePathname } from './hash-location.ts';
import { paths, useNavigate } from './navigation.ts';
import { useShortcut } from './shortcuts.ts';
import { useSyncedKeys } from './use-synced-keys.ts';

const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }));
const NewStudyDialog = lazy(async () => ({
  default: (await import('../features/welcome/new-study-dialog.tsx')).NewStudyDialog,
}));
const Palette = lazy(async () => ({ default: (await import('../features/palette/palette.tsx')).Palette }));

/** Keys that work on every screen, and the dialogs they open. */
export function AppCommands() {
  useSyncedKeys();
  const navigate = useNavigate();
  const inStudy = usePathname().startsWith('/study/');
  const openFile = useOpenStudyFile((handle) => navigate(paths.home(handle)));
  useShortcut({ id: 'app.showKeys', keys: '?' }, openKeys);
  useShortcut({ id: 'app.openPalette', keys: ['$mod+k', '$mod+Shift+p'], inPalette: false }, openPalette);
  useShortcut({ id: 'app.newStudy', keys: inStudy ? [] : 'n' }, openNewStudy);
  useShortcut({ id: 'app.openStudyFile', keys: inStudy ? [] : 'o' }, () => void openFile());
  useShortcut({ id: 'app.goSettings', keys: '$mod+,', when: !inStudy }, () => navigate(paths.settings()));
  useShortcut({ id: 'app.goStudies', keys: '$mod+Shift+o', when: inStudy }, () => navigate(paths.welcome()));
  return <AppDialogs inStudy={inStudy} />;
}

function AppDialogs({ inStudy }: { readonly inStudy: boolean }) {
  const { open } = useDialogs();
  return (
    <Suspense>
      {open?.name === 'keys' && <KeysDialog onClose={closeDialog} />}
      {open?.name === 'new-study' && <NewStudyDialog onClose={closeDialog} />}
      {open?.name === 'palette' && !inStudy && <Palette onClose={closeDialog} />}
    </Suspense>
  );
}
