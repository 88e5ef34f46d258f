const storageKey = 'hara.token';

type Place = Pick<Location, 'hash' | 'pathname' | 'search'>;
type Store = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * The token of the local host: from the address's fragment at the first visit (it is then taken out of the
 * address, so that it is not copied along with it), from this tab's storage after a reload.
 */
export function takeToken(place: Place, store: Store, replaceAddress: (address: string) => void): string {
  const values = new URLSearchParams(place.hash.replace(/^#\/?/, ''));
  const fresh = values.get('token');
  if (!fresh) return store.getItem(storageKey) ?? '';
  store.setItem(storageKey, fresh);
  values.delete('token');
  const study = values.get('study');
  replaceAddress(`${place.pathname}${place.search}#/${study ? `study/${encodeURIComponent(study)}` : ''}`);
  return fresh;
}
