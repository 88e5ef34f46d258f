import { create } from 'zustand';

/** Which dialog of the application itself is open; features open theirs on their own screens. */
export const useDialogs = create<{ readonly open: 'keys' | 'palette' | undefined }>(() => ({ open: undefined }));

export function openKeys(): void {
  useDialogs.setState({ open: 'keys' });
}

export function openPalette(): void {
  useDialogs.setState({ open: 'palette' });
}

export function closeDialog(): void {
  useDialogs.setState({ open: undefined });
}
