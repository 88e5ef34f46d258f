import { useMemo } from 'react';
import { keysOf, useKeyBindings } from '../../app/key-bindings.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { useTranslate } from '../../data/use-translate.ts';
import type { PaletteItem } from './palette-item.ts';

/** Every command that works now, by name. */
export function useCommandItems(): readonly PaletteItem[] {
  const t = useTranslate();
  const { shortcuts } = useShortcuts();
  const { bindings } = useKeyBindings();
  return useMemo(() => {
    const seen = new Set<string>();
    const items: PaletteItem[] = [];
    for (const { id, keys, inPalette, run } of shortcuts) {
      if (!inPalette || seen.has(id)) continue;
      seen.add(id);
      const kind = id.startsWith('app.go') ? 'screen' : 'command';
      items.push({ id, kind, label: t(id), keys: keysOf({ id, keys }, bindings)[0], run });
    }
    return items;
  }, [shortcuts, bindings, t]);
}
