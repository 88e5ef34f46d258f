import { create } from 'zustand';

type Open =
  | { readonly name: 'keys' | 'palette' | 'new-study' | 'memo' }
  | { readonly name: 'import'; readonly files: readonly File[] };

/** Which dialog of the application itself is open; features open theirs on their own screens. */
export const useDialogs = create<{ readonly open: Open | undefined }>(() => ({ open: undefined }));

export function openKeys(): void {
  useDialogs.setState({ open: { name: 'keys' } });
}

export function openPalette(): void {
  useDialogs.setState({ open: { name: 'palette' } });
}

/** A new memo on what is open on the screen. */
export function openMemo(): void {
  useDialogs.setState({ open: { name: 'memo' } });
}

export function openNewStudy(): void {
  useDialogs.setState({ open: { name: 'new-study' } });
}

/** The import dialog of the open study, from any screen; `files` where some were dropped. */
export function openImport(files: readonly File[] = []): void {
  useDialogs.setState({ open: { name: 'import', files } });
}

export function closeDialog(): void {
  useDialogs.setState({ open: undefined });
}
