import { useCallback, useMemo, useState } from 'react';
import type { Coding } from '../../../shared/domain/coding.ts';
import { recall, remember } from '../../data/document-memory.ts';
import { useHandle } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import {
  pagePaint,
  pageViewSchema,
  plainView,
  type HueOrder,
  type PagePaint,
  type PageView,
} from '../../editor/page-view.ts';
import type { Desk } from './desk.ts';

export type PageViewState = {
  readonly view: PageView;
  readonly order: HueOrder;
  readonly paint: PagePaint;
  readonly facetsOfCode: (codeId: string) => Coding['facets'];
  readonly change: (part: Partial<PageView>) => void;
};

/** Colours and filter of the page, kept on this machine for each transcript. */
export function usePageView({ codes, looks, transcript }: Desk): PageViewState {
  const handle = useHandle();
  const documentId = transcript.open.document.id;
  const [view, setView] = useState(() => recallView(handle, documentId));
  const change = useCallback(
    (part: Partial<PageView>) =>
      setView((before) => {
        const next = { ...before, ...part };
        keepView(handle, documentId, next);
        return next;
      }),
    [handle, documentId],
  );
  const phases = useStudyQuery('study.get', {}).data?.study.phases;
  const codersHere = codersOf(transcript.open.codings);
  const usedHere = new Set(transcript.open.codings.map(({ codeId }) => codeId));
  // As text: the lists come anew with every count, and only what they say decides whether the page is painted again.
  const seen = JSON.stringify({
    // Hues are few: those of the codes on this page come first.
    codes: codes.filter(({ id }) => usedHere.has(id)).map(({ id }) => id),
    coders: codersHere,
    phases: (phases ?? []).map(({ id }) => id),
  });
  const order = useMemo((): HueOrder => JSON.parse(seen) as HueOrder, [seen]);
  const inherited = JSON.stringify(codes.map(({ id, facets }) => [id, facets]));
  const facetsOfCode = useMemo(() => {
    const facets = new Map(JSON.parse(inherited) as [string, Coding['facets']][]);
    return (codeId: string) => facets.get(codeId) ?? {};
  }, [inherited]);
  const paint = useMemo(
    () => pagePaint({ view, order, lookOfCode: looks.lookOf, facetsOfCode }),
    [view, order, looks, facetsOfCode],
  );
  return { view, order, paint, facetsOfCode, change };
}

export function codersOf(codings: readonly Coding[]): readonly string[] {
  return [...new Set(codings.map(({ coder }) => coder))].toSorted();
}

/** As this transcript was left; one not seen yet begins as the one before it. */
function recallView(handle: string, documentId: string): PageView {
  const [own, last] = [recall(handle, documentId, 'page-view'), recall(handle, '', 'page-view')];
  return pageViewSchema.safeParse(own).data ?? pageViewSchema.safeParse(last).data ?? plainView;
}

function keepView(handle: string, documentId: string, view: PageView): void {
  remember(handle, documentId, 'page-view', view);
  remember(handle, '', 'page-view', view);
}
