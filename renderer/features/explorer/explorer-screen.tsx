import { useMemo } from 'react';
import type { ExplorerData } from '../../../shared/analysis/explorer-data.ts';
import { withFindings } from '../../../shared/analysis/explorer-findings.ts';
import { useQueryString } from '../../app/hash-location.ts';
import { paths, hrefOf, useNavigate } from '../../app/navigation.ts';
import { errorText } from '../../data/error-text.ts';
import { useHandle } from '../../data/session.tsx';
import { useStudyQuery } from '../../data/use-study-query.ts';
import { useTranslate } from '../../data/use-translate.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Explorer } from './explorer.tsx';
import { ExplorerProvider } from './explorer-state.tsx';
import { NamedViews } from './named-views.tsx';
import { ShareButton } from './share-button.tsx';

/** The explorer of the open study. */
export function ExplorerScreen() {
  const t = useTranslate();
  const navigate = useNavigate();
  const handle = useHandle();
  const { data, complete, error } = useExplorerData();
  if (error) return <Page title={t('app.explorer')}>{errorText(t, error)}</Page>;
  if (!data) return <Page title={t('app.explorer')}>{null}</Page>;
  if (data.passages.person.length === 0) {
    return (
      <Page title={t('app.explorer')}>
        <EmptyState
          title={t('explorer.empty.title')}
          text={t('explorer.empty.text')}
          action={
            <Button variant="primary" onClick={() => navigate(paths.transcripts(handle))}>
              {t('explorer.empty.code')}
            </Button>
          }
        />
      </Page>
    );
  }
  return <LoadedExplorer data={data} complete={complete} />;
}

/** The study in the explorer's columns, with patterns and saturation once they are there: the rest does not wait for them. */
function useExplorerData() {
  const { data: base, error } = useStudyQuery('explorer.data', {});
  const { data: findings } = useStudyQuery('explorer.findings', {}, { enabled: base !== undefined });
  const data = useMemo(() => base && (findings ? withFindings(base, findings) : base), [base, findings]);
  return { data, complete: findings !== undefined, error };
}

function LoadedExplorer({ data, complete }: { readonly data: ExplorerData; readonly complete: boolean }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const handle = useHandle();
  const query = useQueryString();
  const onQuery = (next: string, options?: { readonly replace?: boolean }) =>
    navigate(paths.explorer(handle, next), options);
  const placeOf = (passage: number) => {
    const { document, start, end } = data.passages;
    const id = data.documents[document[passage] ?? -1] ?? '';
    return hrefOf(paths.transcript(handle, id, { start: start[passage] ?? 0, end: end[passage] ?? 0 }));
  };
  return (
    <ExplorerProvider data={data} complete={complete} query={query} onQuery={onQuery} hrefOf={placeOf}>
      <Explorer
        query={query}
        actions={<ShareButton />}
        below={<NamedViews query={query} onOpen={(address) => onQuery(address)} />}
        noThemes={
          <EmptyState
            title={t('explorer.noThemes.title')}
            text={t('explorer.noThemes.text')}
            action={
              <Button onClick={() => navigate(paths.themes(handle))}>{t('explorer.noThemes.act')}</Button>
            }
          />
        }
      />
    </ExplorerProvider>
  );
}
