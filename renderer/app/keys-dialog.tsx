import { isMessageKey } from '../../shared/messages/translate.ts';
import { useSettings } from '../data/use-settings.ts';
import { useTranslate } from '../data/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { keysText } from '../ui/kbd.tsx';
import { announce } from '../ui/live-region.tsx';
import { keysOf, rebind, useKeyBindings, type KeyBindings } from './key-bindings.ts';
import { KeyEntry, type KeyEntryProps } from './key-entry.tsx';
import styles from './keys-dialog.module.css';
import { useShortcuts, type Shortcut } from './shortcuts.ts';

/** The sheet of keys of the application: what is changed here is kept in its settings. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { change } = useSettings();
  const keep = (next: KeyBindings) =>
    change({ keys: Object.fromEntries(Object.entries(next).map(([id, keys]) => [id, [...keys]])) });
  return <KeysSheet onClose={onClose} keep={keep} />;
}

type KeysSheetProps = {
  readonly onClose: () => void;
  /** Stores changed keys; without it they hold as long as the page is open. */
  readonly keep?: (next: KeyBindings) => void;
};

/** Every key that works where the person is now, by screen; each can be changed here. */
export function KeysSheet({ onClose, keep }: KeysSheetProps) {
  const t = useTranslate();
  const { shortcuts } = useShortcuts();
  const { bindings } = useKeyBindings();
  const areas = byArea(shortcuts);
  const all = [...areas.values()].flat();
  const store = (next: KeyBindings) => {
    useKeyBindings.setState({ bindings: next });
    keep?.(next);
  };
  const onRebind: KeyEntryProps['onRebind'] = (act, keys, taken) => {
    const freed = (taken?.from ?? []).reduce(
      (before, other) =>
        rebind(
          before,
          other,
          keysOf(other, before).filter((each) => each !== taken?.key),
        ),
      bindings,
    );
    store(rebind(freed, act, [...new Set(keys)]));
    announce(t('keys.set', { act: t(act.id), key: keys.map((each) => keysText(each)).join(', ') }));
  };
  const own = Object.keys(bindings).length;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('app.keysTitle')}
      description={t('app.keysText')}
      size="large"
      footer={
        own === 0 ? undefined : (
          <>
            <span>{t('keys.changed', { count: own })}</span>
            <Button onClick={() => store({})}>{t('keys.resetAll')}</Button>
          </>
        )
      }
    >
      <div className={styles['areas']}>
        {[...areas].map(([area, entries]) => (
          <section key={area}>
            <h3 className={styles['area']}>{areaName(t, area)}</h3>
            {area === 'page' && <p className={styles['note']}>{t('keys.shiftExtends')}</p>}
            <dl className={styles['list']}>
              {entries.map((shortcut) => (
                <KeyEntry key={shortcut.id} {...{ shortcut, all, bindings, onRebind }} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** Grouped by the first part of the id; the screen's own come before the application's. */
export function byArea(shortcuts: readonly Shortcut[]): Map<string, readonly Shortcut[]> {
  const areas = new Map<string, Shortcut[]>();
  const seen = new Set<string>();
  for (const shortcut of shortcuts) {
    if (shortcut.keys.length === 0 || seen.has(shortcut.id)) continue;
    seen.add(shortcut.id);
    const area = areaOf(shortcut.id);
    areas.set(area, [shortcut, ...(areas.get(area) ?? [])]);
  }
  return new Map([...areas].toSorted(([a], [b]) => lastAreas.indexOf(a) - lastAreas.indexOf(b)));
}

/** After the screen's own, which are not found here. */
const lastAreas = ['page', 'app', 'go'];

function areaOf(id: string): string {
  return id.startsWith('app.go') ? 'go' : (id.split('.')[0] ?? '');
}

function areaName(t: ReturnType<typeof useTranslate>, area: string): string {
  if (area === 'app') return t('app.everywhere');
  if (area === 'go') return t('app.goTo');
  if (area === 'page') return t('keys.page');
  const key = `app.${area}`;
  return isMessageKey(key) ? t(key) : t('app.thisScreen');
}
