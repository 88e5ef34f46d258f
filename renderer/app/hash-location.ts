import { useSyncExternalStore } from 'react';
import type { BaseLocationHook } from 'wouter';
import { besideIn, carryBeside, withBeside, withoutBeside } from './beside-place.ts';

type NavigateOptions = { readonly replace?: boolean };

/** Path and query both live behind the `#`: the file server and the desktop's page address never change. */
function currentAddress(): string {
  const hash = location.hash.replace(/^#/, '');
  return hash.startsWith('/') ? hash : '/';
}

/** The address as the screens see it: what stands beside them is not theirs. */
function screenAddress(): string {
  return withoutBeside(currentAddress());
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

export function navigateTo(path: string, { replace = false }: NavigateOptions = {}): void {
  goTo(carryBeside(currentAddress(), path), replace);
}

let isClosed = false;

/** True from closing what stood beside until something is opened there again. */
export function isBesideClosed(): boolean {
  return isClosed;
}

/** Opens, changes or (undefined) closes what stands beside the screen; the back button takes it back. */
export function setBeside(value: string | undefined, { replace = false }: NavigateOptions = {}): void {
  isClosed = value === undefined;
  goTo(withBeside(currentAddress(), value), replace);
}

function goTo(path: string, replace: boolean): void {
  if (path === currentAddress()) return;
  if (replace) {
    history.replaceState(history.state, '', `#${path}`);
    dispatchEvent(new HashChangeEvent('hashchange'));
    return;
  }
  location.hash = path;
}

/** Links go the same way as `navigateTo`, so that what stands beside stays; called once by the application. */
export function followLinks(target: Window): () => void {
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link === null || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    navigateTo((link.getAttribute('href') ?? '#/').slice(1));
  };
  target.addEventListener('click', onClick);
  return () => target.removeEventListener('click', onClick);
}

export function usePathname(): string {
  const address = useSyncExternalStore(subscribe, screenAddress);
  return address.split('?')[0] ?? '/';
}

export function useQueryString(): string {
  const address = useSyncExternalStore(subscribe, screenAddress);
  return address.split('?').slice(1).join('?');
}

/** Value of `beside=`, where something stands beside the screen. */
export function useBesideValue(): string | undefined {
  return besideIn(useSyncExternalStore(subscribe, currentAddress));
}

function useLocation(): [string, typeof navigateTo] {
  return [usePathname(), navigateTo];
}

/** For wouter's `Router`. */
export const hashLocation: BaseLocationHook = Object.assign(useLocation, {
  searchHook: useQueryString,
  hrefs: (href: string) => `#${href}`,
});
