import { PaletteDialog } from './palette-dialog.tsx';
import { useCommandItems } from './use-command-items.ts';

/** Without an open study: commands only. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  return <PaletteDialog items={useCommandItems()} onClose={onClose} />;
}
