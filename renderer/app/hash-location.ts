import { useSyncExternalStore } from 'react';
import type { BaseLocationHook } from 'wouter';

type NavigateOptions = { readonly replace?: boolean };

/** Path and query both live behind the `#`: the file server and the desktop's page address never change. */
function currentAddress(): string {
  const hash = location.hash.replace(/^#/, '');
  return hash.startsWith('/') ? hash : '/';
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

export function navigateTo(path: string, { replace = false }: NavigateOptions = {}): void {
  if (path === currentAddress()) return;
  if (replace) {
    history.replaceState(history.state, '', `#${path}`);
    dispatchEvent(new HashChangeEvent('hashchange'));
    return;
  }
  location.hash = path;
}

export function usePathname(): string {
  const address = useSyncExternalStore(subscribe, currentAddress);
  return address.split('?')[0] ?? '/';
}

export function useQueryString(): string {
  const address = useSyncExternalStore(subscribe, currentAddress);
  return address.split('?').slice(1).join('?');
}

function useLocation(): [string, typeof navigateTo] {
  return [usePathname(), navigateTo];
}

/** For wouter's `Router`. */
export const hashLocation: BaseLocationHook = Object.assign(useLocation, {
  searchHook: useQueryString,
  hrefs: (href: string) => `#${href}`,
});
