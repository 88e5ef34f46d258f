import type { MemoLink } from '../../shared/domain/memo-document.ts';
import type { CodeKind } from '../../shared/domain/code.ts';
import { paths } from '../app/navigation.ts';
import { useHandle } from '../data/session.tsx';
import { useStudyQuery } from '../data/use-study-query.ts';

export type LinkTarget = {
  readonly name: string;
  /** Address inside the page; undefined: it is gone, or not known yet. */
  readonly path: string | undefined;
  readonly gone: boolean;
  readonly codeKind?: CodeKind | undefined;
  readonly color?: number | null | undefined;
  /** Where the words are, of a passage. */
  readonly place?: { readonly documentId: string; readonly start: number; readonly end: number };
};

/** What a link leads to as it is called now. */
export function useLinkTarget({ link, id, label }: MemoLink): LinkTarget {
  const handle = useHandle();
  const isPassage = link === 'coding';
  const names = useStudyQuery('links.names', {}, { enabled: !isPassage });
  const passages = useStudyQuery('links.passages', { ids: [id] }, { enabled: isPassage });
  if (isPassage) {
    const passage = passages.data?.[0];
    if (!passage) return { name: label, path: undefined, gone: passages.data !== undefined };
    const { documentId, start, end, quote } = passage;
    const path = paths.transcript(handle, documentId, passage);
    return { name: shorten(quote), path, gone: false, place: { documentId, start, end } };
  }
  const thing = names.data?.find((each) => each.kind === link && each.id === id);
  if (!thing) return { name: label, path: undefined, gone: names.data !== undefined };
  return { ...thing, path: pathOf(handle, link, id), gone: false };
}

function pathOf(handle: string, link: Exclude<MemoLink['link'], 'coding'>, id: string): string {
  if (link === 'code') return paths.codebook(handle, id);
  if (link === 'participant') return paths.participants(handle, id);
  if (link === 'document') return paths.transcript(handle, id);
  return link === 'theme' ? paths.themes(handle, id) : paths.statements(handle, id);
}

const longest = 60;

function shorten(quote: string): string {
  const words = quote.replace(/\s+/gu, ' ').trim();
  return words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words;
}
