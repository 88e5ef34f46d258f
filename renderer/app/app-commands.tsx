import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import { closeDialog, openKeys, openPalette, useDialogs } from './dialogs.ts';
import { paths, useNavigate } from './navigation.ts';
import { useShortcut } from './shortcuts.ts';

const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }));

/** Keys that work on every screen, and the dialogs they open. */
export function AppCommands() {
  const navigate = useNavigate();
  const { open } = useDialogs();
  const [pathname] = useLocation();
  const inStudy = pathname.startsWith('/study/');
  useShortcut({ id: 'app.showKeys', keys: '?' }, openKeys);
  useShortcut({ id: 'app.openPalette', keys: ['$mod+k', '$mod+Shift+p'], inPalette: false }, openPalette);
  useShortcut({ id: 'app.goSettings', keys: '$mod+,', when: !inStudy }, () => navigate(paths.settings()));
  useShortcut({ id: 'app.goStudies', keys: '$mod+Shift+o' }, () => navigate(paths.welcome()));
  return <Suspense>{open === 'keys' && <KeysDialog onClose={closeDialog} />}</Suspense>;
}
