import { isMessageKey } from '../../shared/messages/translate.ts';
import { useTranslate } from '../data/use-translate.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import styles from './keys-dialog.module.css';
import { useShortcuts, type Shortcut } from './shortcuts.ts';

/** Every key that works where the person is now, by screen. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const { shortcuts } = useShortcuts();
  return (
    <Dialog open onClose={onClose} title={t('app.keysTitle')} description={t('app.keysText')} size="large">
      <div className={styles['areas']}>
        {[...byArea(shortcuts)].map(([area, entries]) => (
          <section key={area}>
            <h3 className={styles['area']}>{areaName(t, area)}</h3>
            <dl className={styles['list']}>
              {entries.map(({ id, keys }) => (
                <div key={id} className={styles['entry']}>
                  <dt>{t(id)}</dt>
                  <dd className={styles['keys']}>
                    {keys.map((each) => (
                      <Kbd key={each} keys={each} />
                    ))}
                  </dd>
                </div>
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
const lastAreas = ['app', 'go'];

function areaOf(id: string): string {
  return id.startsWith('app.go') ? 'go' : (id.split('.')[0] ?? '');
}

function areaName(t: ReturnType<typeof useTranslate>, area: string): string {
  if (area === 'app') return t('app.everywhere');
  if (area === 'go') return t('app.goTo');
  const key = `app.${area}`;
  return isMessageKey(key) ? t(key) : t('app.thisScreen');
}
