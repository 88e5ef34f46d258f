import { useMemo } from 'react';
import { useParams } from 'wouter';
import { readBeside, writeBeside, type BesidePlace } from './beside-place.ts';
import { navigateTo, setBeside, useBesideValue, usePathname, useQueryString } from './hash-location.ts';
import { keepFocus, returnFocus } from './return-focus.ts';

export type StudyScreen =
  | 'home'
  | 'transcripts'
  | 'codebook'
  | 'themes'
  | 'statements'
  | 'explorer'
  | 'matrices'
  | 'deck'
  | 'participants'
  | 'memos'
  | 'history'
  | 'search'
  | 'query'
  | 'settings';

const inStudy = (handle: string, rest = '') => `/study/${encodeURIComponent(handle)}${rest}`;
const withId = (id?: string) => (id === undefined ? '' : `/${encodeURIComponent(id)}`);
const withQuery = (name: string, value?: string) => (value ? `?${name}=${encodeURIComponent(value)}` : '');

/** Every address of the page. */
export const paths = {
  welcome: () => '/',
  /** Settings without an open study. */
  settings: () => '/settings',
  home: (handle: string) => inStudy(handle),
  transcripts: (handle: string) => inStudy(handle, '/transcripts'),
  /** `at`: half-open range of the text to scroll to and select. */
  transcript: (handle: string, documentId: string, at?: { readonly start: number; readonly end: number }) =>
    inStudy(handle, `/transcripts${withId(documentId)}${at ? `?at=${at.start}-${at.end}` : ''}`),
  /** `codeId`: the code to show chosen. */
  codebook: (handle: string, codeId?: string) => inStudy(handle, `/codebook${withQuery('code', codeId)}`),
  themes: (handle: string, id?: string) => inStudy(handle, `/themes${withId(id)}`),
  statements: (handle: string, id?: string) => inStudy(handle, `/statements${withId(id)}`),
  /** `query`: filter and open figures, as `encodeFilter` writes them. */
  explorer: (handle: string, query = '') => inStudy(handle, `/explorer${query === '' ? '' : `?${query}`}`),
  /** `query`: what is shown, as `encodeView` writes it. */
  matrices: (handle: string, query = '') => inStudy(handle, `/matrices${query === '' ? '' : `?${query}`}`),
  deck: (handle: string) => inStudy(handle, '/deck'),
  participants: (handle: string, personId?: string) =>
    inStudy(handle, `/participants${withQuery('person', personId)}`),
  /** `id`: the memo to show open; `query`: the filter as the screen writes it. */
  memos: (handle: string, id?: string, query = '') =>
    inStudy(handle, `/memos${withId(id)}${query === '' ? '' : `?${query}`}`),
  history: (handle: string) => inStudy(handle, '/history'),
  search: (handle: string, query?: string) => inStudy(handle, `/search${withQuery('q', query)}`),
  /** `query`: in the language of docs/query.md. */
  query: (handle: string, query?: string) => inStudy(handle, `/query${withQuery('q', query)}`),
  studySettings: (handle: string) => inStudy(handle, '/settings'),
} as const;

/** `navigate(paths.transcript(handle, id))`; `replace` leaves no step for the back button. */
export function useNavigate(): (path: string, options?: { readonly replace?: boolean }) => void {
  return navigateTo;
}

/** `openBeside({ documentId, start, end })`: reads a passage beside the screen, which stays as it is. */
export function useOpenBeside(): (place: {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
}) => void {
  return openPassageBeside;
}

/** Closes what stands beside the screen; the focus goes back to where it came from. */
export function useCloseBeside(): () => void {
  return closeBeside;
}

/** Opens a whole transcript, or all passages of a code, beside the screen. */
export function showBeside(place: BesidePlace): void {
  keepFocus();
  setBeside(writeBeside(place));
}

/** What stands beside the screen now. */
export function useBesidePlace(): BesidePlace | undefined {
  const value = useBesideValue();
  return useMemo(() => readBeside(value), [value]);
}

function openPassageBeside(place: {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
}): void {
  const { documentId, start, end } = place;
  showBeside({ kind: 'passage', documentId, start, end });
}

function closeBeside(): void {
  setBeside(undefined);
  returnFocus();
}

/** Address for a link: `<a href={hrefOf(paths.codebook(handle))}>`. */
export function hrefOf(path: string): string {
  return `#${path}`;
}

/** Part of the address named in the route: `documentId` of a transcript, `id` of a theme or statement. */
export function usePathParam(name: 'handle' | 'documentId' | 'id'): string | undefined {
  const params: Readonly<Record<string, string | undefined>> = useParams();
  const value = params[name];
  return value === undefined || value === '' ? undefined : decode(value);
}

/** Value behind the `?` of the address. */
export function useSearchParam(name: 'at' | 'q' | 'code' | 'person'): string | undefined {
  return new URLSearchParams(useQueryString()).get(name) ?? undefined;
}

/** The range of `?at=START-END`, where there is one that makes sense. */
export function useRangeParam(): { readonly start: number; readonly end: number } | undefined {
  return parseRange(useSearchParam('at'));
}

export function parseRange(
  text: string | undefined,
): { readonly start: number; readonly end: number } | undefined {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(text ?? '') ?? [];
  if (from === undefined || to === undefined) return undefined;
  const range = { start: Number(from), end: Number(to) };
  return range.start < range.end ? range : undefined;
}

/** Which screen of the open study is shown, for the navigation. */
export function useStudyScreen(): StudyScreen {
  return screenOf(usePathname());
}

export function screenOf(pathname: string): StudyScreen {
  const screen = pathname.split('/')[3] ?? '';
  return screens.find((each) => each === screen) ?? 'home';
}

const screens: readonly StudyScreen[] = [
  'transcripts',
  'codebook',
  'themes',
  'statements',
  'explorer',
  'matrices',
  'deck',
  'participants',
  'memos',
  'history',
  'search',
  'query',
  'settings',
];

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
